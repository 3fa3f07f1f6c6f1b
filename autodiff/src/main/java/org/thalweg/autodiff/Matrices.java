package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;

/** What the derivatives of matrix decompositions are made of. */
final class Matrices {
  /**
   * How many units of the sum of all values two of them may be apart and count as equal: equal
   * eigenvalues of random matrices came out up to one unit apart.
   */
  private static final double UNITS = 16;

  private Matrices() {}

  /** {@code (x + x^H) / 2}. */
  static <A> A hermitian(ArrayNamespace<A> xp, A x) {
    return xp.multiply(xp.add(x, Complexes.adjoint(xp, x)), 0.5);
  }

  /** The lower triangle with half of the diagonal. */
  static <A> A lowerHalf(ArrayNamespace<A> xp, A x) {
    return xp.multiply(xp.add(xp.tril(x, 0), xp.tril(x, -1)), 0.5);
  }

  /** The upper triangle with half of the diagonal. */
  static <A> A upperHalf(ArrayNamespace<A> xp, A x) {
    return xp.multiply(xp.add(xp.triu(x, 0), xp.triu(x, 1)), 0.5);
  }

  /** The identity, in a data type. */
  static <A> A identity(ArrayNamespace<A> xp, long size, DType dtype) {
    return xp.eye(size, size, 0, dtype);
  }

  /** {@code x diag(d)}: columns scaled. */
  static <A> A columns(ArrayNamespace<A> xp, A x, A d) {
    return xp.multiply(x, xp.expandDims(d, -2));
  }

  /** {@code diag(d) x}: rows scaled. */
  static <A> A rows(ArrayNamespace<A> xp, A d, A x) {
    return xp.multiply(xp.expandDims(d, -1), x);
  }

  /** A matrix with its diagonal and zeros elsewhere. */
  static <A> A onDiagonal(ArrayNamespace<A> xp, A d) {
    return rows(xp, d, identity(xp, xp.shape(d).dim(-1), xp.dtype(d)));
  }

  static <A> A diagonal(ArrayNamespace<A> xp, A x) {
    return xp.linalg().diagonal(x);
  }

  /** The first columns. */
  static <A> A firstColumns(ArrayNamespace<A> xp, A x, long count) {
    return xp.getItem(x, Index.ellipsis(), Index.to(count));
  }

  /** The columns from a place on. */
  static <A> A lastColumns(ArrayNamespace<A> xp, A x, long start) {
    return xp.getItem(x, Index.ellipsis(), Index.from(start));
  }

  /** The first rows. */
  static <A> A firstRows(ArrayNamespace<A> xp, A x, long count) {
    return xp.getItem(x, Index.ellipsis(), Index.to(count), Index.all());
  }

  /** The rows from a place on. */
  static <A> A lastRows(ArrayNamespace<A> xp, A x, long start) {
    return xp.getItem(x, Index.ellipsis(), Index.from(start), Index.all());
  }

  /** {@code y - x x^H y}: what of the columns lies outside the space of orthonormal ones. */
  static <A> A outside(ArrayNamespace<A> xp, A x, A y) {
    return xp.subtract(y, xp.matmul(x, xp.matmul(Complexes.adjoint(xp, x), y)));
  }

  /**
   * {@code 1 / (d_j - d_i)} at row i and column j, 0 where the two differ by rounding only: there
   * vectors are not determined, and what they say of each other is left out.
   *
   * @param d {@code (..., n)} values
   */
  static <A> A gaps(ArrayNamespace<A> xp, A d) {
    A gap = xp.subtract(xp.expandDims(d, -2), xp.expandDims(d, -1));
    A equal = xp.lessEqual(xp.abs(gap), xp.expandDims(rounding(xp, d), -1));
    return xp.where(equal, 0.0, xp.reciprocal(xp.where(equal, 1.0, gap)));
  }

  /** {@code 1 / d}, and 0 where {@code d} is 0 but for rounding. */
  static <A> A inverses(ArrayNamespace<A> xp, A d) {
    A zero = xp.lessEqual(xp.abs(d), rounding(xp, d));
    return xp.where(zero, 0.0, xp.reciprocal(xp.where(zero, 1.0, d)));
  }

  /** What values that were computed together may be off by: {@code (..., 1)}. */
  private static <A> A rounding(ArrayNamespace<A> xp, A d) {
    A all = xp.sum(xp.abs(xp.stopGradient(d)), -1, true);
    return xp.multiply(all, UNITS * xp.finfo(d).eps());
  }
}
