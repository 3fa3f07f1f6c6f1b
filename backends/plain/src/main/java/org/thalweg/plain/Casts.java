package org.thalweg.plain;

import org.thalweg.array.DType;

/**
 * Elements in another data type: floats are truncated toward zero, NaN becomes 0 and what is out of
 * range the nearest bound; integers keep the lower bits that fit; true is what is not zero, NaN
 * among it. Complex numbers become bools or other complex numbers only.
 */
final class Casts {
  private Casts() {}

  /** An array in a data type: the same array if it has it. */
  static PlainArray to(PlainArray x, DType dtype) {
    if (x.dtype == dtype) {
      return x;
    } else if (x.dtype.isComplex() || dtype.isComplex()) {
      return ComplexParts.cast(x, dtype);
    } else if (keepsBits(x.dtype, dtype)) {
      return x.reinterpreted(dtype);
    }
    Object data = Storage.allocate(dtype, x.size);
    PlainArray compact = x.compact();
    if (Widening.isOf(x.dtype) || Widening.isOf(dtype)) {
      inBlocks(compact, dtype, data);
    } else {
      Conversions.run(x.dtype, compact.data, dtype, data);
    }
    return PlainArray.like(compact, dtype, data);
  }

  /** Whether elements of both data types are the same bits: integers of one width. */
  static boolean keepsBits(DType from, DType to) {
    return from == to || (from.isInteger() && to.isInteger() && from.bits() == to.bits());
  }

  /**
   * int64 whose order is that of uint64, or the uint64 that such int64 stands for: the highest bit
   * is turned over.
   */
  static PlainArray flip(PlainArray x) {
    PlainArray compact = x.compact();
    long[] from = (long[]) compact.data;
    long[] to = new long[from.length];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] ^ Long.MIN_VALUE;
    }
    return PlainArray.like(compact, x.dtype == DType.UINT64 ? DType.INT64 : DType.UINT64, to);
  }

  private static void inBlocks(PlainArray x, DType dtype, Object to) {
    int most = Math.min(x.size, Expansion.BLOCK);
    BlockCast cast = new BlockCast(x.dtype, dtype, most);
    for (int at = 0; at < x.size; at += most) {
      int count = Math.min(most, x.size - at);
      System.arraycopy(cast.of(x.data, at, count), 0, to, at, count);
    }
  }
}
