package org.thalweg.plain.internal.linalg;

/**
 * Eigenvectors from a Schur form: back substitution in the triangle, then its basis.
 *
 * <p>A divisor that vanishes, as in a defective matrix, counts as the least one that rounding
 * leaves open: the vectors of such an eigenvalue then agree to rounding.
 */
final class SchurVectors {
  /** An element of this size makes the rest of its vector shrink, against overflow. */
  private static final double LARGE = 1e100;

  private final ComplexMatrix t;
  private final ComplexMatrix z;
  private final int n;
  private final double least;

  SchurVectors(ComplexMatrix triangle, ComplexMatrix basis) {
    this.t = triangle;
    this.z = basis;
    this.n = triangle.rows;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        largest = Math.max(largest, t.get(i, j).abs());
      }
    }
    this.least = Math.max(Math.ulp(1.0) * largest, Double.MIN_NORMAL);
  }

  /** Writes the eigenvalues, and the vectors in columns. */
  void copyTo(double[] values, double[] vectors) {
    for (int k = 0; k < n; k++) {
      values[2 * k] = t.re[k][k];
      values[2 * k + 1] = t.im[k][k];
      double[] re = new double[n];
      double[] im = new double[n];
      substitute(k, re, im);
      double[] vector = inBasis(k, re, im);
      Vectors.normalize(vector);
      for (int i = 0; i < n; i++) {
        vectors[2 * (i * n + k)] = vector[2 * i];
        vectors[2 * (i * n + k) + 1] = vector[2 * i + 1];
      }
    }
  }

  private void substitute(int k, double[] re, double[] im) {
    Complex value = t.get(k, k);
    re[k] = 1;
    for (int i = k - 1; i >= 0; i--) {
      double[] rowRe = t.re[i];
      double[] rowIm = t.im[i];
      double sumRe = 0;
      double sumIm = 0;
      for (int j = i + 1; j <= k; j++) {
        sumRe += rowRe[j] * re[j] - rowIm[j] * im[j];
        sumIm += rowRe[j] * im[j] + rowIm[j] * re[j];
      }
      Complex divisor = value.minus(t.get(i, i));
      Complex x =
          new Complex(sumRe, sumIm).over(divisor.abs() < least ? new Complex(least, 0) : divisor);
      re[i] = x.re();
      im[i] = x.im();
      double size = x.abs();
      if (size > LARGE) {
        for (int j = i; j <= k; j++) {
          re[j] /= size;
          im[j] /= size;
        }
      }
    }
  }

  private double[] inBasis(int k, double[] re, double[] im) {
    double[] vector = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double[] rowRe = z.re[i];
      double[] rowIm = z.im[i];
      double sumRe = 0;
      double sumIm = 0;
      for (int j = 0; j <= k; j++) {
        sumRe += rowRe[j] * re[j] - rowIm[j] * im[j];
        sumIm += rowRe[j] * im[j] + rowIm[j] * re[j];
      }
      vector[2 * i] = sumRe;
      vector[2 * i + 1] = sumIm;
    }
    return vector;
  }
}
