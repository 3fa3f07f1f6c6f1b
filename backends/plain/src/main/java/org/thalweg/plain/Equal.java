package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;

/** Whether both are equal. */
final class Equal extends Comparison {
  Equal() {
    super(Operands.ANY);
  }

  @Override
  public boolean takes(DType dtype) {
    return super.takes(dtype) || Storage.isInLoopsOverBits(dtype);
  }

  @Override
  void run(double[] x, double[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(double[] x, double y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y ? 1 : 0);
    }
  }

  @Override
  void run(double x, double[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(float[] x, float[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(float[] x, float y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y ? 1 : 0);
    }
  }

  @Override
  void run(float x, float[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(long[] x, long[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(long[] x, long y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y ? 1 : 0);
    }
  }

  @Override
  void run(long x, long[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(int[] x, int[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(int[] x, int y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y ? 1 : 0);
    }
  }

  @Override
  void run(int x, int[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x == y[i] ? 1 : 0);
    }
  }

  @Override
  void run(byte[] x, byte[] y, byte[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = (byte) (x[i] == y[i] ? 1 : 0);
    }
  }

  @Override
  void runComplex(Object x, Object y, byte[] z, int n) {
    ComplexLoops.compare(true, x, y, z, n);
  }
}
