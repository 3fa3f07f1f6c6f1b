package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * The primitive Java arrays that elements are kept in, of each data type's {@link
 * DType#javaType()}; but bool is {@code byte[]} of 0 and 1. Unsigned integers are bit patterns, and
 * a complex number takes two places, its real part first: so the type of memory does not tell the
 * data type. Offsets, steps and counts are of elements, not of places.
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
      case COMPLEX64 -> new float[places(size)];
      case COMPLEX128 -> new double[places(size)];
    };
  }

  /** The places of complex numbers. */
  private static int places(int size) {
    if (size > LONGEST / 2) {
      throw new ShapeException(
          size + " complex elements, a plain array holds at most " + LONGEST / 2);
    }
    return 2 * size;
  }

  /** How many places in memory an element takes. */
  static int width(DType dtype) {
    return dtype.isComplex() ? 2 : 1;
  }

  /** Copies a contiguous run of elements to another. */
  static void copy(DType dtype, Object from, int start, Object to, int at, int count) {
    int width = width(dtype);
    System.arraycopy(from, width * start, to, width * at, width * count);
  }

  /** The same memory again. A clone is not cleared before it is written, as new memory is. */
  static Object copy(Object data) {
    if (data instanceof double[] a) {
      return a.clone();
    } else if (data instanceof float[] a) {
      return a.clone();
    } else if (data instanceof long[] a) {
      return a.clone();
    } else if (data instanceof int[] a) {
      return a.clone();
    } else if (data instanceof short[] a) {
      return a.clone();
    }
    return ((byte[]) data).clone();
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

  /** Whether loops over bits take a data type as it is: bytes, ints and longs have them. */
  static boolean isInLoopsOverBits(DType dtype) {
    return dtype == DType.BOOL || (dtype.isInteger() && dtype.bits() != Short.SIZE);
  }

  /** The number of places of such memory. */
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
