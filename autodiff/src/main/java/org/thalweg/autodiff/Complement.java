package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * The orthonormal columns that complete some, {@code u = [u1, u2]}. Any rotation of {@code u2}
 * serves as well, so a derivative needs a choice: the one without rotation among themselves, {@code
 * du2 = -u1 du1^H u2}. It is right for what depends on their space only.
 */
final class Complement {
  private Complement() {}

  /** The cotangent of {@code u} as one of its first columns alone: {@code g1 - u2 g2^H u1}. */
  static <A> A fold(ArrayNamespace<A> xp, A g, A u, long count) {
    if (xp.shape(u).dim(-1) == count) {
      return g;
    }
    A first = Matrices.firstColumns(xp, u, count);
    A rest = Matrices.lastColumns(xp, u, count);
    A other = Complexes.adjoint(xp, Matrices.lastColumns(xp, g, count));
    A folded = xp.matmul(rest, xp.matmul(other, first));
    return xp.subtract(Matrices.firstColumns(xp, g, count), folded);
  }

  /** The tangent of {@code u} from that of its first columns. */
  static <A> A extend(ArrayNamespace<A> xp, A t, A u, long count) {
    if (xp.shape(u).dim(-1) == count) {
      return t;
    }
    A first = Matrices.firstColumns(xp, u, count);
    A rest = Matrices.lastColumns(xp, u, count);
    A moved = xp.matmul(first, xp.matmul(Complexes.adjoint(xp, t), rest));
    return xp.concat(List.of(t, xp.negative(moved)), -1);
  }
}
