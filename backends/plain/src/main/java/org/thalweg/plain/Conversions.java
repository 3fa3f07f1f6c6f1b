package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.spi.Scalars;

/**
 * The loops of {@link Casts}, from every data type that is not widened to every other one: over
 * whole memory.
 */
final class Conversions {
  private Conversions() {}

  /** Converts all elements of memory to those of other memory, of another data type. */
  static void run(DType from, Object x, DType to, Object z) {
    switch (from) {
      case BOOL -> fromBool((byte[]) x, z);
      case INT32 -> fromInt32((int[]) x, z);
      case INT64 -> fromInt64((long[]) x, z);
      case UINT64 -> fromUint64((long[]) x, z);
      default -> fromFloats(x, to, z);
    }
  }

  private static void fromFloats(Object x, DType to, Object z) {
    if (to == DType.UINT64) {
      floatsToUint64(x, (long[]) z);
    } else if (x instanceof float[] floats) {
      fromFloat32(floats, z);
    } else {
      fromFloat64((double[]) x, z);
    }
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

  private static void fromUint64(long[] x, Object to) {
    if (to instanceof float[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = Scalars.unsignedToFloat(x[i]);
      }
    } else if (to instanceof double[] z) {
      for (int i = 0; i < z.length; i++) {
        z[i] = Scalars.unsignedToDouble(x[i]);
      }
    } else {
      fromInt64(x, to);
    }
  }

  private static void floatsToUint64(Object from, long[] z) {
    if (from instanceof float[] x) {
      for (int i = 0; i < z.length; i++) {
        z[i] = Scalars.toUnsigned(x[i]);
      }
    } else {
      double[] x = (double[]) from;
      for (int i = 0; i < z.length; i++) {
        z[i] = Scalars.toUnsigned(x[i]);
      }
    }
  }
}
