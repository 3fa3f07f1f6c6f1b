package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;

/** The product of complex numbers, by rows of pairs. */
final class ComplexProduct extends Reduction {
  static final ComplexProduct INSTANCE = new ComplexProduct();

  private ComplexProduct() {
    super("prod", Operands.NUMERIC);
  }

  @Override
  Object identity(DType dtype, int size) {
    return Reductions.PROD.identity(dtype, size);
  }

  @Override
  void fold(double[] x, int from, double[] into, int n) {
    for (int i = 0; i < n; i += 2) {
      ComplexArithmetic.multiply(into[i], into[i + 1], x[from + i], x[from + i + 1], into, i);
    }
  }

  @Override
  void fold(float[] x, int from, float[] into, int n) {
    double[] one = new double[2];
    for (int i = 0; i < n; i += 2) {
      ComplexArithmetic.multiply(into[i], into[i + 1], x[from + i], x[from + i + 1], one, 0);
      into[i] = (float) one[0];
      into[i + 1] = (float) one[1];
    }
  }

  @Override
  double fold(double[] x, int from, int n) {
    throw pairsOnly();
  }

  @Override
  float fold(float[] x, int from, int n) {
    throw pairsOnly();
  }

  @Override
  long fold(long[] x, int from, int n) {
    throw pairsOnly();
  }

  @Override
  void fold(long[] x, int from, long[] into, int n) {
    throw pairsOnly();
  }

  @Override
  int fold(int[] x, int from, int n) {
    throw pairsOnly();
  }

  @Override
  void fold(int[] x, int from, int[] into, int n) {
    throw pairsOnly();
  }

  private static IllegalStateException pairsOnly() {
    return new IllegalStateException("complex numbers are combined by rows of pairs");
  }
}
