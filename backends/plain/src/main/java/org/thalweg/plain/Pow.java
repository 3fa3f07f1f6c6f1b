package org.thalweg.plain;

import org.thalweg.array.spi.IntegerPower;
import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Scalars;

/** The power, with short cuts for the exponents that models use most. */
final class Pow extends BinaryFunction {
  Pow() {
    super("pow", Operands.NUMERIC);
  }

  @Override
  double of(double x, double y) {
    return Scalars.pow(x, y);
  }

  @Override
  long of(long x, long y) {
    return IntegerPower.of(x, y);
  }

  @Override
  long ofUnsigned(long x, long y) {
    return IntegerPower.ofUnsigned(x, y);
  }

  @Override
  void run(double[] x, double y, double[] z, int n) {
    if (y == 2) {
      for (int i = 0; i < n; i++) {
        z[i] = x[i] * x[i];
      }
    } else if (y == 1) {
      System.arraycopy(x, 0, z, 0, n);
    } else if (y == -1) {
      for (int i = 0; i < n; i++) {
        z[i] = 1 / x[i];
      }
    } else {
      super.run(x, y, z, n);
    }
  }

  @Override
  void runComplex(Object x, Object y, Object z, int n) {
    ComplexLoops.run(ComplexArithmetic::pow, x, y, z, n);
  }
}
