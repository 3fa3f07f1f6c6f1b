package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/** Whether the first is smaller or equal. */
final class LessEqual extends Comparison {
  LessEqual() {
    super(Operands.REALS);
  }

  @Override
  void run(double[] x, double[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(double[] x, double y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y ? 1 : 0);
    }
  }

  @Override
  void run(double x, double[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(float[] x, float[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(float[] x, float y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y ? 1 : 0);
    }
  }

  @Override
  void run(float x, float[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(long[] x, long[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(long[] x, long y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y ? 1 : 0);
    }
  }

  @Override
  void run(long x, long[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(int[] x, int[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y[i] ? 1 : 0);
    }
  }

  @Override
  void run(int[] x, int y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] <= y ? 1 : 0);
    }
  }

  @Override
  void run(int x, int[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x <= y[i] ? 1 : 0);
    }
  }

  @Override
  public void runUnsigned(long[] x, long[] y, Object z, int n) {
    byte[] to = (byte[]) z;
    for (int i = 0; i < n; i++) {
      to[i] = (byte) ((x[i] ^ Long.MIN_VALUE) <= (y[i] ^ Long.MIN_VALUE) ? 1 : 0);
    }
  }
}
