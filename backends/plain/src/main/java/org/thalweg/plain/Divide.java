package org.thalweg.plain;

import org.thalweg.array.spi.Operands;

/** The quotient of floats. */
final class Divide extends BinaryFunction {
  Divide() {
    super("divide", Operands.FLOATING);
  }

  @Override
  double of(double x, double y) {
    return x / y;
  }

  @Override
  void run(double[] x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] / y[i];
    }
  }

  @Override
  void run(double[] x, double y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] / y;
    }
  }

  @Override
  void run(double x, double[] y, double[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x / y[i];
    }
  }

  @Override
  void run(float[] x, float[] y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] / y[i];
    }
  }

  @Override
  void run(float[] x, float y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x[i] / y;
    }
  }

  @Override
  void run(float x, float[] y, float[] z, int n) {
    for (int i = 0; i < n; i++) {
      z[i] = x / y[i];
    }
  }

  @Override
  void runComplex(Object x, Object y, Object z, int n) {
    ComplexLoops.run(ComplexArithmetic::divide, x, y, z, n);
  }
}
