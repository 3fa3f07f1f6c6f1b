package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;

/**
 * The derivative of {@code x = q r} for matrices with at least as many rows as columns (Walter and
 * Lehmann 2012): with {@code m = q^H dx inv(r)} and {@code h} the upper triangle with half of the
 * diagonal, {@code dr = h(m + m^H) r} and {@code dq = dx inv(r) - q h(m + m^H)}. The diagonal of
 * {@code r} counts as real.
 *
 * <p>The further columns of a complete {@code q} move by what keeps them orthogonal to the others.
 */
final class Orthogonal {
  private Orthogonal() {}

  static <A> A vjp(ArrayNamespace<A> xp, List<A> g, A x, List<A> z) {
    long n = xp.shape(x).dim(-1);
    A q = Matrices.firstColumns(xp, z.get(0), n);
    A r = Matrices.firstRows(xp, z.get(1), n);
    A gq = Complement.fold(xp, g.get(0), z.get(0), n);
    A gr = Matrices.firstRows(xp, g.get(1), n);

    A both =
        xp.subtract(
            xp.matmul(gr, Complexes.adjoint(xp, r)), xp.matmul(Complexes.adjoint(xp, q), gq));
    A half = Matrices.upperHalf(xp, both);
    A symmetric = xp.add(half, Complexes.adjoint(xp, half));
    A moved = xp.add(gq, xp.matmul(q, symmetric));
    return Complexes.adjoint(xp, xp.linalg().solve(r, Complexes.adjoint(xp, moved)));
  }

  static <A> List<A> jvp(ArrayNamespace<A> xp, A t, A x, List<A> z) {
    Shape shape = xp.shape(x);
    long n = shape.dim(-1);
    A q = Matrices.firstColumns(xp, z.get(0), n);
    A r = Matrices.firstRows(xp, z.get(1), n);

    A right = xp.linalg().solve(Complexes.adjoint(xp, r), Complexes.adjoint(xp, t));
    A scaled = Complexes.adjoint(xp, right);
    A inside = xp.matmul(Complexes.adjoint(xp, q), scaled);
    A half = Matrices.upperHalf(xp, xp.add(inside, Complexes.adjoint(xp, inside)));
    A tr = xp.matmul(half, r);
    A tq = xp.subtract(scaled, xp.matmul(q, half));
    A below = xp.zerosLike(Matrices.lastRows(xp, z.get(1), n));
    return List.of(Complement.extend(xp, tq, z.get(0), n), xp.concat(List.of(tr, below), -2));
  }
}
