package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;

/**
 * The way of integers that are narrower than {@code int}, and of uint32, through the loops over
 * {@code int} or {@code long}: widened block by block, so that what is widened stays in the first
 * cache, and narrowed to their lower bits. What wraps in the narrow type is then right, as long as
 * the wide result has the right lower bits.
 *
 * <p>uint64, for which there is nothing wider, is not among them.
 */
enum Widening {
  INT8(DType.INT8, DType.INT32) {
    @Override
    void widen(Object from, int start, Object to, int count) {
      byte[] x = (byte[]) from;
      int[] z = (int[]) to;
      for (int i = 0; i < count; i++) {
        z[i] = x[start + i];
      }
    }
  },
  UINT8(DType.UINT8, DType.INT32) {
    @Override
    void widen(Object from, int start, Object to, int count) {
      byte[] x = (byte[]) from;
      int[] z = (int[]) to;
      for (int i = 0; i < count; i++) {
        z[i] = x[start + i] & 0xff;
      }
    }
  },
  INT16(DType.INT16, DType.INT32) {
    @Override
    void widen(Object from, int start, Object to, int count) {
      short[] x = (short[]) from;
      int[] z = (int[]) to;
      for (int i = 0; i < count; i++) {
        z[i] = x[start + i];
      }
    }
  },
  UINT16(DType.UINT16, DType.INT32) {
    @Override
    void widen(Object from, int start, Object to, int count) {
      short[] x = (short[]) from;
      int[] z = (int[]) to;
      for (int i = 0; i < count; i++) {
        z[i] = x[start + i] & 0xffff;
      }
    }
  },
  UINT32(DType.UINT32, DType.INT64) {
    @Override
    void widen(Object from, int start, Object to, int count) {
      int[] x = (int[]) from;
      long[] z = (long[]) to;
      for (int i = 0; i < count; i++) {
        z[i] = x[start + i] & 0xffffffffL;
      }
    }
  };

  /** int32 or int64, which holds all their values. */
  final DType wide;

  /** The least value of the narrow data type. */
  final long least;

  /** The greatest value of the narrow data type. */
  final long greatest;

  Widening(DType narrow, DType wide) {
    this.wide = wide;
    boolean unsigned = narrow.kind() == DTypeKind.UNSIGNED_INTEGER;
    this.least = unsigned ? 0 : -1L << (narrow.bits() - 1);
    this.greatest = unsigned ? (1L << narrow.bits()) - 1 : ~least;
  }

  /** Whether a data type has a widening. */
  static boolean isOf(DType dtype) {
    return switch (dtype) {
      case INT8, UINT8, INT16, UINT16, UINT32 -> true;
      default -> false;
    };
  }

  /** The widening of a data type that has one. */
  static Widening of(DType dtype) {
    return switch (dtype) {
      case INT8 -> INT8;
      case UINT8 -> UINT8;
      case INT16 -> INT16;
      case UINT16 -> UINT16;
      case UINT32 -> UINT32;
      default -> throw new IllegalArgumentException(dtype + " is not widened");
    };
  }

  /** New memory for so many widened elements. */
  Object buffer(int size) {
    return Storage.allocate(wide, size);
  }

  /** Widens a run of elements, to the start of other memory. */
  abstract void widen(Object from, int start, Object to, int count);

  /** Narrows elements at the start of memory to their lower bits, to a run of other memory. */
  final void narrow(Object from, Object to, int at, int count) {
    if (to instanceof byte[] z) {
      narrow((int[]) from, z, at, count);
    } else if (to instanceof short[] z) {
      narrow((int[]) from, z, at, count);
    } else {
      narrow((long[]) from, (int[]) to, at, count);
    }
  }

  private static void narrow(int[] x, byte[] z, int at, int count) {
    for (int i = 0; i < count; i++) {
      z[at + i] = (byte) x[i];
    }
  }

  private static void narrow(int[] x, short[] z, int at, int count) {
    for (int i = 0; i < count; i++) {
      z[at + i] = (short) x[i];
    }
  }

  private static void narrow(long[] x, int[] z, int at, int count) {
    for (int i = 0; i < count; i++) {
      z[at + i] = (int) x[i];
    }
  }

  /** Moves wide elements, at the start of memory, to the nearest that the narrow type holds. */
  final void clamp(Object wideElements, int count) {
    if (wideElements instanceof int[] z) {
      for (int i = 0; i < count; i++) {
        z[i] = (int) Math.max(least, Math.min(greatest, z[i]));
      }
    } else {
      long[] z = (long[]) wideElements;
      for (int i = 0; i < count; i++) {
        z[i] = Math.max(least, Math.min(greatest, z[i]));
      }
    }
  }
}
