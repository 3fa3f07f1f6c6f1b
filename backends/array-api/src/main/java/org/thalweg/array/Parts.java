package org.thalweg.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.spi.Axes;

/** Cuts an array along an axis. */
final class Parts {
  private Parts() {}

  /**
   * The parts of an array.
   *
   * <p>The derivative of a slice is as large as what it was cut from. Cut one by one, parts would
   * cost their number times the array; cut by halves, the logarithm of their number times the
   * array.
   */
  static <A> List<A> split(ArrayNamespace<A> xp, A x, long[] sizes, int axis) {
    Shape shape = xp.shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    check(shape, sizes, at);
    List<A> parts = new ArrayList<>(sizes.length);
    if (sizes.length > 0) {
      new Cut<>(xp, sizes, at).split(x, 0, sizes.length, parts);
    }
    return parts;
  }

  private static void check(Shape shape, long[] sizes, int axis) {
    long sum = 0;
    boolean negative = false;
    for (long size : sizes) {
      negative |= size < 0;
      sum += size;
    }
    if (negative || sum != shape.dim(axis)) {
      throw new ShapeException(
          "axis %d of shape %s is split into parts that sum to its length, was given %d that sum to %d%s"
              .formatted(axis, shape, sizes.length, sum, negative ? ", one of them negative" : ""));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // the caller's, only read
  private record Cut<A>(ArrayNamespace<A> xp, long[] sizes, int axis) {
    void split(A x, int begin, int end, List<A> parts) {
      if (end - begin == 1) {
        parts.add(x);
        return;
      }
      int middle = (begin + end) >>> 1;
      long cut = 0;
      for (int i = begin; i < middle; i++) {
        cut += sizes[i];
      }
      split(part(x, Index.to(cut)), begin, middle, parts);
      split(part(x, Index.from(cut)), middle, end, parts);
    }

    private A part(A x, Index range) {
      Index[] key = new Index[axis + 2];
      Arrays.fill(key, Index.all());
      key[axis] = range;
      key[axis + 1] = Index.ellipsis();
      return xp.getItem(x, key);
    }
  }
}
