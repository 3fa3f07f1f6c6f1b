package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;

/** Indices that rearrange the last axis; 0, 1, 2, ... are left out, so that nothing moves. */
final class Indices {
  private Indices() {}

  /** Where each index stands. */
  static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      inverse[order[place]] = place;
    }
    return inverse;
  }

  static Optional<Constant> unlessIdentity(int[] indices) {
    for (int i = 0; i < indices.length; i++) {
      if (indices[i] != i) {
        return Optional.of(Constant.of(indices));
      }
    }
    return Optional.empty();
  }

  static <A> A taken(ArrayNamespace<A> xp, A x, Optional<Constant> indices) {
    return indices.map(constant -> xp.take(x, xp.constant(constant), -1)).orElse(x);
  }
}
