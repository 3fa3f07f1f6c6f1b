package org.thalweg.plain.contracts.rules;

import java.util.stream.LongStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/** What the functions under test are made of. */
final class Losses {
  private Losses() {}

  /** The sum of elements times 1, 2, 3, ..., so that each has a derivative of its own. */
  static <A> A weighted(ArrayNamespace<A> xp, A x) {
    A flat = xp.reshape(x, -1);
    double[] weights =
        LongStream.rangeClosed(1, xp.size(x)).mapToDouble(weight -> (double) weight).toArray();
    return xp.sum(xp.multiply(flat, xp.asarray(weights)));
  }

  /** A part of a one-dimensional array. */
  static <A> A part(ArrayNamespace<A> xp, A x, long start, long stop) {
    return xp.getItem(x, Index.slice(start, stop));
  }

  static <A> A longs(ArrayNamespace<A> xp, long... values) {
    return xp.asarray(values);
  }
}
