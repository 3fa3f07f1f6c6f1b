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
    } else if (x.dtype.isInteger() && dtype.isInteger() && x.dtype.bits() == dtype.bits()) {
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

  /** What is to be widened goes through a block of wide elements, what is narrowed likewise. */
  private static void inBlocks(PlainArray x, DType dtype, Object to) {
    DType wideFrom = wide(x.dtype);
    DType wideTo = wide(dtype);
    int most = Math.min(x.size, Expansion.BLOCK);
    Object in = Storage.allocate(wideFrom, most);
    boolean converts = wideFrom.javaType() != wideTo.javaType();
    Object out = converts ? Storage.allocate(wideTo, most) : in;
    for (int at = 0; at < x.size; at += most) {
      int count = Math.min(most, x.size - at);
      if (wideFrom == x.dtype) {
        System.arraycopy(x.data, at, in, 0, count);
      } else {
        Widening.of(x.dtype).widen(x.data, at, in, count);
      }
      if (converts) {
        Conversions.run(wideFrom, in, wideTo, out);
      }
      if (wideTo == dtype) {
        System.arraycopy(out, 0, to, at, count);
      } else {
        if (x.dtype.isRealFloating()) {
          Widening.of(dtype).clamp(out, count);
        }
        Widening.of(dtype).narrow(out, to, at, count);
      }
    }
  }

  private static DType wide(DType dtype) {
    return Widening.isOf(dtype) ? Widening.of(dtype).wide : dtype;
  }
}
