package org.thalweg.plain;

import java.util.Arrays;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * The distinct elements of an array in row-major order: a stable sort by {@link Elements#keys} puts
 * equal elements side by side, the first of them in front. Every NaN is an element of its own; both
 * zeros are one.
 */
final class Distinct {
  private static final long NAN = DoubleElements.key(Double.NaN, false);

  private final PlainArray x;

  /** The keys of all elements; for complex ones of the real, then of the imaginary parts. */
  private final long[][] keys;

  /** The places of all elements in the order of their keys. */
  private final int[] order;

  /** Where in that order each distinct element begins, and at last where they end. */
  private final int[] starts;

  private Distinct(PlainArray x) {
    this.x = x;
    this.keys = keys(x);
    this.order = order(keys);
    this.starts = starts();
  }

  /** The distinct elements of an array. */
  static Distinct of(PlainArray x) {
    return new Distinct(Views.reshape(x, Shape.of(x.size)).compact());
  }

  private static long[][] keys(PlainArray x) {
    int parts = Storage.width(x.dtype);
    long[][] keys = new long[parts][x.size];
    for (int part = 0; part < parts; part++) {
      Elements.of(real(x.dtype)).keys(x.data, part, parts, x.size, false, keys[part]);
    }
    return keys;
  }

  private static DType real(DType dtype) {
    return switch (dtype) {
      case COMPLEX64 -> DType.FLOAT32;
      case COMPLEX128 -> DType.FLOAT64;
      default -> dtype;
    };
  }

  /** Sorts by the last keys first: each further sort keeps that order among equals. */
  private static int[] order(long[][] keys) {
    int[] order = StableOrder.of(keys[keys.length - 1].clone());
    for (int part = keys.length - 2; part >= 0; part--) {
      long[] sorted = new long[order.length];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = keys[part][order[i]];
      }
      int[] next = StableOrder.of(sorted);
      for (int i = 0; i < next.length; i++) {
        next[i] = order[next[i]];
      }
      order = next;
    }
    return order;
  }

  private int[] starts() {
    int[] found = new int[order.length + 1];
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || !areEqual(order[i - 1], order[i])) {
        found[count++] = i;
      }
    }
    found[count] = order.length;
    return Arrays.copyOf(found, count + 1);
  }

  private boolean areEqual(int place, int other) {
    for (long[] part : keys) {
      if (part[place] != part[other] || (x.dtype.isFloating() && part[place] == NAN)) {
        return false;
      }
    }
    return true;
  }

  /** The number of distinct elements. */
  private int count() {
    return starts.length - 1;
  }

  /** The distinct elements, in the order of their keys. */
  PlainArray values() {
    int[] places = new int[count()];
    for (int i = 0; i < places.length; i++) {
      places[i] = order[starts[i]];
    }
    Object to = Storage.allocate(x.dtype, places.length);
    Elements.of(x.dtype).gather(x.data, 0, places, places.length, to, 0);
    return PlainArray.wrap(x.dtype, Shape.of(places.length), to);
  }

  /** Where each distinct element occurs first. */
  PlainArray indices() {
    long[] indices = new long[count()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = order[starts[i]];
    }
    return PlainArray.wrap(DType.INT64, Shape.of(indices.length), indices);
  }

  /** How often each distinct element occurs. */
  PlainArray counts() {
    long[] counts = new long[count()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (long) starts[i + 1] - starts[i];
    }
    return PlainArray.wrap(DType.INT64, Shape.of(counts.length), counts);
  }

  /** Which of the distinct elements each element is, in a shape of as many elements. */
  PlainArray inverse(Shape shape) {
    long[] inverse = new long[order.length];
    for (int value = 0; value < count(); value++) {
      for (int i = starts[value]; i < starts[value + 1]; i++) {
        inverse[order[i]] = value;
      }
    }
    return PlainArray.wrap(DType.INT64, shape, inverse);
  }

  /**
   * Whether each of the first elements equals one of those behind them.
   *
   * @param shape of as many elements as are asked for
   * @param invert whether to turn the answer over
   * @return bool
   */
  PlainArray occursBehind(Shape shape, boolean invert) {
    int asked = (int) shape.size();
    byte[] to = new byte[asked];
    for (int value = 0; value < count(); value++) {
      // Among equals the last in the order is also the last in the array.
      boolean occurs = order[starts[value + 1] - 1] >= asked;
      byte answer = (byte) (occurs == invert ? 0 : 1);
      for (int i = starts[value]; i < starts[value + 1] && order[i] < asked; i++) {
        to[order[i]] = answer;
      }
    }
    return PlainArray.wrap(DType.BOOL, shape, to);
  }
}
