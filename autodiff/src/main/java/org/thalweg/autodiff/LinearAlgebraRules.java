package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.LinearAlgebraFunctions;

/**
 * Linear algebra functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface LinearAlgebraRules<A, V> extends Rules<A, V>, LinearAlgebraFunctions<V> {
  @Override
  default V matmul(V x1, V x2) {
    boolean rowVector = ndim(x1) == 1;
    boolean columnVector = ndim(x2) == 1;
    return bilinear(
        x1,
        x2,
        ArrayNamespace::matmul,
        (xp, g, y) -> leftFactor(xp, g, y, rowVector),
        (xp, g, x) -> rightFactor(xp, g, x, columnVector));
  }

  /** {@code g y^T}, with the axis back that a vector on either side went without. */
  private static <A> A leftFactor(ArrayNamespace<A> xp, A g, A y, boolean vector) {
    if (xp.ndim(y) == 1) {
      return xp.multiply(vector ? g : xp.expandDims(g, -1), y);
    }
    return vector
        ? xp.squeeze(xp.matmul(y, xp.expandDims(g, -1)), -1)
        : xp.matmul(g, xp.matrixTranspose(y));
  }

  /** {@code x^T g}, likewise. */
  private static <A> A rightFactor(ArrayNamespace<A> xp, A g, A x, boolean vector) {
    if (xp.ndim(x) == 1) {
      return vector ? xp.multiply(g, x) : xp.multiply(xp.expandDims(x, -1), xp.expandDims(g, -2));
    }
    A transposed = xp.matrixTranspose(x);
    return vector
        ? xp.squeeze(xp.matmul(transposed, xp.expandDims(g, -1)), -1)
        : xp.matmul(transposed, g);
  }
}
