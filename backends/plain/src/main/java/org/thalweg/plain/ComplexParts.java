package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** Complex arrays from real ones, and real ones from complex. */
final class ComplexParts {
  private ComplexParts() {}

  /** The data type of the parts. */
  static DType dtype(DType complex) {
    return complex == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
  }

  /** The real part, or the imaginary one. */
  static PlainArray of(PlainArray x, boolean imaginary) {
    DType dtype = dtype(x.dtype);
    PlainArray compact = x.compact();
    Object z = Storage.allocate(dtype, x.size);
    Elements.of(dtype).copy(compact.data, imaginary ? 1 : 0, 2, z, 0, 1, x.size);
    return PlainArray.like(compact, dtype, z);
  }

  /** The complex array of two parts that have one shape and data type. */
  static PlainArray join(PlainArray real, PlainArray imaginary) {
    DType dtype = real.dtype == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    PlainArray first = real.compact();
    Object z = Storage.allocate(dtype, real.size);
    Elements elements = Elements.of(real.dtype);
    elements.copy(first.data, 0, 1, z, 0, 2, real.size);
    elements.copy(imaginary.compact().data, 0, 1, z, 1, 2, real.size);
    return PlainArray.like(first, dtype, z);
  }

  /** A complex array in another data type, or any in a complex one. */
  static PlainArray cast(PlainArray x, DType dtype) {
    if (dtype == DType.BOOL) {
      return truth(x.compact());
    } else if (!dtype.isComplex()) {
      throw new DTypeException(
          "astype was given " + x.dtype + " for " + dtype + ": take real or abs first");
    }
    Object z = Storage.allocate(dtype, x.size);
    if (x.dtype.isComplex()) {
      PlainArray compact = x.compact();
      Conversions.run(dtype(x.dtype), compact.data, dtype(dtype), z);
      return PlainArray.like(compact, dtype, z);
    }
    PlainArray real = Casts.to(x, dtype(dtype)).compact();
    Elements.of(real.dtype).copy(real.data, 0, 1, z, 0, 2, x.size);
    return PlainArray.like(real, dtype, z);
  }

  private static PlainArray truth(PlainArray x) {
    byte[] z = new byte[x.size];
    if (x.data instanceof double[] a) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (a[2 * i] != 0 || a[2 * i + 1] != 0 ? 1 : 0);
      }
    } else {
      float[] a = (float[]) x.data;
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (a[2 * i] != 0 || a[2 * i + 1] != 0 ? 1 : 0);
      }
    }
    return PlainArray.like(x, DType.BOOL, z);
  }

  /** The absolute values. */
  static PlainArray abs(PlainArray x) {
    DType dtype = dtype(x.dtype);
    PlainArray compact = x.compact();
    Object z = Storage.allocate(dtype, x.size);
    if (z instanceof double[] to) {
      double[] from = (double[]) compact.data;
      for (int i = 0; i < to.length; i++) {
        to[i] = Math.hypot(from[2 * i], from[2 * i + 1]);
      }
    } else {
      float[] to = (float[]) z;
      float[] from = (float[]) compact.data;
      for (int i = 0; i < to.length; i++) {
        // Squares of floats neither overflow nor vanish in double precision.
        double real = from[2 * i];
        double imaginary = from[2 * i + 1];
        double norm = real * real + imaginary * imaginary;
        to[i] = (float) (Double.isNaN(norm) ? Math.hypot(real, imaginary) : Math.sqrt(norm));
      }
    }
    return PlainArray.like(compact, dtype, z);
  }
}
