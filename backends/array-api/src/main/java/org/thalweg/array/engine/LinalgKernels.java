package org.thalweg.array.engine;

import org.thalweg.array.Eig;
import org.thalweg.array.Qr;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;

/**
 * Decompositions of stacks of matrices. Arrays are floating-point, real or complex, of at least one
 * element, and square where that is needed. Where a matrix has an element that is not finite, its
 * eigenvalues, singular values and vectors are NaN.
 *
 * @param <A> the array type
 */
public interface LinalgKernels<A> {
  /**
   * The Cholesky factors.
   *
   * @param x {@code (..., m, m)}, of which the lower triangles are read
   * @return the lower factors, zero above the diagonal
   * @throws ArithmeticException if a matrix is not positive definite
   */
  A cholesky(A x);

  /**
   * The determinants.
   *
   * @param x {@code (..., m, m)}
   * @return {@code (...)}
   */
  A det(A x);

  /**
   * The signs and logarithms of the determinants.
   *
   * @param x {@code (..., m, m)}
   * @return {@code (...)} each; the logarithms are real
   */
  SlogDet<A> slogdet(A x);

  /**
   * The eigenvalues and right eigenvectors.
   *
   * @param x {@code (..., m, m)}
   * @return complex {@code (..., m)} and {@code (..., m, m)}
   * @throws ArithmeticException if the iteration does not converge
   */
  Eig<A> eig(A x);

  /**
   * The eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices.
   *
   * @param x {@code (..., m, m)}, of which the lower triangles are read
   * @return real {@code (..., m)} and {@code (..., m, m)}
   * @throws ArithmeticException if the iteration does not converge
   */
  Eig<A> eigh(A x);

  /**
   * Orthonormal columns times an upper triangle.
   *
   * @param x {@code (..., m, n)}
   * @param complete whether there are m columns, else the lesser of m and n
   * @return the factors
   */
  Qr<A> qr(A x, boolean complete);

  /**
   * The solutions of linear systems.
   *
   * @param x1 {@code (..., m, m)}
   * @param x2 {@code (..., m, n)} of the same data type; the stacks broadcast
   * @return {@code (..., m, n)}
   * @throws ArithmeticException if a matrix is singular
   */
  A solve(A x1, A x2);

  /**
   * The singular value decompositions, values descending.
   *
   * @param x {@code (..., m, n)}
   * @param fullMatrices whether the unitary factors are square
   * @return the factors; the singular values are real
   * @throws ArithmeticException if the iteration does not converge
   */
  Svd<A> svd(A x, boolean fullMatrices);
}
