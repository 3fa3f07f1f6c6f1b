package org.thalweg.autodiff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ManipulationFunctions;
import org.thalweg.array.Shape;

/**
 * Manipulation functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface ManipulationRules<A, V> extends Rules<A, V>, ManipulationFunctions<V> {
  @Override
  default V broadcastTo(V x, Shape shape) {
    throw new UnsupportedOperationException("broadcastTo has no rule yet");
  }

  @Override
  default V concat(List<V> arrays, int axis) {
    throw new UnsupportedOperationException("concat has no rule yet");
  }

  @Override
  default V flip(V x, int @Nullable [] axis) {
    throw new UnsupportedOperationException("flip has no rule yet");
  }

  @Override
  default V permuteDims(V x, int[] axes) {
    throw new UnsupportedOperationException("permuteDims has no rule yet");
  }

  @Override
  default V reshape(V x, long... shape) {
    throw new UnsupportedOperationException("reshape has no rule yet");
  }

  @Override
  default List<V> unstack(V x, int axis) {
    throw new UnsupportedOperationException("unstack has no rule yet");
  }
}
