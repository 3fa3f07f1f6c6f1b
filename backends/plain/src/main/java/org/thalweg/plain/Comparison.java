package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Operands;

/**
 * A truth of two numbers, as loops over memory: see {@link Binary}. All but equality need the order
 * of the operands, and so other loops for uint64.
 */
abstract class Comparison implements Expansion.Kernel {
  private final Operands operands;

  Comparison(Operands operands) {
    this.operands = operands;
  }

  abstract void run(double[] x, double[] y, byte[] z, int n);

  abstract void run(double[] x, double y, byte[] z, int n);

  abstract void run(double x, double[] y, byte[] z, int n);

  abstract void run(float[] x, float[] y, byte[] z, int n);

  abstract void run(float[] x, float y, byte[] z, int n);

  abstract void run(float x, float[] y, byte[] z, int n);

  abstract void run(long[] x, long[] y, byte[] z, int n);

  abstract void run(long[] x, long y, byte[] z, int n);

  abstract void run(long x, long[] y, byte[] z, int n);

  abstract void run(int[] x, int[] y, byte[] z, int n);

  abstract void run(int[] x, int y, byte[] z, int n);

  abstract void run(int x, int[] y, byte[] z, int n);

  /** The loop over bytes; only equality has one. */
  void run(byte[] x, byte[] y, byte[] z, int n) {
    throw new IllegalStateException("no form for bytes");
  }

  /** The loop over complex numbers; only those that take them have one. */
  void runComplex(Object x, Object y, byte[] z, int n) {
    throw new IllegalStateException("no form for complex numbers");
  }

  /** The truth of two arrays, under the name of the function that asks. */
  final PlainArray apply(String function, PlainArray x1, PlainArray x2) {
    DType dtype = operands.promote(function, x1.dtype, x2.dtype);
    PlainArray x = Casts.to(x1, dtype);
    PlainArray y = Casts.to(x2, dtype);
    Shape shape = x.shape.broadcast(y.shape);
    if (dtype.isComplex()) {
      return Expansion.run(
          (a, b, z, n) -> runComplex(a, b, (byte[]) z, n), x, y, shape, DType.BOOL);
    }
    boolean hasScalarLoops = takes(dtype) && !(x.data instanceof byte[]);
    if (hasScalarLoops && y.size == 1 && shape.equals(x.shape)) {
      PlainArray array = x.compact();
      return PlainArray.like(array, DType.BOOL, withRight(array, y));
    } else if (hasScalarLoops && x.size == 1 && shape.equals(y.shape)) {
      PlainArray array = y.compact();
      return PlainArray.like(array, DType.BOOL, withLeft(x, array));
    }
    return Expansion.run(this, x, y, shape, DType.BOOL);
  }

  @Override
  public final void run(Object x, Object y, Object z, int n) {
    byte[] out = (byte[]) z;
    if (x instanceof double[] a) {
      run(a, (double[]) y, out, n);
    } else if (x instanceof float[] a) {
      run(a, (float[]) y, out, n);
    } else if (x instanceof long[] a) {
      run(a, (long[]) y, out, n);
    } else if (x instanceof int[] a) {
      run(a, (int[]) y, out, n);
    } else {
      run((byte[]) x, (byte[]) y, out, n);
    }
  }

  private byte[] withRight(PlainArray x, PlainArray scalar) {
    byte[] z = new byte[x.size];
    int at = scalar.offset;
    if (x.data instanceof double[] a) {
      run(a, ((double[]) scalar.data)[at], z, z.length);
    } else if (x.data instanceof float[] a) {
      run(a, ((float[]) scalar.data)[at], z, z.length);
    } else if (x.data instanceof long[] a) {
      run(a, ((long[]) scalar.data)[at], z, z.length);
    } else {
      run((int[]) x.data, ((int[]) scalar.data)[at], z, z.length);
    }
    return z;
  }

  private byte[] withLeft(PlainArray scalar, PlainArray y) {
    byte[] z = new byte[y.size];
    int at = scalar.offset;
    if (y.data instanceof double[] b) {
      run(((double[]) scalar.data)[at], b, z, z.length);
    } else if (y.data instanceof float[] b) {
      run(((float[]) scalar.data)[at], b, z, z.length);
    } else if (y.data instanceof long[] b) {
      run(((long[]) scalar.data)[at], b, z, z.length);
    } else {
      run(((int[]) scalar.data)[at], (int[]) y.data, z, z.length);
    }
    return z;
  }
}
