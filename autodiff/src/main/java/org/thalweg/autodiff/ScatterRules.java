package org.thalweg.autodiff;

import org.thalweg.array.ScatterFunctions;

/**
 * Scatter functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface ScatterRules<A, V> extends Rules<A, V>, ScatterFunctions<V> {
  @Override
  default V scatterAdd(V x, V indices, V updates, int axis) {
    throw new UnsupportedOperationException("scatterAdd has no rule yet");
  }

  @Override
  default V scatterMax(V x, V indices, V updates, int axis) {
    throw new UnsupportedOperationException("scatterMax has no rule yet");
  }

  @Override
  default V scatterMin(V x, V indices, V updates, int axis) {
    throw new UnsupportedOperationException("scatterMin has no rule yet");
  }
}
