package org.thalweg.plain;

import org.thalweg.array.DType;

/** Each bit turned over; truth values, which are 0 or 1, exchanged. */
final class Inversion {
  private Inversion() {}

  static PlainArray ofBits(PlainArray x) {
    PlainArray compact = x.compact();
    Object z = Storage.allocate(x.dtype, x.size);
    if (x.dtype == DType.BOOL) {
      exchange((byte[]) compact.data, (byte[]) z);
    } else if (compact.data instanceof byte[] a) {
      run(a, (byte[]) z);
    } else if (compact.data instanceof short[] a) {
      run(a, (short[]) z);
    } else if (compact.data instanceof int[] a) {
      run(a, (int[]) z);
    } else {
      run((long[]) compact.data, (long[]) z);
    }
    return PlainArray.like(compact, x.dtype, z);
  }

  private static void exchange(byte[] x, byte[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = (byte) (x[i] ^ 1);
    }
  }

  private static void run(byte[] x, byte[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = (byte) ~x[i];
    }
  }

  private static void run(short[] x, short[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = (short) ~x[i];
    }
  }

  private static void run(int[] x, int[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = ~x[i];
    }
  }

  private static void run(long[] x, long[] z) {
    for (int i = 0; i < z.length; i++) {
      z[i] = ~x[i];
    }
  }
}
