package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;
import org.thalweg.array.Svd;

/**
 * The derivatives of determinants: {@code d det(x) = tr(adj(x) dx)} with the adjugate {@code adj(x)
 * = det(x) inv(x)}, and {@code d log det(x) = tr(inv(x) dx)} (Giles 2008, section 2.2.4).
 *
 * <p>Whether any matrix of the stack is singular is asked first, which reads one truth value; only
 * then is the adjugate computed from singular values too.
 */
final class Determinants {
  private static final int[] MATRIX = {-2, -1};

  private Determinants() {}

  static <A> A vjp(ArrayNamespace<A> xp, A g, A x, A z) {
    A scaled = xp.multiply(matrix(xp, Complexes.conj(xp, g)), adjugate(xp, x, z));
    return Complexes.adjoint(xp, scaled);
  }

  static <A> A jvp(ArrayNamespace<A> xp, A t, A x, A z) {
    return traceOfProduct(xp, adjugate(xp, x, z), t);
  }

  /** Determinants times inverses; of singular matrices {@code det(u v^H) v diag(p) u^H}. */
  private static <A> A adjugate(ArrayNamespace<A> xp, A x, A det) {
    A singular = matrix(xp, xp.equal(det, 0.0));
    if (none(xp, singular)) {
      return xp.multiply(matrix(xp, det), xp.linalg().inv(x));
    }
    A regular = xp.multiply(matrix(xp, det), xp.linalg().inv(regular(xp, x, singular)));
    return xp.where(singular, adjugateBySingularValues(xp, x), regular);
  }

  /** With {@code p_i} the product of all singular values but the i-th. */
  private static <A> A adjugateBySingularValues(ArrayNamespace<A> xp, A x) {
    Svd<A> svd = xp.linalg().svd(x, false);
    A sign = xp.multiply(xp.linalg().det(svd.u()), xp.linalg().det(svd.vh()));
    A others = Line.LAST.othersProduct(xp, svd.s());
    A scaled = Matrices.columns(xp, Complexes.adjoint(xp, svd.vh()), others);
    A product = xp.matmul(scaled, Complexes.adjoint(xp, svd.u()));
    return xp.multiply(matrix(xp, sign), product);
  }

  /** From cotangents of sign and logarithm; NaN for singular matrices, unless theirs are 0. */
  static <A> A logVjp(ArrayNamespace<A> xp, List<A> g, A x, List<A> z) {
    A sign = z.get(0);
    A weight = g.get(1);
    if (xp.dtype(x).isComplex()) {
      A turn = xp.imag(xp.multiply(xp.conj(g.get(0)), sign));
      weight = xp.subtract(weight, Complexes.timesI(xp, turn, xp.dtype(x)));
    }
    A inverse = Complexes.adjoint(xp, inverse(xp, x, sign));
    return ZeroProduct.of(xp, matrix(xp, weight), inverse);
  }

  static <A> List<A> logJvp(ArrayNamespace<A> xp, A t, A x, List<A> z) {
    A sign = z.get(0);
    A trace = traceOfProduct(xp, inverse(xp, x, sign), t);
    if (!xp.dtype(x).isComplex()) {
      return List.of(xp.zerosLike(sign), trace);
    }
    A turn = Complexes.timesI(xp, xp.imag(trace), xp.dtype(x));
    return List.of(xp.multiply(sign, turn), xp.real(trace));
  }

  /** Inverses, NaN for singular matrices, whose sign is 0. */
  private static <A> A inverse(ArrayNamespace<A> xp, A x, A sign) {
    A singular = matrix(xp, xp.equal(sign, 0.0));
    if (none(xp, singular)) {
      return xp.linalg().inv(x);
    }
    return xp.where(singular, Double.NaN, xp.linalg().inv(regular(xp, x, singular)));
  }

  /** Matrices with the identity where they are singular. */
  private static <A> A regular(ArrayNamespace<A> xp, A x, A singular) {
    return xp.where(singular, Matrices.identity(xp, xp.shape(x).dim(-1), xp.dtype(x)), x);
  }

  private static <A> A traceOfProduct(ArrayNamespace<A> xp, A x, A y) {
    A product = xp.multiply(xp.matrixTranspose(x), y);
    return xp.sum(product, MATRIX, xp.dtype(product), false);
  }

  /** One number for each matrix, beside the matrices. */
  private static <A> A matrix(ArrayNamespace<A> xp, A x) {
    Shape shape = xp.shape(x);
    long[] dims = new long[shape.ndim() + 2];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = i < shape.ndim() ? shape.dim(i) : 1;
    }
    return xp.reshape(x, dims);
  }

  private static <A> boolean none(ArrayNamespace<A> xp, A condition) {
    return !((boolean[]) xp.toFlatArray(xp.any(condition)))[0];
  }
}
