package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/** The smaller, NaN if either is. */
final class Minimum extends Commutative {
  Minimum() {
    super("minimum", Operands.REALS);
  }

  @Override
  void run(double[] x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  @Override
  void run(double[] x, double y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y);
    }
  }

  @Override
  void run(float[] x, float[] y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  @Override
  void run(float[] x, float y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y);
    }
  }

  @Override
  void run(long[] x, long[] y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  @Override
  void run(long[] x, long y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y);
    }
  }

  @Override
  void run(int[] x, int[] y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y[i]);
    }
  }

  @Override
  void run(int[] x, int y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = Math.min(x[i], y);
    }
  }

  @Override
  public void runUnsigned(long[] x, long[] y, Object z, int n) {
    long[] to = (long[]) z;
    for (int i = 0; i < n; i++) {
      to[i] = Math.min(x[i] ^ Long.MIN_VALUE, y[i] ^ Long.MIN_VALUE) ^ Long.MIN_VALUE;
    }
  }
}
