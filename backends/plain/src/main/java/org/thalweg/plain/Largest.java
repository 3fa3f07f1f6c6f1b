package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;

/** The largest, NaN if any is. */
final class Largest extends Reduction {
  Largest() {
    super("max", Operands.REALS);
  }

  @Override
  Object identity(DType dtype, int size) {
    throw new IllegalArgumentException("max of no elements is undefined: the array is empty");
  }

  @Override
  boolean isOfOrder() {
    return true;
  }

  @Override
  double fold(double[] x, int from, int n) {
    double a = x[from];
    double b = a;
    double c = a;
    double d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = Math.max(a, x[i]);
      b = Math.max(b, x[i + 1]);
      c = Math.max(c, x[i + 2]);
      d = Math.max(d, x[i + 3]);
    }
    for (; i < end; i++) {
      a = Math.max(a, x[i]);
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  @Override
  void fold(double[] x, int from, double[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = Math.max(into[i], x[from + i]);
    }
  }

  @Override
  float fold(float[] x, int from, int n) {
    float a = x[from];
    float b = a;
    float c = a;
    float d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = Math.max(a, x[i]);
      b = Math.max(b, x[i + 1]);
      c = Math.max(c, x[i + 2]);
      d = Math.max(d, x[i + 3]);
    }
    for (; i < end; i++) {
      a = Math.max(a, x[i]);
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  @Override
  void fold(float[] x, int from, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = Math.max(into[i], x[from + i]);
    }
  }

  @Override
  long fold(long[] x, int from, int n) {
    long a = x[from];
    long b = a;
    long c = a;
    long d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = Math.max(a, x[i]);
      b = Math.max(b, x[i + 1]);
      c = Math.max(c, x[i + 2]);
      d = Math.max(d, x[i + 3]);
    }
    for (; i < end; i++) {
      a = Math.max(a, x[i]);
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  @Override
  void fold(long[] x, int from, long[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = Math.max(into[i], x[from + i]);
    }
  }

  @Override
  int fold(int[] x, int from, int n) {
    int a = x[from];
    int b = a;
    int c = a;
    int d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = Math.max(a, x[i]);
      b = Math.max(b, x[i + 1]);
      c = Math.max(c, x[i + 2]);
      d = Math.max(d, x[i + 3]);
    }
    for (; i < end; i++) {
      a = Math.max(a, x[i]);
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  @Override
  void fold(int[] x, int from, int[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = Math.max(into[i], x[from + i]);
    }
  }
}
