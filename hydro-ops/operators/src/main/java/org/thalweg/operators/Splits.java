package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/** Cuts arrays along their last axis. */
final class Splits {
  private Splits() {}

  /**
   * The parts of an array.
   *
   * <p>The derivative of a slice is as large as what it was cut from. Cut one by one, parts would
   * cost their number times the array; cut by halves, the logarithm of their number times the
   * array.
   *
   * @param x {@code (..., n)} the array
   * @param sizes the lengths of the parts, whose sum is n
   */
  static <A> List<A> split(ArrayNamespace<A> xp, A x, int[] sizes) {
    List<A> parts = new ArrayList<>(sizes.length);
    if (sizes.length > 0) {
      split(xp, x, sizes, 0, sizes.length, parts);
    }
    return parts;
  }

  private static <A> void split(
      ArrayNamespace<A> xp, A x, int[] sizes, int begin, int end, List<A> parts) {
    if (end - begin == 1) {
      parts.add(x);
      return;
    }
    int middle = (begin + end) >>> 1;
    long cut = 0;
    for (int i = begin; i < middle; i++) {
      cut += sizes[i];
    }
    A left = xp.getItem(x, Index.ellipsis(), Index.to(cut));
    A right = xp.getItem(x, Index.ellipsis(), Index.from(cut));
    split(xp, left, sizes, begin, middle, parts);
    split(xp, right, sizes, middle, end, parts);
  }
}
