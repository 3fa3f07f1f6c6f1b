package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/**
 * A function of two numbers that costs more than a call: its loops call it for each element.
 *
 * <p>Functions of floats leave the integer forms alone; those are never called.
 */
abstract class BinaryFunction extends Binary {
  BinaryFunction(String name, Operands operands) {
    super(name, operands);
  }

  abstract double of(double x, double y);

  /** The function of single-precision numbers: computed in double precision and rounded once. */
  float of(float x, float y) {
    return (float) of((double) x, (double) y);
  }

  long of(long x, long y) {
    throw new IllegalStateException("no integer form");
  }

  /** The function of uint64. */
  long ofUnsigned(long x, long y) {
    return of(x, y);
  }

  /** The function of narrow integers: the lower bits of the wide one. */
  int of(int x, int y) {
    return (int) of((long) x, (long) y);
  }

  @Override
  void run(double[] x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y[i]);
    }
  }

  @Override
  void run(double[] x, double y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y);
    }
  }

  @Override
  void run(double x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x, y[i]);
    }
  }

  @Override
  void run(float[] x, float[] y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y[i]);
    }
  }

  @Override
  void run(float[] x, float y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y);
    }
  }

  @Override
  void run(float x, float[] y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x, y[i]);
    }
  }

  @Override
  void run(long[] x, long[] y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y[i]);
    }
  }

  @Override
  void run(long[] x, long y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y);
    }
  }

  @Override
  void run(long x, long[] y, long[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x, y[i]);
    }
  }

  @Override
  void run(int[] x, int[] y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y[i]);
    }
  }

  @Override
  void run(int[] x, int y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x[i], y);
    }
  }

  @Override
  void run(int x, int[] y, int[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = of(x, y[i]);
    }
  }

  @Override
  public final void runUnsigned(long[] x, long[] y, Object z, int n) {
    long[] to = (long[]) z;
    for (int i = 0; i < n; i++) {
      to[i] = ofUnsigned(x[i], y[i]);
    }
  }
}
