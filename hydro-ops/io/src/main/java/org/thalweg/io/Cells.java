package org.thalweg.io;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.DType;

/** Flat Java arrays of cells: one class for each data type, unsigned integers as bit patterns. */
final class Cells {
  private Cells() {}

  static Object allocate(DType dtype, int length) {
    return Array.newInstance(dtype.javaType(), length);
  }

  static int length(Object cells) {
    return Array.getLength(cells);
  }

  static Object copy(Object cells) {
    int length = length(cells);
    Object copy = Array.newInstance(cells.getClass().getComponentType(), length);
    System.arraycopy(cells, 0, copy, 0, length);
    return copy;
  }

  /** The data type of an array whose integers are signed. */
  static DType signedDType(Object cells) {
    for (DType dtype :
        new DType[] {
          DType.INT8, DType.INT16, DType.INT32, DType.INT64, DType.FLOAT32, DType.FLOAT64
        }) {
      if (cells.getClass().getComponentType() == dtype.javaType()) {
        return dtype;
      }
    }
    throw new IllegalArgumentException(
        "cells of type "
            + cells.getClass().getSimpleName()
            + "; wanted byte[], short[], int[], long[], float[] or double[]");
  }

  /** One cell as a number; unsigned 64-bit integers are not among what files hold. */
  static double get(Object cells, DType dtype, int cell) {
    return switch (dtype) {
      case INT8 -> ((byte[]) cells)[cell];
      case UINT8 -> ((byte[]) cells)[cell] & 0xff;
      case INT16 -> ((short[]) cells)[cell];
      case UINT16 -> ((short[]) cells)[cell] & 0xffff;
      case INT32 -> ((int[]) cells)[cell];
      case UINT32 -> ((int[]) cells)[cell] & 0xffffffffL;
      case INT64 -> ((long[]) cells)[cell];
      case FLOAT32 -> ((float[]) cells)[cell];
      case FLOAT64 -> ((double[]) cells)[cell];
      default -> throw new IllegalArgumentException("a raster of " + dtype);
    };
  }

  /** Cells as signed integers or real numbers: unsigned ones in the next wider type of Java. */
  static Object widened(Object cells, DType dtype) {
    int length = length(cells);
    if (dtype == DType.UINT8 || dtype == DType.UINT16 || dtype == DType.UINT32) {
      Object wide = dtype == DType.UINT32 ? new long[length] : new int[length];
      for (int cell = 0; cell < length; cell++) {
        if (wide instanceof long[] longs) {
          longs[cell] = (long) get(cells, dtype, cell);
        } else {
          ((int[]) wide)[cell] = (int) get(cells, dtype, cell);
        }
      }
      return wide;
    }
    return cells;
  }

  /** 64-bit integers in a narrower type that holds them all, if there is one. */
  static Object narrowed(Object cells) {
    if (!(cells instanceof long[] wide)) {
      return cells;
    }
    if (Arrays.stream(wide).allMatch(value -> value == (int) value)) {
      return Arrays.stream(wide).mapToInt(value -> (int) value).toArray();
    }
    long exact = 1L << 53;
    return Arrays.stream(wide).allMatch(value -> -exact <= value && value <= exact)
        ? Arrays.stream(wide).mapToDouble(value -> value).toArray()
        : wide;
  }

  /** One cell in the smallest type of Java that holds all numbers of its data type. */
  static Number number(Object cells, DType dtype, int cell) {
    return switch (dtype) {
      case UINT8 -> (short) get(cells, dtype, cell);
      case UINT16 -> (int) get(cells, dtype, cell);
      case UINT32 -> (long) get(cells, dtype, cell);
      default -> (Number) Array.get(cells, cell);
    };
  }

  /** The numbers of an attribute: one as a {@code Number}, several as a {@code List}. */
  static Object numbers(Object cells, DType dtype) {
    List<Number> numbers = new ArrayList<>();
    for (int i = 0; i < length(cells); i++) {
      numbers.add(number(cells, dtype, i));
    }
    return numbers.size() == 1 ? numbers.get(0) : List.copyOf(numbers);
  }

  /** A number as the bits that are stored for it: unsigned integers as signed ones. */
  static Number stored(double value, DType dtype) {
    return switch (dtype) {
      case INT8, UINT8 -> (byte) (int) value;
      case INT16, UINT16 -> (short) (int) value;
      case INT32, UINT32 -> (int) (long) value;
      case INT64 -> (long) value;
      case FLOAT32 -> (float) value;
      default -> value;
    };
  }

  /** Reads {@code count} cells from where the buffer stands, in its byte order. */
  static void read(ByteBuffer from, DType dtype, Object cells, int offset, int count) {
    switch (dtype.bytes()) {
      case Byte.BYTES -> from.get((byte[]) cells, offset, count);
      case Short.BYTES -> from.asShortBuffer().get((short[]) cells, offset, count);
      case Integer.BYTES -> {
        if (dtype == DType.FLOAT32) {
          from.asFloatBuffer().get((float[]) cells, offset, count);
        } else {
          from.asIntBuffer().get((int[]) cells, offset, count);
        }
      }
      default -> {
        if (dtype == DType.FLOAT64) {
          from.asDoubleBuffer().get((double[]) cells, offset, count);
        } else {
          from.asLongBuffer().get((long[]) cells, offset, count);
        }
      }
    }
  }

  /** Writes {@code count} cells to where the buffer stands, in its byte order, and moves on. */
  static void write(Object cells, DType dtype, int offset, int count, ByteBuffer to) {
    switch (dtype.bytes()) {
      case Byte.BYTES -> to.duplicate().put((byte[]) cells, offset, count);
      case Short.BYTES -> to.asShortBuffer().put((short[]) cells, offset, count);
      case Integer.BYTES -> {
        if (dtype == DType.FLOAT32) {
          to.asFloatBuffer().put((float[]) cells, offset, count);
        } else {
          to.asIntBuffer().put((int[]) cells, offset, count);
        }
      }
      default -> {
        if (dtype == DType.FLOAT64) {
          to.asDoubleBuffer().put((double[]) cells, offset, count);
        } else {
          to.asLongBuffer().put((long[]) cells, offset, count);
        }
      }
    }
    to.position(to.position() + count * dtype.bytes());
  }

  /** Turns the order of rows around, in place. */
  static void flipRows(Object cells, int rows, int cols) {
    flip(cells, 1, rows, cols);
  }

  /** Turns the order of the middle dimension of {@code (outer, rows, inner)} around, in place. */
  static void flip(Object cells, int outer, int rows, int inner) {
    Object row = Array.newInstance(cells.getClass().getComponentType(), inner);
    for (int block = 0; block < outer; block++) {
      int first = block * rows;
      for (int top = first, bottom = first + rows - 1; top < bottom; top++, bottom--) {
        System.arraycopy(cells, top * inner, row, 0, inner);
        System.arraycopy(cells, bottom * inner, cells, top * inner, inner);
        System.arraycopy(row, 0, cells, bottom * inner, inner);
      }
    }
  }
}
