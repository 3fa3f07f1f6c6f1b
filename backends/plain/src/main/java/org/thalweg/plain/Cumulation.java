package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Operands;

/** Running sums and products along an axis: in memory, each element with the one a row before. */
final class Cumulation {
  private Cumulation() {}

  /**
   * Running sums or products.
   *
   * @param x the array, in the data type of the result
   * @param axis the axis, counted from the front
   * @param product whether they are products
   * @param includeInitial whether an element comes first that stands for no numbers
   */
  static PlainArray of(PlainArray x, int axis, boolean product, boolean includeInitial) {
    Operands.NUMERIC.check(product ? "cumulativeProd" : "cumulativeSum", x.dtype);
    if (x.dtype.isInteger() && x.dtype != DType.INT32 && x.dtype != DType.INT64) {
      // The lower bits of wider or of signed sums and products are those of the right ones.
      DType loops = x.dtype.bits() < Long.SIZE ? DType.INT32 : DType.INT64;
      return Casts.to(of(Casts.to(x, loops), axis, product, includeInitial), x.dtype);
    }
    long[] dims = x.shape.dims();
    int length = (int) dims[axis];
    int rows = includeInitial ? length + 1 : length;
    dims[axis] = rows;
    Shape shape = Shape.of(dims);
    int size = Storage.size(shape);
    PlainArray z =
        product && includeInitial
            ? PlainNamespace.INSTANCE.ones(shape, x.dtype)
            : PlainArray.wrap(x.dtype, shape, Storage.allocate(x.dtype, size));
    if (x.size == 0) {
      return z;
    }
    int columns = Storage.width(x.dtype);
    for (int i = axis + 1; i < dims.length; i++) {
      columns *= (int) dims[i];
    }
    Object from = x.compact().data;
    for (int box = 0; box < Storage.length(z.data) / (rows * columns); box++) {
      int in = box * length * columns;
      int out = box * rows * columns;
      if (!includeInitial) {
        System.arraycopy(from, in, z.data, out, columns);
        in += columns;
      }
      if (product && x.dtype.isComplex()) {
        multiply(from, in, z.data, out + columns, columns, (rows - 1) * columns);
      } else {
        run(from, in, z.data, out + columns, columns, (rows - 1) * columns, product);
      }
    }
    return z;
  }

  /** As {@link #run}, of pairs that are complex numbers. */
  private static void multiply(Object x, int in, Object z, int out, int columns, int n) {
    if (z instanceof double[] to) {
      double[] from = (double[]) x;
      for (int i = 0; i < n; i += 2) {
        int at = out + i;
        int last = at - columns;
        ComplexArithmetic.multiply(to[last], to[last + 1], from[in + i], from[in + i + 1], to, at);
      }
      return;
    }
    float[] from = (float[]) x;
    float[] to = (float[]) z;
    double[] one = new double[2];
    for (int i = 0; i < n; i += 2) {
      int last = out + i - columns;
      ComplexArithmetic.multiply(to[last], to[last + 1], from[in + i], from[in + i + 1], one, 0);
      to[out + i] = (float) one[0];
      to[out + i + 1] = (float) one[1];
    }
  }

  /** Combines {@code n} elements with the results that stand {@code columns} before theirs. */
  private static void run(
      Object x, int in, Object z, int out, int columns, int n, boolean product) {
    if (z instanceof double[] to) {
      run((double[]) x, in, to, out, columns, n, product);
    } else if (z instanceof float[] to) {
      run((float[]) x, in, to, out, columns, n, product);
    } else if (z instanceof long[] to) {
      run((long[]) x, in, to, out, columns, n, product);
    } else {
      run((int[]) x, in, (int[]) z, out, columns, n, product);
    }
  }

  private static void run(
      double[] x, int in, double[] z, int out, int columns, int n, boolean product) {
    if (product) {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] * x[in + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] + x[in + i];
      }
    }
  }

  private static void run(
      float[] x, int in, float[] z, int out, int columns, int n, boolean product) {
    if (product) {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] * x[in + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] + x[in + i];
      }
    }
  }

  private static void run(
      long[] x, int in, long[] z, int out, int columns, int n, boolean product) {
    if (product) {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] * x[in + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] + x[in + i];
      }
    }
  }

  private static void run(int[] x, int in, int[] z, int out, int columns, int n, boolean product) {
    if (product) {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] * x[in + i];
      }
    } else {
      for (int i = 0; i < n; i++) {
        z[out + i] = z[out + i - columns] + x[in + i];
      }
    }
  }
}
