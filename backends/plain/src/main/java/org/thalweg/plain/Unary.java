package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Operands;

/**
 * A function of one number whose result has its data type, as loops over memory: one for each data
 * type that the function takes. Integers of other types come widened, uint64 as it is.
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

  /** The loop over uint64. */
  void runUnsigned(long[] x, long[] z, int n) {
    run(x, z, n);
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
    operands.check(name, x.dtype);
    PlainArray compact = x.compact();
    int n = x.size;
    Object z = Storage.allocate(x.dtype, n);
    if (x.dtype.isComplex()) {
      ComplexLoops.run(complex, compact.data, z, n);
    } else if (Widening.isOf(x.dtype)) {
      runWidened(Widening.of(x.dtype), compact.data, z, n);
    } else if (x.dtype == DType.UINT64) {
      runUnsigned((long[]) compact.data, (long[]) z, n);
    } else {
      run(compact.data, z, n);
    }
    return PlainArray.like(compact, x.dtype, z);
  }

  private void runWidened(Widening widening, Object x, Object z, int n) {
    int most = Math.min(n, Expansion.BLOCK);
    Object in = widening.buffer(most);
    Object out = widening.buffer(most);
    for (int at = 0; at < n; at += most) {
      int count = Math.min(most, n - at);
      widening.widen(x, at, in, count);
      run(in, out, count);
      widening.narrow(out, z, at, count);
    }
  }

  private void run(Object x, Object z, int n) {
    if (z instanceof double[] out) {
      run((double[]) x, out, n);
    } else if (z instanceof float[] out) {
      run((float[]) x, out, n);
    } else if (z instanceof long[] out) {
      run((long[]) x, out, n);
    } else {
      run((int[]) x, (int[]) z, n);
    }
  }
}
