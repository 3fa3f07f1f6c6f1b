package org.thalweg.array.engine;

import org.thalweg.array.DType;

/** Numbers as flat arrays of one element, as {@link EngineMemory#create} takes them. */
public final class FlatScalars {
  private FlatScalars() {}

  /**
   * A number.
   *
   * @param value the number
   * @param dtype the data type, which holds it
   * @return an array of the data type's Java type: one element, or the parts of a complex one
   */
  public static Object of(double value, DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> new float[] {(float) value};
      case FLOAT64 -> new double[] {value};
      case COMPLEX64 -> new float[] {(float) value, 0};
      case COMPLEX128 -> new double[] {value, 0};
      default -> of((long) value, dtype);
    };
  }

  /**
   * A number.
   *
   * @param value the number; 0 or 1 for bool
   * @param dtype the data type, which holds it
   * @return an array of the data type's Java type: one element, or the parts of a complex one
   */
  public static Object of(long value, DType dtype) {
    return switch (dtype) {
      case BOOL -> new boolean[] {value != 0};
      case INT8, UINT8 -> new byte[] {(byte) value};
      case INT16, UINT16 -> new short[] {(short) value};
      case INT32, UINT32 -> new int[] {(int) value};
      case INT64, UINT64 -> new long[] {value};
      default -> of((double) value, dtype);
    };
  }
}
