package org.thalweg.autodiff;

import org.thalweg.array.SetFunctions;
import org.thalweg.array.UniqueAll;

/**
 * Set functions: positions and counts are constants, unique values are elements taken from the
 * input.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface SetRules<A, V> extends Rules<A, V>, SetFunctions<V> {
  @Override
  default UniqueAll<V> uniqueAll(V x) {
    UniqueAll<A> unique = inner().uniqueAll(value(x));
    V indices = constant(unique.indices());
    return new UniqueAll<>(
        xp().take(xp().reshape(x, -1), indices, 0),
        indices,
        constant(unique.inverseIndices()),
        constant(unique.counts()));
  }

  @Override
  default V isin(V x1, V x2, boolean invert) {
    return fixed(x1, x2, (xp, u, v) -> xp.isin(u, v, invert));
  }
}
