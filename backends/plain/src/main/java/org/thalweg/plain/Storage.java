package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.UnsupportedOnBackendException;

/**
 * The primitive Java arrays that elements are kept in, of each data type's {@link
 * DType#javaType()}; but bool is {@code byte[]} of 0 and 1. Unsigned integers are bit patterns, so
 * that the type of memory does not tell the data type.
 */
final class Storage {
  /** What HotSpot can allocate at most. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private Storage() {}

  /** The number of elements of a shape, if one Java array holds them. */
  static int size(Shape shape) {
    long size = shape.size();
    if (size > LONGEST) {
      throw new ShapeException(
          "shape "
              + shape
              + " has "
              + size
              + " elements, a plain array holds at most "
              + LONGEST
              + ": work on blocks of it");
    }
    return (int) size;
  }

  /** New memory of zeros. */
  static Object allocate(DType dtype, int size) {
    return switch (dtype) {
      case BOOL, INT8, UINT8 -> new byte[size];
      case INT16, UINT16 -> new short[size];
      case INT32, UINT32 -> new int[size];
      case INT64, UINT64 -> new long[size];
      case FLOAT32 -> new float[size];
      case FLOAT64 -> new double[size];
      default -> throw unsupported(dtype);
    };
  }

  /** New memory of zeros, of the type of other memory. */
  static Object allocateLike(Object data, int size) {
    if (data instanceof double[]) {
      return new double[size];
    } else if (data instanceof float[]) {
      return new float[size];
    } else if (data instanceof long[]) {
      return new long[size];
    } else if (data instanceof int[]) {
      return new int[size];
    } else if (data instanceof short[]) {
      return new short[size];
    }
    return new byte[size];
  }

  static void requireSupported(DType dtype) {
    if (dtype.isComplex()) {
      throw unsupported(dtype);
    }
  }

  static UnsupportedOnBackendException unsupported(DType dtype) {
    return new UnsupportedOnBackendException(
        "plain", "arrays of " + dtype, "keep the real and the imaginary part in two arrays");
  }

  /** The number of elements of such memory. */
  static int length(Object data) {
    if (data instanceof double[] a) {
      return a.length;
    } else if (data instanceof float[] a) {
      return a.length;
    } else if (data instanceof long[] a) {
      return a.length;
    } else if (data instanceof int[] a) {
      return a.length;
    } else if (data instanceof short[] a) {
      return a.length;
    }
    return ((byte[]) data).length;
  }

  /** New memory with truth values as 0 and 1. */
  static byte[] bytes(boolean[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return bytes;
  }

  /** New memory with the truth values that 0 and 1 stand for. */
  static boolean[] booleans(byte[] bytes) {
    boolean[] values = new boolean[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      values[i] = bytes[i] != 0;
    }
    return values;
  }
}
