package org.thalweg.autodiff;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.UtilityFunctions;

/**
 * Utility functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface UtilityRules<A, V> extends Rules<A, V>, UtilityFunctions<V> {
  @Override
  default V all(V x, int @Nullable [] axis, boolean keepdims) {
    throw new UnsupportedOperationException("all has no rule yet");
  }

  @Override
  default V any(V x, int @Nullable [] axis, boolean keepdims) {
    throw new UnsupportedOperationException("any has no rule yet");
  }
}
