package org.thalweg.plain;

import org.thalweg.array.DType;

/**
 * Real elements in another data type, a block at a time: what is to be widened goes through a block
 * of wide elements, what is to be narrowed likewise. For one thread.
 */
final class BlockCast {
  private final DType from;
  private final DType to;
  private final DType wideFrom;
  private final DType wideTo;
  private final boolean converts;
  private final Object in;
  private final Object out;
  private final Object narrow;

  /**
   * A cast of blocks.
   *
   * @param from the data type of what is read, real or bool
   * @param to another such data type
   * @param most the number of elements of the largest block
   */
  BlockCast(DType from, DType to, int most) {
    this.from = from;
    this.to = to;
    this.wideFrom = wide(from);
    this.wideTo = wide(to);
    this.converts = wideFrom != wideTo && !(isLong(wideFrom) && isLong(wideTo));
    this.in = Storage.allocate(wideFrom, most);
    this.out = converts ? Storage.allocate(wideTo, most) : in;
    this.narrow = wideTo == to ? out : Storage.allocate(to, most);
  }

  private static DType wide(DType dtype) {
    return Widening.isOf(dtype) ? Widening.of(dtype).wide : dtype;
  }

  private static boolean isLong(DType dtype) {
    return dtype == DType.INT64 || dtype == DType.UINT64;
  }

  /** A run of elements, at the start of memory that is read only and until the next call. */
  Object of(Object x, int start, int count) {
    if (wideFrom == from) {
      System.arraycopy(x, start, in, 0, count);
    } else {
      Widening.of(from).widen(x, start, in, count);
    }
    if (converts) {
      Conversions.run(wideFrom, in, wideTo, out);
    }
    if (wideTo != to) {
      if (from.isRealFloating()) {
        Widening.of(to).clamp(out, count);
      }
      Widening.of(to).narrow(out, narrow, 0, count);
    }
    return narrow;
  }
}
