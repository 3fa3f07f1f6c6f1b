package org.thalweg.plain;

/**
 * The loops of functions of complex numbers. Single precision is computed in double precision and
 * rounded once.
 */
final class ComplexLoops {
  private ComplexLoops() {}

  /** Computes {@code z[i]} from {@code x[i]} for {@code i < n}. */
  static void run(ComplexUnary function, Object x, Object z, int n) {
    if (z instanceof double[] to) {
      double[] from = (double[]) x;
      for (int i = 0; i < 2 * n; i += 2) {
        function.apply(from[i], from[i + 1], to, i);
      }
      return;
    }
    float[] from = (float[]) x;
    float[] to = (float[]) z;
    double[] one = new double[2];
    for (int i = 0; i < 2 * n; i += 2) {
      function.apply(from[i], from[i + 1], one, 0);
      to[i] = (float) one[0];
      to[i + 1] = (float) one[1];
    }
  }

  /** Computes {@code z[i]} from {@code x[i]} and {@code y[i]} for {@code i < n}. */
  static void run(ComplexBinary function, Object x, Object y, Object z, int n) {
    if (z instanceof double[] to) {
      double[] left = (double[]) x;
      double[] right = (double[]) y;
      for (int i = 0; i < 2 * n; i += 2) {
        function.apply(left[i], left[i + 1], right[i], right[i + 1], to, i);
      }
      return;
    }
    float[] left = (float[]) x;
    float[] right = (float[]) y;
    float[] to = (float[]) z;
    double[] one = new double[2];
    for (int i = 0; i < 2 * n; i += 2) {
      function.apply(left[i], left[i + 1], right[i], right[i + 1], one, 0);
      to[i] = (float) one[0];
      to[i + 1] = (float) one[1];
    }
  }

  /** Whether pairs of numbers are equal, or unequal, as 1 and 0. */
  static void compare(boolean equal, Object x, Object y, byte[] z, int n) {
    if (x instanceof double[] left) {
      double[] right = (double[]) y;
      for (int i = 0; i < n; i++) {
        boolean same = left[2 * i] == right[2 * i] && left[2 * i + 1] == right[2 * i + 1];
        z[i] = (byte) (same == equal ? 1 : 0);
      }
      return;
    }
    float[] left = (float[]) x;
    float[] right = (float[]) y;
    for (int i = 0; i < n; i++) {
      boolean same = left[2 * i] == right[2 * i] && left[2 * i + 1] == right[2 * i + 1];
      z[i] = (byte) (same == equal ? 1 : 0);
    }
  }
}
