package org.thalweg.plain;

/** The quotient of floats. */
final class Divide extends BinaryFunction {
  Divide() {
    super("divide", Operands.FLOATS);
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
}
