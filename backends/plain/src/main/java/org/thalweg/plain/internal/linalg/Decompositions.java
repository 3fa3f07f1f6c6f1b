package org.thalweg.plain.internal.linalg;

/**
 * The decompositions of one matrix, real or complex.
 *
 * <p>Elements are row-major; those of a complex matrix are interleaved, real part first. A result
 * is written to the arrays that the caller brings. Matrices have at least one row and one column.
 * Where it says so, elements must be finite.
 */
public interface Decompositions {

  /**
   * The decompositions of matrices of real or of complex numbers.
   *
   * @param complex whether they are complex
   * @return the decompositions
   */
  static Decompositions of(boolean complex) {
    return complex ? new ComplexDecompositions() : new RealDecompositions();
  }

  /**
   * The lower Cholesky factor.
   *
   * @param a (n, n), of which the lower triangle is read
   * @param n the rows
   * @param lower (n, n) the factor, zero above the diagonal
   * @return whether the matrix is positive definite
   */
  boolean cholesky(double[] a, int n, double[] lower);

  /**
   * The factors of a matrix with its rows in an order of its own, {@code P a = L U}.
   *
   * @param a (n, n)
   * @param n the rows
   * @return the factors
   */
  LuFactors lu(double[] a, int n);

  /**
   * The QR factors.
   *
   * @param a (m, n)
   * @param size m and n
   * @param q (m, k) with orthonormal columns, k being m or the lesser of m and n
   * @param r (k, n) upper triangular
   */
  void qr(double[] a, Size size, double[] q, double[] r);

  /**
   * The eigenvalues and eigenvectors of a symmetric or Hermitian matrix.
   *
   * @param a (n, n) finite, of which the lower triangle is read
   * @param n the rows
   * @param values (n,) real, ascending
   * @param vectors (n, n) in columns, orthonormal
   * @return whether the iteration converged
   */
  boolean eigh(double[] a, int n, double[] values, double[] vectors);

  /**
   * The eigenvalues and eigenvectors of a matrix.
   *
   * @param a (n, n) finite
   * @param n the rows
   * @param values (n,) complex
   * @param vectors (n, n) complex, in columns of length 1
   * @return whether the iteration converged
   */
  boolean eig(double[] a, int n, double[] values, double[] vectors);

  /**
   * The singular value decomposition.
   *
   * @param a (m, n) finite
   * @param size m and n
   * @param factors where the factors go
   * @return whether the iteration converged
   */
  boolean svd(double[] a, Size size, SvdFactors factors);

  /**
   * The eigenvalues of a symmetric or Hermitian matrix, without the vectors.
   *
   * @param a (n, n) finite, of which the lower triangle is read
   * @param n the rows
   * @param values (n,) real, ascending
   * @return whether the iteration converged
   */
  boolean eigvalsh(double[] a, int n, double[] values);

  /**
   * The singular values, without the vectors.
   *
   * @param a (m, n) finite
   * @param size m and n
   * @param values (k,) real, descending
   * @return whether the iteration converged
   */
  boolean svdvals(double[] a, Size size, double[] values);

  /**
   * The size of a matrix.
   *
   * @param m the rows
   * @param n the columns
   */
  record Size(int m, int n) {
    /**
     * The number of singular values.
     *
     * @return the lesser of both
     */
    public int least() {
      return Math.min(m, n);
    }
  }

  /**
   * The factors of a singular value decomposition, to be written to.
   *
   * @param u (m, k) or (m, m)
   * @param s (k,) real, descending
   * @param vh (k, n) or (n, n)
   * @param full whether the outer factors are square
   */
  @SuppressWarnings("ArrayRecordComponent") // where to write, never compared
  record SvdFactors(double[] u, double[] s, double[] vh, boolean full) {}
}
