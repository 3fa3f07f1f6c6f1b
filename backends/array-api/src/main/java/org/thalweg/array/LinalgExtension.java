package org.thalweg.array;

import org.jspecify.annotations.Nullable;

/**
 * The linear algebra extension of the standard: functions of stacks of matrices {@code (..., m,
 * n)}.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/extensions/linear_algebra_functions.html">linear
 *     algebra functions</a>
 */
public interface LinalgExtension<A> {

  /**
   * The namespace that this extension belongs to.
   *
   * @return the namespace
   */
  ArrayNamespace<A> xp();

  /**
   * The lower Cholesky factor.
   *
   * @param x {@code (..., m, m)}, symmetric or Hermitian, positive definite
   * @return {@code (..., m, m)}
   * @throws ShapeException if the shape is not such
   * @throws ArithmeticException if a matrix is not positive definite
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.cholesky.html">cholesky</a>
   */
  default A cholesky(A x) {
    return cholesky(x, false);
  }

  /**
   * The Cholesky factor, zero in the other triangle.
   *
   * @param x {@code (..., m, m)}, symmetric or Hermitian, positive definite
   * @param upper whether the upper factor is wanted
   * @return {@code (..., m, m)}
   * @throws ShapeException if the shape is not such
   * @throws ArithmeticException if a matrix is not positive definite
   */
  A cholesky(A x, boolean upper);

  /**
   * The cross products along the last axis.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the axis is not of length 3 in both
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.cross.html">cross</a>
   */
  default A cross(A x1, A x2) {
    return cross(x1, x2, -1);
  }

  /**
   * The cross products along an axis.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axis the axis, negative
   * @return an array of the broadcast shape
   * @throws ShapeException if the axis is not of length 3 in both
   * @throws IndexOutOfBoundsException if the axis is not negative or not there in both
   */
  default A cross(A x1, A x2, int axis) {
    return LinalgComposites.cross(xp(), x1, x2, axis);
  }

  /**
   * The determinants.
   *
   * @param x {@code (..., m, m)}
   * @return {@code (...)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.det.html">det</a>
   */
  A det(A x);

  /**
   * The main diagonals.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (..., k)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.diagonal.html">diagonal</a>
   */
  default A diagonal(A x) {
    return diagonal(x, 0);
  }

  /**
   * The diagonals.
   *
   * @param x {@code (..., m, n)}
   * @param offset the diagonal: 0 the main one, positive above it
   * @return {@code (..., k)}
   * @throws ShapeException if the shape is not such
   */
  default A diagonal(A x, long offset) {
    return LinalgComposites.diagonal(xp(), x, offset);
  }

  /**
   * Eigenvalues and eigenvectors.
   *
   * @param x {@code (..., m, m)}
   * @return complex eigenvalues {@code (..., m)}, and vectors in columns
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.eig.html">eig</a>
   */
  Eig<A> eig(A x);

  /**
   * Eigenvalues.
   *
   * @param x {@code (..., m, m)}
   * @return complex, {@code (..., m)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.eigvals.html">eigvals</a>
   */
  default A eigvals(A x) {
    return eig(x).eigenvalues();
  }

  /**
   * Eigenvalues and eigenvectors of symmetric or Hermitian matrices.
   *
   * @param x {@code (..., m, m)}, symmetric or Hermitian
   * @return real eigenvalues {@code (..., m)}, ascending, and vectors in columns
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.eigh.html">eigh</a>
   */
  Eig<A> eigh(A x);

  /**
   * Eigenvalues of symmetric or Hermitian matrices.
   *
   * @param x {@code (..., m, m)}, symmetric or Hermitian
   * @return real, {@code (..., m)}, ascending
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.eigvalsh.html">eigvalsh</a>
   */
  default A eigvalsh(A x) {
    return eigh(x).eigenvalues();
  }

  /**
   * The inverses.
   *
   * @param x {@code (..., m, m)}
   * @return {@code (..., m, m)}
   * @throws ShapeException if the shape is not such
   * @throws ArithmeticException if a matrix is singular
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.inv.html">inv</a>
   */
  default A inv(A x) {
    return LinalgComposites.inv(xp(), x);
  }

  /**
   * The matrix product, as in the main namespace.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return the product
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.matmul.html">matmul</a>
   */
  default A matmul(A x1, A x2) {
    return xp().matmul(x1, x2);
  }

  /**
   * The Frobenius norms.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (...)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.matrix_norm.html">matrix_norm</a>
   */
  default A matrixNorm(A x) {
    return matrixNorm(x, false, MatrixNorm.FROBENIUS);
  }

  /**
   * The Frobenius norms.
   *
   * @param x {@code (..., m, n)}
   * @param keepdims whether a reduced axis stays, with length 1
   * @return {@code (...)}
   * @throws ShapeException if the shape is not such
   */
  default A matrixNorm(A x, boolean keepdims) {
    return matrixNorm(x, keepdims, MatrixNorm.FROBENIUS);
  }

  /**
   * Norms of matrices.
   *
   * @param x {@code (..., m, n)}
   * @param keepdims whether a reduced axis stays, with length 1
   * @param ord which norm
   * @return {@code (...)}, real
   * @throws ShapeException if the shape is not such
   */
  default A matrixNorm(A x, boolean keepdims, MatrixNorm ord) {
    return LinalgNorms.matrixNorm(xp(), x, keepdims, ord);
  }

  /**
   * Powers of matrices.
   *
   * @param x {@code (..., m, m)}
   * @param n the power; the inverse's if negative
   * @return {@code (..., m, m)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.matrix_power.html">matrix_power</a>
   */
  default A matrixPower(A x, long n) {
    return LinalgComposites.matrixPower(xp(), x, n);
  }

  /**
   * The ranks, singular values below {@code max(m, n) * eps} times the largest counting as zero.
   *
   * @param x {@code (..., m, n)}
   * @return int64, {@code (...)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.matrix_rank.html">matrix_rank</a>
   */
  default A matrixRank(A x) {
    return matrixRank(x, LinalgComposites.tolerance(xp(), x));
  }

  /**
   * The ranks.
   *
   * @param x {@code (..., m, n)}
   * @param rtol the relative tolerance
   * @return int64, {@code (...)}
   * @throws ShapeException if the shape is not such
   */
  default A matrixRank(A x, double rtol) {
    return matrixRank(x, LinalgComposites.realScalar(xp(), rtol, x));
  }

  /**
   * The ranks.
   *
   * @param x {@code (..., m, n)}
   * @param rtol the relative tolerance of each matrix
   * @return int64, {@code (...)}
   * @throws ShapeException if the shape is not such
   */
  default A matrixRank(A x, A rtol) {
    return LinalgComposites.matrixRank(xp(), x, rtol);
  }

  /**
   * The transposes, as in the main namespace.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (..., n, m)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.matrix_transpose.html">matrix_transpose</a>
   */
  default A matrixTranspose(A x) {
    return xp().matrixTranspose(x);
  }

  /**
   * The outer product of two vectors.
   *
   * @param x1 (m,)
   * @param x2 (n,)
   * @return (m, n)
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.outer.html">outer</a>
   */
  default A outer(A x1, A x2) {
    return LinalgComposites.outer(xp(), x1, x2);
  }

  /**
   * The pseudo-inverses, singular values below {@code max(m, n) * eps} times the largest counting
   * as zero.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (..., n, m)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.pinv.html">pinv</a>
   */
  default A pinv(A x) {
    return pinv(x, LinalgComposites.tolerance(xp(), x));
  }

  /**
   * The pseudo-inverses.
   *
   * @param x {@code (..., m, n)}
   * @param rtol the relative tolerance
   * @return {@code (..., n, m)}
   * @throws ShapeException if the shape is not such
   */
  default A pinv(A x, double rtol) {
    return pinv(x, LinalgComposites.realScalar(xp(), rtol, x));
  }

  /**
   * The pseudo-inverses.
   *
   * @param x {@code (..., m, n)}
   * @param rtol the relative tolerance of each matrix
   * @return {@code (..., n, m)}
   * @throws ShapeException if the shape is not such
   */
  default A pinv(A x, A rtol) {
    return LinalgComposites.pinv(xp(), x, rtol);
  }

  /**
   * The reduced QR factors.
   *
   * @param x {@code (..., m, n)}
   * @return the factors
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.qr.html">qr</a>
   */
  default Qr<A> qr(A x) {
    return qr(x, QrMode.REDUCED);
  }

  /**
   * The QR factors.
   *
   * @param x {@code (..., m, n)}
   * @param mode the size of the factors
   * @return the factors
   * @throws ShapeException if the shape is not such
   */
  Qr<A> qr(A x, QrMode mode);

  /**
   * The signs of the determinants and the logarithms of their absolute values.
   *
   * @param x {@code (..., m, m)}
   * @return both, {@code (...)}; 0 and minus infinity for a singular matrix
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.slogdet.html">slogdet</a>
   */
  SlogDet<A> slogdet(A x);

  /**
   * The solutions of linear systems.
   *
   * @param x1 {@code (..., m, m)}
   * @param x2 {@code (m,)} or {@code (..., m, n)}
   * @return the shape of {@code x2}, broadcast
   * @throws ShapeException if the shape is not such
   * @throws ArithmeticException if a matrix is singular
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.solve.html">solve</a>
   */
  A solve(A x1, A x2);

  /**
   * The full singular value decomposition.
   *
   * @param x {@code (..., m, n)}
   * @return the three factors
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.svd.html">svd</a>
   */
  default Svd<A> svd(A x) {
    return svd(x, true);
  }

  /**
   * The singular value decomposition.
   *
   * @param x {@code (..., m, n)}
   * @param fullMatrices whether the outer factors are square
   * @return the three factors
   * @throws ShapeException if the shape is not such
   */
  Svd<A> svd(A x, boolean fullMatrices);

  /**
   * The singular values.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (..., k)}, descending
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.svdvals.html">svdvals</a>
   */
  default A svdvals(A x) {
    return svd(x, false).s();
  }

  /**
   * The contraction of two axes, as in the main namespace.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return the contraction
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.tensordot.html">tensordot</a>
   */
  default A tensordot(A x1, A x2) {
    return xp().tensordot(x1, x2, 2);
  }

  /**
   * The contraction of axes, as in the main namespace.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axes how many
   * @return the contraction
   * @throws ShapeException if the shape is not such
   */
  default A tensordot(A x1, A x2, int axes) {
    return xp().tensordot(x1, x2, axes);
  }

  /**
   * The contraction of given axes, as in the main namespace.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axes1 the contracted axes of the first
   * @param axes2 the contracted axes of the second
   * @return the contraction
   * @throws ShapeException if the shape is not such
   */
  default A tensordot(A x1, A x2, int[] axes1, int[] axes2) {
    return xp().tensordot(x1, x2, axes1, axes2);
  }

  /**
   * The sums of the main diagonals.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (...)}
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.trace.html">trace</a>
   */
  default A trace(A x) {
    return trace(x, 0);
  }

  /**
   * The sums of diagonals, small integers widened to 64 bits.
   *
   * @param x {@code (..., m, n)}
   * @param offset the diagonal: 0 the main one, positive above it
   * @return {@code (...)}
   * @throws ShapeException if the shape is not such
   */
  default A trace(A x, long offset) {
    return xp().sum(diagonal(x, offset), -1);
  }

  /**
   * The sums of diagonals, in a data type of choice.
   *
   * @param x {@code (..., m, n)}
   * @param offset the diagonal: 0 the main one, positive above it
   * @param dtype the data type to compute in and to return
   * @return {@code (...)}
   * @throws ShapeException if the shape is not such
   */
  default A trace(A x, long offset, DType dtype) {
    return xp().sum(diagonal(x, offset), new int[] {-1}, dtype, false);
  }

  /**
   * The dot products along the last axis, as in the main namespace.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array without the axis
   * @throws ShapeException if the shape is not such
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.vecdot.html">vecdot</a>
   */
  default A vecdot(A x1, A x2) {
    return xp().vecdot(x1, x2, -1);
  }

  /**
   * The dot products along an axis, as in the main namespace.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axis the axis, negative
   * @return an array without the axis
   * @throws ShapeException if the shape is not such
   */
  default A vecdot(A x1, A x2, int axis) {
    return xp().vecdot(x1, x2, axis);
  }

  /**
   * The Euclidean norm of all elements.
   *
   * @param x the array
   * @return 0-d
   * @see <a
   *     href="https://data-apis.org/array-api/latest/extensions/generated/array_api.linalg.vector_norm.html">vector_norm</a>
   */
  default A vectorNorm(A x) {
    return vectorNorm(x, (int[]) null, false, 2);
  }

  /**
   * The Euclidean norms along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A vectorNorm(A x, int axis) {
    return vectorNorm(x, new int[] {axis}, false, 2);
  }

  /**
   * The Euclidean norms along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A vectorNorm(A x, int axis, boolean keepdims) {
    return vectorNorm(x, new int[] {axis}, keepdims, 2);
  }

  /**
   * Norms of vectors.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @param ord the order: 2 the Euclidean norm, 0 the number of nonzeros, infinite ones the
   *     extremes
   * @return the reduced array, real
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A vectorNorm(A x, int @Nullable [] axis, boolean keepdims, double ord) {
    return LinalgNorms.vectorNorm(xp(), x, new LinalgNorms.Axes(axis, keepdims), ord);
  }
}
