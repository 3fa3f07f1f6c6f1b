package org.thalweg.plain;

import org.thalweg.array.DType;

/**
 * A function of one number whose result has its data type, as loops over memory: one for each data
 * type that the function takes.
 */
abstract class Unary {
  private final String name;
  private final Operands operands;
  private final ComplexUnary complex;

  Unary(String name, Operands operands) {
    this(
        name,
        operands,
        (x, y, z, at) -> {
          throw new IllegalStateException(name + " has no complex form");
        });
  }

  /** A function that has a complex form as well. */
  Unary(String name, Operands operands, ComplexUnary complex) {
    this.name = name;
    this.operands = operands;
    this.complex = complex;
  }

  abstract void run(double[] x, double[] z, int n);

  abstract void run(float[] x, float[] z, int n);

  void run(long[] x, long[] z, int n) {
    throw new IllegalStateException(name + " has no integer form");
  }

  void run(int[] x, int[] z, int n) {
    throw new IllegalStateException(name + " has no integer form");
  }

  final PlainArray apply(PlainArray x) {
    if (x.dtype == DType.FLOAT64 && x.contiguous()) {
      double[] z = new double[x.size];
      run((double[]) x.data, z, z.length);
      return PlainArray.like(x, DType.FLOAT64, z);
    }
    return applyInGeneral(x);
  }

  private PlainArray applyInGeneral(PlainArray x) {
    operands.check(name, x);
    PlainArray compact = x.compact();
    int n = x.size;
    Object z = Storage.allocate(x.dtype, n);
    if (x.dtype.isComplex()) {
      ComplexLoops.run(complex, compact.data, z, n);
    } else if (z instanceof double[] out) {
      run((double[]) compact.data, out, n);
    } else if (z instanceof float[] out) {
      run((float[]) compact.data, out, n);
    } else if (z instanceof long[] out) {
      run((long[]) compact.data, out, n);
    } else {
      run((int[]) compact.data, (int[]) z, n);
    }
    return PlainArray.like(compact, x.dtype, z);
  }
}
