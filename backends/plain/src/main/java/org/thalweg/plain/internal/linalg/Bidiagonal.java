package org.thalweg.plain.internal.linalg;

/**
 * A complex matrix with at least as many rows as columns as {@code Q B P^H}, where B is real, upper
 * bidiagonal and square, and Q and P are products of reflectors.
 *
 * <p>Golub and Van Loan (2013), Matrix Computations, section 5.4.8.
 */
final class Bidiagonal {
  private final int rows;
  private final int n;
  private final double[] elements;
  private final Reflector[] left;
  private final Reflector[] right;

  /** Takes a matrix, which is worked on. */
  Bidiagonal(ComplexMatrix a) {
    this.rows = a.rows;
    this.n = a.columns;
    this.left = new Reflector[n];
    this.right = new Reflector[n - 1];
    for (int k = 0; k < n; k++) {
      left[k] = Reflector.ofColumn(a, k, k);
      left[k].applyAdjointLeft(a, k + 1);
      a.setColumn(k, k, left[k].beta);
      if (k + 1 < n) {
        right[k] = Reflector.ofRow(a, k, k + 1);
        right[k].applyRight(a, k + 1);
        a.setRow(k, k + 1, right[k].beta);
      }
    }
    this.elements = new double[n * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a.re[i], 0, elements, i * n, n);
    }
  }

  /** B, (n, n). */
  double[] elements() {
    return elements;
  }

  /** Q with B's left vectors: (rows, n), or square. */
  ComplexMatrix left(double[] vectors, boolean full) {
    ComplexMatrix u = ComplexMatrix.ofReal(vectors, n, rows, full ? rows : n);
    for (int i = n; i < u.columns; i++) {
      u.re[i][i] = 1;
    }
    for (int k = n - 1; k >= 0; k--) {
      left[k].applyLeft(u, 0);
    }
    return u;
  }

  /** P with B's right vectors, (n, n). */
  ComplexMatrix right(double[] adjointVectors) {
    ComplexMatrix v = ComplexMatrix.ofReal(adjointVectors, n, n, n).adjoint();
    for (int k = n - 2; k >= 0; k--) {
      right[k].applyLeft(v, 0);
    }
    return v;
  }
}
