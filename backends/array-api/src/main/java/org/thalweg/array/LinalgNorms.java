package org.thalweg.array;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.Shapes;

/**
 * Norms of vectors and matrices.
 *
 * <p>Sums of squares are not scaled: elements beyond the root of the largest number overflow. The
 * roots are taken of ones where a sum is zero, so that the derivative of a norm is zero there.
 */
final class LinalgNorms {
  private LinalgNorms() {}

  /**
   * What a norm is taken over.
   *
   * @param axis the axes, null for all
   * @param keepdims whether they stay, with length 1
   */
  @SuppressWarnings("ArrayRecordComponent") // made and read in one call
  record Axes(int @Nullable [] axis, boolean keepdims) {}

  static <A> A matrixNorm(ArrayNamespace<A> xp, A x, boolean keepdims, MatrixNorm ord) {
    requireFloating(xp.dtype(x), "matrixNorm");
    Shapes.requireMatrices(xp.shape(x), "matrixNorm");
    int[] rows = {-1};
    int[] columns = {-2};
    int[] both = {-2, -1};
    Axes axes = new Axes(both, keepdims);
    return switch (ord) {
      case FROBENIUS -> euclidean(xp, x, axes);
      case NUCLEAR -> xp.sum(singularValues(xp, x), both, keepdims);
      case TWO -> largest(xp, singularValues(xp, x), axes);
      case MINUS_TWO -> xp.min(singularValues(xp, x), both, keepdims);
      case ONE -> largest(xp, xp.sum(xp.abs(x), columns, true), axes);
      case MINUS_ONE -> xp.min(xp.sum(xp.abs(x), columns, true), both, keepdims);
      case INFINITY -> largest(xp, xp.sum(xp.abs(x), rows, true), axes);
      case MINUS_INFINITY -> xp.min(xp.sum(xp.abs(x), rows, true), both, keepdims);
    };
  }

  /** {@code (..., 1, k)}, to be reduced over two axes as the matrix itself is. */
  private static <A> A singularValues(ArrayNamespace<A> xp, A x) {
    return xp.expandDims(xp.linalg().svdvals(x), -2);
  }

  static <A> A vectorNorm(ArrayNamespace<A> xp, A x, Axes axes, double ord) {
    requireFloating(xp.dtype(x), "vectorNorm");
    if (ord == 2) {
      return euclidean(xp, x, axes);
    } else if (ord == 1) {
      return xp.sum(xp.abs(x), axes.axis(), axes.keepdims());
    } else if (ord == Double.POSITIVE_INFINITY) {
      return largest(xp, xp.abs(x), axes);
    } else if (ord == Double.NEGATIVE_INFINITY) {
      return xp.min(xp.abs(x), axes.axis(), axes.keepdims());
    } else if (ord == 0) {
      A count = xp.countNonzero(x, axes.axis(), axes.keepdims());
      return xp.astype(count, xp.finfo(x).dtype());
    }
    return root(xp, xp.sum(xp.pow(xp.abs(x), ord), axes.axis(), axes.keepdims()), ord);
  }

  /** The maximum of numbers that are not negative: 0 for none. */
  private static <A> A largest(ArrayNamespace<A> xp, A x, Axes axes) {
    if (Composites.count(xp.shape(x), axes.axis()) == 0) {
      return xp.sum(x, axes.axis(), axes.keepdims());
    }
    return xp.max(x, axes.axis(), axes.keepdims());
  }

  private static <A> A euclidean(ArrayNamespace<A> xp, A x, Axes axes) {
    A squares =
        xp.dtype(x).isComplex()
            ? xp.add(xp.square(xp.real(x)), xp.square(xp.imag(x)))
            : xp.square(x);
    return root(xp, xp.sum(squares, axes.axis(), axes.keepdims()), 2);
  }

  private static <A> A root(ArrayNamespace<A> xp, A sum, double ord) {
    A zero = xp.equal(sum, 0.0);
    A base = xp.where(zero, 1.0, sum);
    A root = ord == 2 ? xp.sqrt(base) : xp.pow(base, 1 / ord);
    return xp.where(zero, ord > 0 ? 0.0 : Double.POSITIVE_INFINITY, root);
  }

  private static void requireFloating(DType dtype, String function) {
    if (!dtype.isFloating()) {
      throw new DTypeException(function + " takes floating-point numbers, was given " + dtype);
    }
  }
}
