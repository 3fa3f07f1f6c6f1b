package org.thalweg.autodiff;

import org.thalweg.array.LinearAlgebraFunctions;

/**
 * Linear algebra functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface LinearAlgebraRules<A, V> extends Rules<A, V>, LinearAlgebraFunctions<V> {
  @Override
  default V matmul(V x1, V x2) {
    throw new UnsupportedOperationException("matmul has no rule yet");
  }
}
