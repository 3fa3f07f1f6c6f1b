package org.thalweg.operators;

/**
 * Arithmetic on rows, one loop each, so that the compiler makes vector instructions of them. The
 * length is that of the last argument.
 */
final class Rows {
  private Rows() {}

  /** out = a b. */
  static void multiply(double[] out, double[] a, double[] b) {
    for (int j = 0; j < b.length; j++) {
      out[j] = a[j] * b[j];
    }
  }

  /** out = out + a b. */
  static void addProduct(double[] out, double[] a, double[] b) {
    for (int j = 0; j < b.length; j++) {
      out[j] += a[j] * b[j];
    }
  }

  /** out = out + a. */
  static void add(double[] out, double[] a) {
    for (int j = 0; j < a.length; j++) {
      out[j] += a[j];
    }
  }

  /** out = out + s a. */
  static void addScaled(double[] out, double s, double[] a) {
    for (int j = 0; j < a.length; j++) {
      out[j] += s * a[j];
    }
  }

  /** out = s a. */
  static void multiply(double[] out, double s, double[] a) {
    for (int j = 0; j < a.length; j++) {
      out[j] = s * a[j];
    }
  }

  /** out = s out. */
  static void scale(double[] out, double s) {
    for (int j = 0; j < out.length; j++) {
      out[j] *= s;
    }
  }
}
