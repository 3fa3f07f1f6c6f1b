package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * The derivatives of eigenvalues {@code d} and eigenvectors {@code v} (Giles 2008, section 3.1).
 * With {@code p = inv(v) dx v}: {@code dd = diag(p)} and {@code dv = v (f * p)}, where {@code f_ij
 * = 1 / (d_j - d_i)}, 0 on the diagonal and between equal values.
 *
 * <p>Vectors are determined up to a sign or a complex phase, and those of equal values up to a
 * rotation: their derivative is the one without such a turn. It is right for losses that do not
 * depend on the choice, also where values are equal; where they are, values count only together, as
 * in a symmetric function of them.
 */
final class Eigen {
  private Eigen() {}

  /** Of Hermitian matrices: {@code inv(v)} is {@code v^H}, and {@code dx} counts as Hermitian. */
  static <A> A hermitianVjp(ArrayNamespace<A> xp, List<A> g, A x, List<A> z) {
    A v = z.get(1);
    A vh = Complexes.adjoint(xp, v);
    A between = xp.multiply(Matrices.gaps(xp, z.get(0)), xp.matmul(vh, g.get(1)));
    A middle = xp.add(Matrices.hermitian(xp, between), Matrices.onDiagonal(xp, g.get(0)));
    return xp.matmul(v, xp.matmul(middle, vh));
  }

  static <A> List<A> hermitianJvp(ArrayNamespace<A> xp, A t, A x, List<A> z) {
    A v = z.get(1);
    A moved = xp.matmul(Matrices.hermitian(xp, t), v);
    A p = xp.matmul(Complexes.adjoint(xp, v), moved);
    A values = Complexes.real(xp, Matrices.diagonal(xp, p));
    return List.of(values, xp.matmul(v, xp.multiply(Matrices.gaps(xp, z.get(0)), p)));
  }

  /** Of any matrices, whose vectors keep their length: {@code dv_j} loses its part along them. */
  static <A> A vjp(ArrayNamespace<A> xp, List<A> g, A x, List<A> z) {
    A v = z.get(1);
    A vh = xp.conj(xp.matrixTranspose(v));
    A inside = xp.matmul(vh, g.get(1));
    A along = xp.real(Matrices.diagonal(xp, inside));
    A free = xp.subtract(inside, Matrices.columns(xp, xp.matmul(vh, v), along));
    A between = xp.multiply(xp.conj(Matrices.gaps(xp, z.get(0))), free);
    A middle = xp.add(between, Matrices.onDiagonal(xp, g.get(0)));
    A cotangent = xp.linalg().solve(vh, xp.matmul(middle, vh));
    return Broadcasting.cast(xp, cotangent, xp.dtype(x));
  }

  static <A> List<A> jvp(ArrayNamespace<A> xp, A t, A x, List<A> z) {
    A v = z.get(1);
    A moved = xp.matmul(Broadcasting.cast(xp, t, xp.dtype(v)), v);
    A p = xp.linalg().solve(v, moved);
    A free = xp.matmul(v, xp.multiply(Matrices.gaps(xp, z.get(0)), p));
    A along = xp.sum(Complexes.pairing(xp, v, free), -2);
    return List.of(Matrices.diagonal(xp, p), xp.subtract(free, Matrices.columns(xp, v, along)));
  }
}
