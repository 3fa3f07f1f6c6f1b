package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * What the rules of functions of complex arrays share; of real arrays it is the real counterpart.
 */
final class Complexes {
  private Complexes() {}

  /** The conjugate; a real array as it is. */
  static <A> A conj(ArrayNamespace<A> xp, A x) {
    return xp.dtype(x).isComplex() ? xp.conj(x) : x;
  }

  /** The adjoints of a stack of matrices: transposed and conjugated. */
  static <A> A adjoint(ArrayNamespace<A> xp, A x) {
    return conj(xp, xp.matrixTranspose(x));
  }

  /** The real part; a real array as it is. */
  static <A> A real(ArrayNamespace<A> xp, A x) {
    return xp.dtype(x).isComplex() ? xp.real(x) : x;
  }

  /** {@code Re(conj(x) y)}, element by element: how cotangents and tangents pair. */
  static <A> A pairing(ArrayNamespace<A> xp, A x, A y) {
    return real(xp, xp.multiply(conj(xp, x), y));
  }

  /** {@code i x}, in a complex data type. */
  static <A> A timesI(ArrayNamespace<A> xp, A x, DType dtype) {
    Object unit = dtype == DType.COMPLEX64 ? new float[] {0, 1} : new double[] {0, 1};
    return xp.multiply(Broadcasting.cast(xp, x, dtype), xp.asarray(unit, new long[0], dtype));
  }
}
