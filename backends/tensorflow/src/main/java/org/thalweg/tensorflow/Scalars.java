package org.thalweg.tensorflow;

import org.thalweg.array.DType;

/** Numbers as flat arrays of one element. */
final class Scalars {
  private Scalars() {}

  static Object flat(double value, DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> new float[] {(float) value};
      case FLOAT64 -> new double[] {value};
      case COMPLEX64 -> new float[] {(float) value, 0};
      case COMPLEX128 -> new double[] {value, 0};
      default -> flat((long) value, dtype);
    };
  }

  static Object flat(long value, DType dtype) {
    return switch (dtype) {
      case BOOL -> new boolean[] {value != 0};
      case INT8, UINT8 -> new byte[] {(byte) value};
      case INT16, UINT16 -> new short[] {(short) value};
      case INT32, UINT32 -> new int[] {(int) value};
      case INT64, UINT64 -> new long[] {value};
      default -> flat((double) value, dtype);
    };
  }
}
