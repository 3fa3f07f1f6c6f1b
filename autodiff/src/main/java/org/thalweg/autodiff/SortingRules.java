package org.thalweg.autodiff;

import org.thalweg.array.SortingFunctions;

/**
 * Sorting functions: positions are constants, sorted values are elements taken from the input.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface SortingRules<A, V> extends Rules<A, V>, SortingFunctions<V> {
  @Override
  default V argsort(V x, int axis, boolean descending, boolean stable) {
    return fixed(x, (xp, u) -> xp.argsort(u, axis, descending, stable));
  }

  @Override
  default V sort(V x, int axis, boolean descending, boolean stable) {
    return xp().takeAlongAxis(x, argsort(x, axis, descending, stable), axis);
  }
}
