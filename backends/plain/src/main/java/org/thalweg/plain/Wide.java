package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;

/**
 * Floating-point arrays as {@code double} numbers, which the extensions compute in; what was given
 * in float32 is rounded once, at the end. Complex numbers are interleaved.
 */
final class Wide {
  private Wide() {}

  static void requireFloating(PlainArray x, String function) {
    if (!x.dtype.isFloating()) {
      throw new DTypeException(function + " takes floating-point numbers, was given " + x.dtype);
    }
  }

  /** The elements in row-major order; to be read only, they may be the array's own. */
  static double[] of(PlainArray x) {
    Object data = x.compact().data;
    if (data instanceof double[] wide) {
      return wide;
    }
    float[] narrow = (float[]) data;
    double[] wide = new double[narrow.length];
    for (int i = 0; i < narrow.length; i++) {
      wide[i] = narrow[i];
    }
    return wide;
  }

  /** Zeros for an array. */
  static double[] allocate(Shape shape, DType dtype) {
    return new double[Math.multiplyExact(Storage.size(shape), parts(dtype))];
  }

  /** An array of elements that nobody else writes to. */
  static PlainArray array(double[] elements, Shape shape, DType dtype) {
    if (dtype == DType.FLOAT64 || dtype == DType.COMPLEX128) {
      return PlainArray.wrap(dtype, shape, elements);
    }
    float[] narrow = new float[elements.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) elements[i];
    }
    return PlainArray.wrap(dtype, shape, narrow);
  }

  /** How many numbers one element has. */
  static int parts(DType dtype) {
    return dtype.isComplex() ? 2 : 1;
  }

  static DType complex(DType dtype) {
    return dtype.bits() / parts(dtype) == 32 ? DType.COMPLEX64 : DType.COMPLEX128;
  }

  static DType real(DType dtype) {
    return dtype.bits() / parts(dtype) == 32 ? DType.FLOAT32 : DType.FLOAT64;
  }
}
