package org.thalweg.plain;

import org.thalweg.array.DType;

/**
 * Elements in another data type, by Java's casts: floats are truncated toward zero, NaN becomes 0
 * and what is out of range the nearest bound; wide integers lose their upper bits; true is what is
 * not zero, NaN among it.
 */
final class Casts {
  private Casts() {}

  /** An array in a data type: the same array if it has it. */
  static PlainArray to(PlainArray x, DType dtype) {
    if (x.dtype == dtype) {
      return x;
    }
    Object data = Storage.allocate(dtype, x.size);
    PlainArray compact = x.compact();
    switch (x.dtype) {
      case BOOL -> fromBool((byte[]) compact.data, data);
      case INT32 -> fromInt32((int[]) compact.data, data);
      case INT64 -> fromInt64((long[]) compact.data, data);
      case FLOAT32 -> fromFloat32((float[]) compact.data, data);
      case FLOAT64 -> fromFloat64((double[]) compact.data, data);
      default -> throw Storage.unsupported(x.dtype);
    }
    return PlainArray.like(compact, dtype, data);
  }

  private static void fromBool(byte[] x, Object to) {
    if (to instanceof int[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    } else if (to instanceof long[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    } else if (to instanceof float[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    } else {
      double[] z = (double[]) to;
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    }
  }

  private static void fromInt32(int[] x, Object to) {
    if (to instanceof byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (x[i] != 0 ? 1 : 0);
      }
    } else if (to instanceof long[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    } else if (to instanceof float[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (float) x[i];
      }
    } else {
      double[] z = (double[]) to;
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    }
  }

  private static void fromInt64(long[] x, Object to) {
    if (to instanceof byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (x[i] != 0 ? 1 : 0);
      }
    } else if (to instanceof int[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (int) x[i];
      }
    } else if (to instanceof float[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (float) x[i];
      }
    } else {
      double[] z = (double[]) to;
      for (int i = 0; i < z.length; i++) {
        z[i] = (double) x[i];
      }
    }
  }

  private static void fromFloat32(float[] x, Object to) {
    if (to instanceof byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (x[i] != 0 ? 1 : 0);
      }
    } else if (to instanceof int[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (int) x[i];
      }
    } else if (to instanceof long[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (long) x[i];
      }
    } else {
      double[] z = (double[]) to;
      for (int i = 0; i < z.length; i++) {
        z[i] = x[i];
      }
    }
  }

  private static void fromFloat64(double[] x, Object to) {
    if (to instanceof byte[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (byte) (x[i] != 0 ? 1 : 0);
      }
    } else if (to instanceof int[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (int) x[i];
      }
    } else if (to instanceof long[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = (long) x[i];
      }
    } else {
      float[] z = (float[]) to;
      for (int i = 0; i < z.length; i++) {
        z[i] = (float) x[i];
      }
    }
  }
}
