package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Shapes;

/** Where the largest or smallest elements stand. */
final class Extremes {
  /** So many keys fit the first cache. */
  private static final int PIECE = 1024;

  private Extremes() {}

  /**
   * The positions of extreme elements: the first of equals, NaN before all.
   *
   * @param x the array
   * @param axis the axis counted from the front, or -1 for the flattened array
   * @param keepdims whether the reduced axis stays
   * @param smallest whether the smallest is wanted
   * @return int64
   */
  static PlainArray positions(PlainArray x, int axis, boolean keepdims, boolean smallest) {
    int[] axes = axis < 0 ? Axes.normalize((int[]) null, x.shape.ndim()) : new int[] {axis};
    Shape shape = keepdims ? Shapes.kept(x.shape, axes) : Shapes.without(x.shape, axes);
    long[] to = new long[Storage.size(shape)];
    if (x.size == 0) {
      Shapes.requireNoExtreme(!smallest, x.shape, shape);
    } else {
      PlainArray from = axis < 0 ? Views.reshape(x, Shape.of(x.size)) : x;
      fill(to, from, new Lines(from, Math.max(axis, 0)), smallest);
    }
    return PlainArray.wrap(DType.INT64, shape, to);
  }

  private static void fill(long[] to, PlainArray from, Lines lines, boolean smallest) {
    if (from.dtype == DType.FLOAT64 && lines.step() == 1) {
      Reduction reduction = smallest ? Reductions.MIN : Reductions.MAX;
      for (int line = 0; line < to.length; line++) {
        to[line] = place((double[]) from.data, lines.start(line), lines.length(), reduction);
      }
      return;
    }
    long[] keys = new long[Math.min(PIECE, lines.length())];
    for (int line = 0; line < to.length; line++) {
      to[line] = largest(lines, line, smallest, keys);
    }
  }

  /** The place of the first NaN or extreme: only pieces with a new one are searched for it. */
  private static int place(double[] x, int start, int length, Reduction reduction) {
    double[] both = {reduction.fold(x, start, Math.min(PIECE, length)), 0};
    int piece = 0;
    for (int first = PIECE; first < length && !Double.isNaN(both[0]); first += PIECE) {
      both[1] = reduction.fold(x, start + first, Math.min(PIECE, length - first));
      double extreme = reduction.fold(both, 0, 2);
      if (extreme != both[0]) {
        both[0] = extreme;
        piece = first;
      }
    }
    int place = piece;
    while (x[start + place] != both[0] && !Double.isNaN(x[start + place])) {
      place++;
    }
    return place;
  }

  /** The place of the first largest key: in either order, NaN has a larger one than all others. */
  private static int largest(Lines lines, int line, boolean descending, long[] keys) {
    int place = 0;
    long largest = Long.MIN_VALUE;
    for (int first = 0; first < lines.length(); first += keys.length) {
      int count = Math.min(keys.length, lines.length() - first);
      lines.keys(line, first, count, descending, keys);
      for (int i = 0; i < count; i++) {
        if (keys[i] > largest) {
          largest = keys[i];
          place = first + i;
        }
      }
    }
    return place;
  }
}
