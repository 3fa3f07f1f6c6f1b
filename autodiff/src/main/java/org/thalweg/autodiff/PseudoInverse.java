package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;

/**
 * The derivative of a pseudo-inverse {@code z} of {@code x} while its rank stays (Golub and Pereyra
 * 1973, equation 4.12): {@code dz = -z dx z + z z^H dx^H (1 - x z) + (1 - z x) dx^H z^H z}.
 */
final class PseudoInverse {
  private PseudoInverse() {}

  static <A> A vjp(ArrayNamespace<A> xp, A g, A x, A z) {
    A zh = Complexes.adjoint(xp, z);
    A gh = Complexes.adjoint(xp, g);
    A inside = xp.matmul(zh, xp.matmul(g, zh));
    A left = xp.matmul(gh, xp.matmul(z, zh));
    A right = xp.matmul(xp.matmul(zh, z), gh);
    return xp.add(xp.subtract(outside(xp, x, z, left), inside), beside(xp, right, z, x));
  }

  static <A> A jvp(ArrayNamespace<A> xp, A t, A x, A z) {
    A zh = Complexes.adjoint(xp, z);
    A th = Complexes.adjoint(xp, t);
    A inside = xp.matmul(z, xp.matmul(t, z));
    A left = xp.matmul(xp.matmul(z, zh), th);
    A right = xp.matmul(th, xp.matmul(zh, z));
    return xp.add(xp.subtract(beside(xp, left, x, z), inside), outside(xp, z, x, right));
  }

  /** {@code (1 - x z) y}. */
  private static <A> A outside(ArrayNamespace<A> xp, A x, A z, A y) {
    return xp.subtract(y, xp.matmul(x, xp.matmul(z, y)));
  }

  /** {@code y (1 - x z)}. */
  private static <A> A beside(ArrayNamespace<A> xp, A y, A x, A z) {
    return xp.subtract(y, xp.matmul(xp.matmul(y, x), z));
  }
}
