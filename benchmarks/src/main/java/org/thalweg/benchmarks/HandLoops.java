package org.thalweg.benchmarks;

/** What a person writes in place of a function of the namespace. */
final class HandLoops {
  private HandLoops() {}

  static double[] add(double[] x, double[] y) {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] + y[i];
    }
    return z;
  }

  static int[] add(int[] x, int[] y) {
    int[] z = new int[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] + y[i];
    }
    return z;
  }

  static float[] multiply(float[] x, float[] y) {
    float[] z = new float[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] * y[i];
    }
    return z;
  }

  static double[] multiplyComplex(double[] x, double[] y) {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i += 2) {
      z[i] = x[i] * y[i] - x[i + 1] * y[i + 1];
      z[i + 1] = x[i] * y[i + 1] + x[i + 1] * y[i];
    }
    return z;
  }

  static double[] divide(double[] x, double[] y) {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] / y[i];
    }
    return z;
  }

  static double[] exp(double[] x) {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.exp(x[i]);
    }
    return z;
  }

  static double[] maximum(double[] x, double[] y) {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.max(x[i], y[i]);
    }
    return z;
  }

  static boolean[] less(double[] x, double[] y) {
    boolean[] z = new boolean[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = x[i] < y[i];
    }
    return z;
  }

  static double[] addRow(double[] x, int side) {
    double[] z = new double[x.length];
    for (int row = 0; row < side; row++) {
      for (int i = 0; i < side; i++) {
        z[row * side + i] = x[row * side + i] + x[i];
      }
    }
    return z;
  }

  static double sum(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum;
  }

  static long sum(int[] x) {
    long sum = 0;
    for (int each : x) {
      sum += each;
    }
    return sum;
  }

  static double[] sumAxis0(double[] x, int side) {
    double[] sums = new double[side];
    for (int row = 0; row < side; row++) {
      for (int i = 0; i < side; i++) {
        sums[i] += x[row * side + i];
      }
    }
    return sums;
  }

  static double max(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double each : x) {
      max = Math.max(max, each);
    }
    return max;
  }

  static double var(double[] x) {
    double mean = sum(x) / x.length;
    double squares = 0;
    for (double each : x) {
      squares += (each - mean) * (each - mean);
    }
    return squares / x.length;
  }
}
