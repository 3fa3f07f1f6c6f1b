package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;

/** The sum. Sums of floats start from -0, which leaves every number as it is. */
final class Sum extends Reduction {
  /** Numbers that are added without halving. */
  private static final int FEW = 256;

  Sum() {
    super("sum", Operands.NUMERIC);
  }

  @Override
  Object identity(DType dtype, int size) {
    return Storage.allocate(dtype, size);
  }

  /** The sum of int32 as int64, without an array of int64 in between. */
  static long widened(int[] x) {
    long sum = 0;
    for (int each : x) {
      sum += each;
    }
    return sum;
  }

  @Override
  double fold(double[] x, int from, int n) {
    if (n > FEW) {
      int half = n / 2;
      return fold(x, from, half) + fold(x, from + half, n - half);
    }
    double a = -0.0;
    double b = a;
    double c = a;
    double d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a + x[i];
      b = b + x[i + 1];
      c = c + x[i + 2];
      d = d + x[i + 3];
    }
    for (; i < end; i++) {
      a = a + x[i];
    }
    return (a + b) + (c + d);
  }

  @Override
  void fold(double[] x, int from, double[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] + x[from + i];
    }
  }

  @Override
  float fold(float[] x, int from, int n) {
    if (n > FEW) {
      int half = n / 2;
      return fold(x, from, half) + fold(x, from + half, n - half);
    }
    float a = -0.0f;
    float b = a;
    float c = a;
    float d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a + x[i];
      b = b + x[i + 1];
      c = c + x[i + 2];
      d = d + x[i + 3];
    }
    for (; i < end; i++) {
      a = a + x[i];
    }
    return (a + b) + (c + d);
  }

  @Override
  void fold(float[] x, int from, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] + x[from + i];
    }
  }

  @Override
  long fold(long[] x, int from, int n) {
    long a = 0;
    long b = a;
    long c = a;
    long d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a + x[i];
      b = b + x[i + 1];
      c = c + x[i + 2];
      d = d + x[i + 3];
    }
    for (; i < end; i++) {
      a = a + x[i];
    }
    return (a + b) + (c + d);
  }

  @Override
  void fold(long[] x, int from, long[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] + x[from + i];
    }
  }

  @Override
  int fold(int[] x, int from, int n) {
    int a = 0;
    int b = a;
    int c = a;
    int d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a + x[i];
      b = b + x[i + 1];
      c = c + x[i + 2];
      d = d + x[i + 3];
    }
    for (; i < end; i++) {
      a = a + x[i];
    }
    return (a + b) + (c + d);
  }

  @Override
  void fold(int[] x, int from, int[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] + x[from + i];
    }
  }
}
