package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Operands;

/** The product. */
final class Product extends Reduction {
  Product() {
    super("prod", Operands.NUMERIC);
  }

  @Override
  Reduction ofComplex() {
    return ComplexProduct.INSTANCE;
  }

  @Override
  Object identity(DType dtype, int size) {
    return PlainNamespace.INSTANCE.ones(Shape.of(size), dtype).data;
  }

  @Override
  double fold(double[] x, int from, int n) {
    double a = 1;
    double b = a;
    double c = a;
    double d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a * x[i];
      b = b * x[i + 1];
      c = c * x[i + 2];
      d = d * x[i + 3];
    }
    for (; i < end; i++) {
      a = a * x[i];
    }
    return (a * b) * (c * d);
  }

  @Override
  void fold(double[] x, int from, double[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] * x[from + i];
    }
  }

  @Override
  float fold(float[] x, int from, int n) {
    float a = 1;
    float b = a;
    float c = a;
    float d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a * x[i];
      b = b * x[i + 1];
      c = c * x[i + 2];
      d = d * x[i + 3];
    }
    for (; i < end; i++) {
      a = a * x[i];
    }
    return (a * b) * (c * d);
  }

  @Override
  void fold(float[] x, int from, float[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] * x[from + i];
    }
  }

  @Override
  long fold(long[] x, int from, int n) {
    long a = 1;
    long b = a;
    long c = a;
    long d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a * x[i];
      b = b * x[i + 1];
      c = c * x[i + 2];
      d = d * x[i + 3];
    }
    for (; i < end; i++) {
      a = a * x[i];
    }
    return (a * b) * (c * d);
  }

  @Override
  void fold(long[] x, int from, long[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] * x[from + i];
    }
  }

  @Override
  int fold(int[] x, int from, int n) {
    int a = 1;
    int b = a;
    int c = a;
    int d = a;
    int end = from + n;
    int i = from;
    for (; i < end - 3; i += 4) {
      a = a * x[i];
      b = b * x[i + 1];
      c = c * x[i + 2];
      d = d * x[i + 3];
    }
    for (; i < end; i++) {
      a = a * x[i];
    }
    return (a * b) * (c * d);
  }

  @Override
  void fold(int[] x, int from, int[] into, int n) {
    for (int i = 0; i < n; i++) {
      into[i] = into[i] * x[from + i];
    }
  }
}
