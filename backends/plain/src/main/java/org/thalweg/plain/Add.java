package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/** The sum; integers wrap. */
final class Add extends Commutative {
  Add() {
    super("add", Operands.NUMERIC);
  }

  @Override
  boolean isOfBits() {
    return true;
  }

  @Override
  void run(double[] x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y[i];
    }
  }

  @Override
  void run(double[] x, double y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y;
    }
  }

  @Override
  void run(float[] x, float[] y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y[i];
    }
  }

  @Override
  void run(float[] x, float y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y;
    }
  }

  @Override
  void run(long[] x, long[] y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y[i];
    }
  }

  @Override
  void run(long[] x, long y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y;
    }
  }

  @Override
  void run(int[] x, int[] y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y[i];
    }
  }

  @Override
  void run(int[] x, int y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] + y;
    }
  }

  @Override
  void runComplex(Object x, Object y, Object z, int n) {
    run(x, y, z, 2 * n);
  }
}
