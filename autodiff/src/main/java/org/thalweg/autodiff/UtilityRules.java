package org.thalweg.autodiff;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.UtilityFunctions;

/**
 * Utility functions: truth has no derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface UtilityRules<A, V> extends Rules<A, V>, UtilityFunctions<V> {
  @Override
  default V all(V x, int @Nullable [] axis, boolean keepdims) {
    return fixed(x, (xp, u) -> xp.all(u, axis, keepdims));
  }

  @Override
  default V any(V x, int @Nullable [] axis, boolean keepdims) {
    return fixed(x, (xp, u) -> xp.any(u, axis, keepdims));
  }
}
