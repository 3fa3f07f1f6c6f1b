package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Eig;
import org.thalweg.array.Index;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;

/**
 * Functions of the linear algebra extension, each beside its derivative, of real and of complex
 * matrices in stacks. What is composed of these (norms, powers, traces, ranks) follows from them.
 *
 * <p>Sources: M. B. Giles, "Collected matrix derivative results for forward and reverse mode
 * algorithmic differentiation" (2008), for solutions, determinants and the symmetric
 * decompositions; S. F. Walter and L. Lehmann, "Algorithmic differentiation of linear algebra
 * functions with application in optimum experimental design" (2012), for QR; M. Seeger et al.,
 * "Auto-differentiating linear algebra" (2017); J. Townsend, "Differentiating the singular value
 * decomposition" (2016); G. H. Golub and V. Pereyra, SIAM J. Numer. Anal. 10 (1973), for the
 * pseudo-inverse. Transposes become adjoints for complex matrices; where that leaves a phase open,
 * the classes of each decomposition say so.
 *
 * <p>Where there is no derivative. Vectors of a decomposition are determined up to sign, phase, or
 * a rotation within the space of equal values; so the gradient is right for losses that do not
 * depend on that choice, and of others it has no meaning. {@code cholesky} and {@code eigh} take
 * their argument as symmetric (Hermitian), and their gradients are so too. The solution with a
 * singular matrix, and the inverse, have none: they fail themselves. Determinants have one
 * everywhere; logarithms of determinants give NaN at singular matrices, unless their cotangent is
 * 0.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
final class LinalgRules<A, V> implements LinalgExtension<V> {
  private final ArrayNamespace<V> xp;
  private final Rules<A, V> rules;

  LinalgRules(ArrayNamespace<V> xp, Rules<A, V> rules) {
    this.xp = xp;
    this.rules = rules;
  }

  @Override
  public ArrayNamespace<V> xp() {
    return xp;
  }

  // Solutions and inverses

  /** {@code dz = inv(x1) (dx2 - dx1 z)}. */
  @Override
  public V solve(V x1, V x2) {
    return rules.function(x1, x2, Solutions.rule(xp.ndim(x2) == 1));
  }

  /** {@code dz = -z dx z}. */
  @Override
  public V inv(V x) {
    return rules.function(
        x,
        (xp, u) -> xp.linalg().inv(u),
        (xp, g, u, z) -> {
          A adjoint = Complexes.adjoint(xp, z);
          return between(xp, adjoint, g, adjoint);
        },
        (xp, t, u, z) -> between(xp, z, t, z));
  }

  private static <A> A between(ArrayNamespace<A> xp, A x, A y, A z) {
    return xp.negative(xp.matmul(xp.matmul(x, y), z));
  }

  /**
   * {@code dz = -z dx z + z z^H dx^H (1 - x z) + (1 - z x) dx^H z^H z}, where the rank stays; not
   * by singular values, which may be equal.
   */
  @Override
  public V pinv(V x, V rtol) {
    A tolerance = rules.value(rtol);
    return rules.function(
        x, (xp, u) -> xp.linalg().pinv(u, tolerance), PseudoInverse::vjp, PseudoInverse::jvp);
  }

  @Override
  public V matrixRank(V x, V rtol) {
    return rules.fixed(x, rtol, (xp, u, tolerance) -> xp.linalg().matrixRank(u, tolerance));
  }

  // Determinants

  /** {@code dz = z tr(inv(x) dx)}, of singular matrices the limit. */
  @Override
  public V det(V x) {
    return rules.function(x, (xp, u) -> xp.linalg().det(u), Determinants::vjp, Determinants::jvp);
  }

  /** {@code dlogabsdet = Re tr(inv(x) dx)}, {@code dsign = i sign Im tr(inv(x) dx)}. */
  @Override
  public SlogDet<V> slogdet(V x) {
    List<V> z =
        rules.functions(
            x,
            (xp, u) -> {
              SlogDet<A> both = xp.linalg().slogdet(u);
              return List.of(both.sign(), both.logabsdet());
            },
            Determinants::logVjp,
            Determinants::logJvp);
    return new SlogDet<>(z.get(0), z.get(1));
  }

  // Decompositions

  @Override
  public V cholesky(V x, boolean upper) {
    V lower =
        rules.function(x, (xp, u) -> xp.linalg().cholesky(u, false), Cholesky::vjp, Cholesky::jvp);
    return upper ? adjoint(lower) : lower;
  }

  private V adjoint(V x) {
    return Complexes.adjoint(xp, x);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Of a wide matrix, the first columns are decomposed. The columns that a complete first factor
   * has beyond the matrix span what the others leave; their derivative is the one without rotation
   * among themselves.
   */
  @Override
  public Qr<V> qr(V x, QrMode mode) {
    Shape shape = xp.shape(x);
    if (shape.ndim() >= 2 && shape.dim(-2) < shape.dim(-1)) {
      return wideQr(x, shape.dim(-2));
    }
    List<V> z =
        rules.functions(
            x,
            (xp, u) -> {
              Qr<A> qr = xp.linalg().qr(u, mode);
              return List.of(qr.q(), qr.r());
            },
            Orthogonal::vjp,
            Orthogonal::jvp);
    return new Qr<>(z.get(0), z.get(1));
  }

  /** The factors of {@code [x1, x2]}: {@code x1 = q r1}, {@code r = [r1, q^H x2]}. */
  private Qr<V> wideQr(V x, long rows) {
    V square = xp.getItem(x, Index.ellipsis(), Index.to(rows));
    V rest = xp.getItem(x, Index.ellipsis(), Index.from(rows));
    Qr<V> qr = qr(square, QrMode.REDUCED);
    V right = xp.matmul(adjoint(qr.q()), rest);
    return new Qr<>(qr.q(), xp.concat(List.of(qr.r(), right), -1));
  }

  @Override
  public Eig<V> eigh(V x) {
    List<V> z =
        rules.functions(
            x,
            (xp, u) -> {
              Eig<A> eig = xp.linalg().eigh(u);
              return List.of(eig.eigenvalues(), eig.eigenvectors());
            },
            Eigen::hermitianVjp,
            Eigen::hermitianJvp);
    return new Eig<>(z.get(0), z.get(1));
  }

  @Override
  public Eig<V> eig(V x) {
    List<V> z =
        rules.functions(
            x,
            (xp, u) -> {
              Eig<A> eig = xp.linalg().eig(u);
              return List.of(eig.eigenvalues(), eig.eigenvectors());
            },
            Eigen::vjp,
            Eigen::jvp);
    return new Eig<>(z.get(0), z.get(1));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The vectors that full factors have beyond the singular values span what the others leave;
   * their derivative is the one without rotation among themselves.
   */
  @Override
  public Svd<V> svd(V x, boolean fullMatrices) {
    List<V> z =
        rules.functions(
            x,
            (xp, u) -> {
              Svd<A> svd = xp.linalg().svd(u, fullMatrices);
              return List.of(svd.u(), svd.s(), svd.vh());
            },
            Singular::vjp,
            Singular::jvp);
    return new Svd<>(z.get(0), z.get(1), z.get(2));
  }

  /**
   * {@inheritDoc}
   *
   * <p>The derivative of a singular value of 0 is taken as 0, as that of {@code abs} is.
   */
  @Override
  public V svdvals(V x) {
    return xp.abs(svd(x, false).s());
  }
}
