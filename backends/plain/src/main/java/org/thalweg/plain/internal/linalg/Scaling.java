package org.thalweg.plain.internal.linalg;

/**
 * Powers of two that bring the largest element of a matrix near 1, so that an iteration meets
 * neither overflow nor underflow. Scaling by them is exact.
 */
final class Scaling {
  private Scaling() {}

  /** The exponent to scale by, 0 for a matrix of zeros. */
  static int exponent(double[] a) {
    double largest = 0;
    for (double x : a) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest == 0 ? 0 : -Math.getExponent(largest);
  }

  /** A scaled copy. */
  static double[] scaled(double[] a, int exponent) {
    double[] scaled = a.clone();
    scale(scaled, exponent);
    return scaled;
  }

  static void scale(double[] a, int exponent) {
    if (exponent != 0) {
      for (int i = 0; i < a.length; i++) {
        a[i] = Math.scalb(a[i], exponent);
      }
    }
  }
}
