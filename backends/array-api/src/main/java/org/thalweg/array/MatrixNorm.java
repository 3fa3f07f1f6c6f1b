package org.thalweg.array;

/** Which norm of a matrix is meant. */
public enum MatrixNorm {
  /** The root of the sum of squares: {@code 'fro'}. */
  FROBENIUS,
  /** The sum of singular values: {@code 'nuc'}. */
  NUCLEAR,
  /** The largest column sum: 1. */
  ONE,
  /** The least column sum: -1. */
  MINUS_ONE,
  /** The largest singular value: 2. */
  TWO,
  /** The least singular value: -2. */
  MINUS_TWO,
  /** The largest row sum. */
  INFINITY,
  /** The least row sum. */
  MINUS_INFINITY
}
