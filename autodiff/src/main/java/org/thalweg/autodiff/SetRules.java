package org.thalweg.autodiff;

import org.thalweg.array.SetFunctions;
import org.thalweg.array.UniqueAll;

/**
 * Set functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface SetRules<A, V> extends Rules<A, V>, SetFunctions<V> {
  @Override
  default UniqueAll<V> uniqueAll(V x) {
    throw new UnsupportedOperationException("uniqueAll has no rule yet");
  }
}
