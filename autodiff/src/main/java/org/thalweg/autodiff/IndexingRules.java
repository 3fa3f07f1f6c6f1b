package org.thalweg.autodiff;

import org.thalweg.array.Index;
import org.thalweg.array.IndexingFunctions;

/**
 * Indexing functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface IndexingRules<A, V> extends Rules<A, V>, IndexingFunctions<V> {
  @Override
  default V getItem(V x, Index... key) {
    throw new UnsupportedOperationException("getItem has no rule yet");
  }

  @Override
  default V setItem(V x, V value, Index... key) {
    throw new UnsupportedOperationException("setItem has no rule yet");
  }

  @Override
  default V take(V x, V indices, int axis) {
    throw new UnsupportedOperationException("take has no rule yet");
  }

  @Override
  default V takeAlongAxis(V x, V indices, int axis) {
    throw new UnsupportedOperationException("takeAlongAxis has no rule yet");
  }
}
