package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;

/**
 * The derivative of {@code x = z z^H} with {@code z} lower triangular: {@code dz = z phi(inv(z) dx
 * inv(z)^H)}, where {@code phi} takes the lower triangle and half of the diagonal (Giles 2008;
 * Seeger et al. 2017). The argument counts as Hermitian, so a tangent's Hermitian part does.
 */
final class Cholesky {
  private Cholesky() {}

  static <A> A vjp(ArrayNamespace<A> xp, A g, A x, A z) {
    A zh = Complexes.adjoint(xp, z);
    A middle = Matrices.hermitian(xp, Matrices.lowerHalf(xp, xp.matmul(zh, g)));
    // inv(z)^H m inv(z), and m is its own adjoint.
    A left = xp.linalg().solve(zh, middle);
    return xp.linalg().solve(zh, Complexes.adjoint(xp, left));
  }

  static <A> A jvp(ArrayNamespace<A> xp, A t, A x, A z) {
    A left = xp.linalg().solve(z, Matrices.hermitian(xp, t));
    A both = xp.linalg().solve(z, Complexes.adjoint(xp, left));
    return xp.matmul(z, Matrices.lowerHalf(xp, both));
  }
}
