package org.thalweg.array;

import java.util.Arrays;
import org.thalweg.array.spi.Shapes;

/** Functions of the linear algebra extension that are composed of others. */
final class LinalgComposites {
  private LinalgComposites() {}

  /** The shape of a stack of matrices without the matrices' own axes. */
  static <A> A realScalar(ArrayNamespace<A> xp, double value, A like) {
    return xp.full(Shape.SCALAR, value, xp.finfo(like).dtype());
  }

  /** The relative size below which a singular value counts as zero. */
  static <A> A tolerance(ArrayNamespace<A> xp, A x) {
    Shape shape = xp.shape(x);
    Shapes.requireMatrices(shape, "a rank or pseudo-inverse");
    return realScalar(xp, Math.max(shape.dim(-2), shape.dim(-1)) * xp.finfo(x).eps(), x);
  }

  static <A> A adjoint(ArrayNamespace<A> xp, A x) {
    A transposed = xp.matrixTranspose(x);
    return xp.dtype(x).isComplex() ? xp.conj(transposed) : transposed;
  }

  static <A> A cross(ArrayNamespace<A> xp, A x1, A x2, int axis) {
    int least = Math.min(xp.ndim(x1), xp.ndim(x2));
    if (axis >= 0 || axis < -least) {
      throw new IndexOutOfBoundsException(
          "cross takes a negative axis that both arrays have, was " + axis);
    }
    if (xp.shape(x1).dim(axis) != 3 || xp.shape(x2).dim(axis) != 3) {
      throw new ShapeException(
          "cross takes vectors of length 3 along axis "
              + axis
              + ", shapes are "
              + xp.shape(x1)
              + " and "
              + xp.shape(x2));
    }
    A positive = xp.multiply(xp.roll(x1, -1, axis), xp.roll(x2, 1, axis));
    A negative = xp.multiply(xp.roll(x1, 1, axis), xp.roll(x2, -1, axis));
    return xp.subtract(positive, negative);
  }

  /** The elements of a diagonal lie one row and one column apart in the flattened matrix. */
  static <A> A diagonal(ArrayNamespace<A> xp, A x, long offset) {
    Shape shape = xp.shape(x);
    Shapes.requireMatrices(shape, "diagonal");
    long rows = shape.dim(-2);
    long columns = shape.dim(-1);
    boolean inside = offset < columns && offset > -rows;
    long length = 0;
    long first = 0;
    if (inside) {
      length = offset >= 0 ? Math.min(rows, columns - offset) : Math.min(rows + offset, columns);
      first = offset >= 0 ? offset : -offset * columns;
    }
    long[] dims = Arrays.copyOf(shape.dims(), shape.ndim() - 1);
    dims[dims.length - 1] = rows * columns;
    long end = length == 0 ? first : first + (length - 1) * (columns + 1) + 1;
    return xp.getItem(xp.reshape(x, dims), Index.ellipsis(), Index.slice(first, end, columns + 1));
  }

  static <A> A inv(ArrayNamespace<A> xp, A x) {
    Shape shape = xp.shape(x);
    Shapes.requireSquare(shape, "inv");
    return xp.linalg().solve(x, xp.eye(shape.dim(-1), shape.dim(-1), 0, xp.dtype(x)));
  }

  /** By squaring, so that the number of products grows as the power's logarithm. */
  static <A> A matrixPower(ArrayNamespace<A> xp, A x, long n) {
    Shape shape = xp.shape(x);
    Shapes.requireSquare(shape, "matrixPower");
    if (n == 0) {
      return xp.broadcastTo(xp.eye(shape.dim(-1), shape.dim(-1), 0, xp.dtype(x)), shape);
    }
    A square = n < 0 ? xp.linalg().inv(x) : x;
    // The absolute value of the least number is right as an unsigned one.
    long left = Math.abs(n);
    while ((left & 1) == 0) {
      square = xp.matmul(square, square);
      left >>>= 1;
    }
    A power = square;
    for (left >>>= 1; left != 0; left >>>= 1) {
      square = xp.matmul(square, square);
      if ((left & 1) == 1) {
        power = xp.matmul(power, square);
      }
    }
    return power;
  }

  static <A> A matrixRank(ArrayNamespace<A> xp, A x, A rtol) {
    Shape shape = xp.shape(x);
    Shapes.requireMatrices(shape, "matrixRank");
    if (Math.min(shape.dim(-1), shape.dim(-2)) == 0) {
      return xp.zeros(Shapes.stack(shape), DType.INT64);
    }
    A values = xp.linalg().svdvals(x);
    return xp.countNonzero(xp.greater(values, cutoff(xp, values, rtol)), -1);
  }

  /** What singular values must exceed, {@code (..., 1)}. */
  private static <A> A cutoff(ArrayNamespace<A> xp, A values, A rtol) {
    return xp.multiply(xp.expandDims(rtol, -1), xp.max(values, -1, true));
  }

  static <A> A outer(ArrayNamespace<A> xp, A x1, A x2) {
    if (xp.ndim(x1) != 1 || xp.ndim(x2) != 1) {
      throw new ShapeException(
          "outer takes two vectors, shapes are " + xp.shape(x1) + " and " + xp.shape(x2));
    }
    return xp.multiply(xp.expandDims(x1, 1), x2);
  }

  static <A> A pinv(ArrayNamespace<A> xp, A x, A rtol) {
    Shape shape = xp.shape(x);
    Shapes.requireMatrices(shape, "pinv");
    if (Math.min(shape.dim(-1), shape.dim(-2)) == 0) {
      return xp.matrixTranspose(x);
    }
    Svd<A> svd = xp.linalg().svd(x, false);
    A large = xp.greater(svd.s(), cutoff(xp, svd.s(), rtol));
    // Ones where nothing is inverted, so that no division by zero reaches a derivative.
    A inverse = xp.where(large, xp.divide(1.0, xp.where(large, svd.s(), 1.0)), 0.0);
    A scaled = xp.multiply(adjoint(xp, svd.vh()), xp.expandDims(inverse, -2));
    A pinv = xp.matmul(scaled, adjoint(xp, svd.u()));
    return xp.astype(pinv, xp.dtype(x), false);
  }
}
