package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Operands;

/**
 * A function of two numbers whose result has their data type, as loops over memory.
 *
 * <p>A subclass gives three loops for each data type that the function takes: over two arrays, and
 * with a single number on the right or on the left. Every array starts at index 0. Integers of
 * other types come widened; but where {@link #isOfBits} says so, and in {@link #runUnsigned}, as
 * they are.
 */
abstract class Binary implements Expansion.Kernel {
  private final String name;
  private final Operands operands;

  Binary(String name, Operands operands) {
    this.name = name;
    this.operands = operands;
  }

  abstract void run(double[] x, double[] y, double[] z, int n);

  abstract void run(double[] x, double y, double[] z, int n);

  abstract void run(double x, double[] y, double[] z, int n);

  abstract void run(float[] x, float[] y, float[] z, int n);

  abstract void run(float[] x, float y, float[] z, int n);

  abstract void run(float x, float[] y, float[] z, int n);

  abstract void run(long[] x, long[] y, long[] z, int n);

  abstract void run(long[] x, long y, long[] z, int n);

  abstract void run(long x, long[] y, long[] z, int n);

  abstract void run(int[] x, int[] y, int[] z, int n);

  abstract void run(int[] x, int y, int[] z, int n);

  abstract void run(int x, int[] y, int[] z, int n);

  /** Whether the lower bits of the result are those of the operands' lower bits, signed or not. */
  boolean isOfBits() {
    return false;
  }

  @Override
  public final boolean takes(DType dtype) {
    return Expansion.Kernel.super.takes(dtype)
        || (isOfBits() && (dtype == DType.UINT32 || dtype == DType.UINT64));
  }

  /** The loop over complex numbers; only those that take them have one. */
  void runComplex(Object x, Object y, Object z, int n) {
    throw new IllegalStateException(name + " has no complex form");
  }

  /** The function of two arrays. The common case stands first, and is small enough to inline. */
  final PlainArray apply(PlainArray x, PlainArray y) {
    if (x.dtype == DType.FLOAT64 && y.dtype == DType.FLOAT64 && x.contiguous() && y.contiguous()) {
      if (x.shape.equals(y.shape)) {
        double[] z = new double[x.size];
        run((double[]) x.data, (double[]) y.data, z, z.length);
        return PlainArray.like(x, DType.FLOAT64, z);
      } else if (y.shape.ndim() == 0) {
        double[] z = new double[x.size];
        run((double[]) x.data, ((double[]) y.data)[0], z, z.length);
        return PlainArray.like(x, DType.FLOAT64, z);
      } else if (x.shape.ndim() == 0) {
        double[] z = new double[y.size];
        run(((double[]) x.data)[0], (double[]) y.data, z, z.length);
        return PlainArray.like(y, DType.FLOAT64, z);
      }
    }
    return applyInGeneral(x, y);
  }

  /** The function of an array and a number beside it. */
  final PlainArray apply(PlainArray x, double y) {
    if (x.dtype == DType.FLOAT64 && x.contiguous()) {
      double[] z = new double[x.size];
      run((double[]) x.data, y, z, z.length);
      return PlainArray.like(x, DType.FLOAT64, z);
    }
    return apply(x, PlainNamespace.INSTANCE.weakScalar(y, x));
  }

  /** The function of a number beside an array, and the array. */
  final PlainArray apply(double x, PlainArray y) {
    if (y.dtype == DType.FLOAT64 && y.contiguous()) {
      double[] z = new double[y.size];
      run(x, (double[]) y.data, z, z.length);
      return PlainArray.like(y, DType.FLOAT64, z);
    }
    return apply(PlainNamespace.INSTANCE.weakScalar(x, y), y);
  }

  private PlainArray applyInGeneral(PlainArray x1, PlainArray x2) {
    DType dtype = operands.promote(name, x1.dtype, x2.dtype);
    PlainArray x = Casts.to(x1, dtype).compactIfSmall();
    PlainArray y = Casts.to(x2, dtype).compactIfSmall();
    Shape shape = x.shape.broadcast(y.shape);
    if (dtype.isComplex()) {
      return Expansion.run(this::runComplex, x, y, shape, dtype);
    } else if (!takes(dtype)) {
      return Expansion.run(this, x, y, shape, dtype);
    } else if (y.size == 1 && shape.equals(x.shape)) {
      PlainArray array = x.compact();
      return PlainArray.like(array, dtype, withRight(array, y));
    } else if (x.size == 1 && shape.equals(y.shape)) {
      PlainArray array = y.compact();
      return PlainArray.like(array, dtype, withLeft(x, array));
    }
    return Expansion.run(this, x, y, shape, dtype);
  }

  @Override
  public final void run(Object x, Object y, Object z, int n) {
    if (z instanceof double[] out) {
      run((double[]) x, (double[]) y, out, n);
    } else if (z instanceof float[] out) {
      run((float[]) x, (float[]) y, out, n);
    } else if (z instanceof long[] out) {
      run((long[]) x, (long[]) y, out, n);
    } else {
      run((int[]) x, (int[]) y, (int[]) z, n);
    }
  }

  private Object withRight(PlainArray x, PlainArray scalar) {
    int n = x.size;
    int at = scalar.offset;
    if (x.data instanceof double[] a) {
      double[] z = new double[n];
      run(a, ((double[]) scalar.data)[at], z, n);
      return z;
    } else if (x.data instanceof float[] a) {
      float[] z = new float[n];
      run(a, ((float[]) scalar.data)[at], z, n);
      return z;
    } else if (x.data instanceof long[] a) {
      long[] z = new long[n];
      run(a, ((long[]) scalar.data)[at], z, n);
      return z;
    }
    int[] z = new int[n];
    run((int[]) x.data, ((int[]) scalar.data)[at], z, n);
    return z;
  }

  private Object withLeft(PlainArray scalar, PlainArray y) {
    int n = y.size;
    int at = scalar.offset;
    if (y.data instanceof double[] b) {
      double[] z = new double[n];
      run(((double[]) scalar.data)[at], b, z, n);
      return z;
    } else if (y.data instanceof float[] b) {
      float[] z = new float[n];
      run(((float[]) scalar.data)[at], b, z, n);
      return z;
    } else if (y.data instanceof long[] b) {
      long[] z = new long[n];
      run(((long[]) scalar.data)[at], b, z, n);
      return z;
    }
    int[] z = new int[n];
    run(((int[]) scalar.data)[at], (int[]) y.data, z, n);
    return z;
  }
}
