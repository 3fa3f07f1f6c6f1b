package org.thalweg.io;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
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
    Object row = Array.newInstance(cells.getClass().getComponentType(), cols);
    for (int top = 0, bottom = rows - 1; top < bottom; top++, bottom--) {
      System.arraycopy(cells, top * cols, row, 0, cols);
      System.arraycopy(cells, bottom * cols, cells, top * cols, cols);
      System.arraycopy(row, 0, cells, bottom * cols, cols);
    }
  }
}
