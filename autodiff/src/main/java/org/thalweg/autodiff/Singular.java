package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * The derivative of {@code x = u diag(s) v^H} (Townsend 2016). With {@code p = u^H dx v} and {@code
 * f_ij = 1 / (s_j^2 - s_i^2)}, 0 on the diagonal and between equal values:
 *
 * <pre>{@code
 * ds = Re diag(p)
 * du = u (f * (p s + s p^H)) + (1 - u u^H) dx v inv(s)
 * dv = v (f * (s p + p^H s)) + (1 - v v^H) dx^H u inv(s)
 * }</pre>
 *
 * <p>Pairs of vectors are determined up to a sign or a common complex phase: what {@code Im
 * diag(p)} turns one against the other, each takes half of. Vectors of equal values, those of
 * zeros, and those beyond the singular values, are determined up to a rotation: their derivative is
 * the one without, right for losses that do not depend on the choice.
 *
 * @param u the left vectors, one for each singular value
 * @param s the singular values
 * @param v the right vectors, in columns
 */
record Singular<A>(A u, A s, A v) {

  static <A> A vjp(ArrayNamespace<A> xp, List<A> g, A x, List<A> z) {
    Singular<A> factors = of(xp, z);
    long count = xp.shape(z.get(1)).dim(-1);
    A gu = Complement.fold(xp, g.get(0), z.get(0), count);
    A right = Complexes.adjoint(xp, z.get(2));
    A gv = Complement.fold(xp, Complexes.adjoint(xp, g.get(2)), right, count);
    return factors.vjp(xp, gu, g.get(1), gv);
  }

  static <A> List<A> jvp(ArrayNamespace<A> xp, A t, A x, List<A> z) {
    Singular<A> factors = of(xp, z);
    long count = xp.shape(z.get(1)).dim(-1);
    A p = factors.inside(xp, t);
    A tu = Complement.extend(xp, factors.left(xp, t, p), z.get(0), count);
    A right = Complexes.adjoint(xp, z.get(2));
    A tv = Complement.extend(xp, factors.right(xp, t, p), right, count);
    A ts = Complexes.real(xp, Matrices.diagonal(xp, p));
    return List.of(tu, ts, Complexes.adjoint(xp, tv));
  }

  private static <A> Singular<A> of(ArrayNamespace<A> xp, List<A> z) {
    A s = z.get(1);
    long count = xp.shape(s).dim(-1);
    A right = Complexes.adjoint(xp, Matrices.firstRows(xp, z.get(2), count));
    return new Singular<>(Matrices.firstColumns(xp, z.get(0), count), s, right);
  }

  private A vjp(ArrayNamespace<A> xp, A gu, A gs, A gv) {
    A uh = Complexes.adjoint(xp, u);
    A vh = Complexes.adjoint(xp, v);
    A a = xp.matmul(uh, gu);
    A b = xp.matmul(vh, gv);
    A f = gaps(xp);
    A left = Matrices.columns(xp, twiceHermitian(xp, xp.multiply(f, a)), s);
    A right = Matrices.rows(xp, s, twiceHermitian(xp, xp.multiply(f, b)));
    A middle = xp.add(xp.add(left, right), Matrices.onDiagonal(xp, gs));
    if (xp.dtype(u).isComplex()) {
      middle = xp.add(middle, turn(xp, xp.subtract(a, b)));
    }
    A inverse = Matrices.inverses(xp, s);
    // The parts outside of both spaces share a factor with the part inside.
    A rows =
        xp.add(xp.matmul(u, middle), Matrices.columns(xp, Matrices.outside(xp, u, gu), inverse));
    A columns = Complexes.adjoint(xp, Matrices.outside(xp, v, gv));
    return xp.add(xp.matmul(rows, vh), xp.matmul(Matrices.columns(xp, u, inverse), columns));
  }

  private A inside(ArrayNamespace<A> xp, A t) {
    return xp.matmul(Complexes.adjoint(xp, u), xp.matmul(t, v));
  }

  private A left(ArrayNamespace<A> xp, A t, A p) {
    A within = xp.multiply(gaps(xp), twiceHermitian(xp, Matrices.columns(xp, p, s)));
    if (xp.dtype(u).isComplex()) {
      within = xp.add(within, turn(xp, p));
    }
    A outside = Matrices.outside(xp, u, xp.matmul(t, v));
    return xp.add(xp.matmul(u, within), Matrices.columns(xp, outside, Matrices.inverses(xp, s)));
  }

  private A right(ArrayNamespace<A> xp, A t, A p) {
    A within = xp.multiply(gaps(xp), twiceHermitian(xp, Matrices.rows(xp, s, p)));
    if (xp.dtype(u).isComplex()) {
      within = xp.subtract(within, turn(xp, p));
    }
    A outside = Matrices.outside(xp, v, xp.matmul(Complexes.adjoint(xp, t), u));
    return xp.add(xp.matmul(v, within), Matrices.columns(xp, outside, Matrices.inverses(xp, s)));
  }

  /** {@code 1 / (s_j^2 - s_i^2)}. */
  private A gaps(ArrayNamespace<A> xp) {
    A sum = xp.add(xp.expandDims(s, -2), xp.expandDims(s, -1));
    A safe = xp.where(xp.equal(sum, 0.0), 1.0, sum);
    return xp.divide(Matrices.gaps(xp, s), safe);
  }

  private static <A> A twiceHermitian(ArrayNamespace<A> xp, A x) {
    return xp.add(x, Complexes.adjoint(xp, x));
  }

  /** {@code i Im(diag(x)) / (2 s)}, on the diagonal. */
  private A turn(ArrayNamespace<A> xp, A x) {
    A angle = xp.multiply(xp.imag(Matrices.diagonal(xp, x)), Matrices.inverses(xp, s));
    A half = Complexes.timesI(xp, xp.multiply(angle, 0.5), xp.dtype(x));
    return Matrices.onDiagonal(xp, half);
  }
}
