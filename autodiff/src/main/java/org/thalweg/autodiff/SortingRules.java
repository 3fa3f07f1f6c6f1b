package org.thalweg.autodiff;

import org.thalweg.array.SortingFunctions;

/**
 * Sorting functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface SortingRules<A, V> extends Rules<A, V>, SortingFunctions<V> {
  @Override
  default V argsort(V x, int axis, boolean descending, boolean stable) {
    throw new UnsupportedOperationException("argsort has no rule yet");
  }

  @Override
  default V sort(V x, int axis, boolean descending, boolean stable) {
    throw new UnsupportedOperationException("sort has no rule yet");
  }
}
