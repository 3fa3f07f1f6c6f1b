package org.thalweg.autodiff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.SearchingFunctions;
import org.thalweg.array.Side;

/**
 * Searching functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface SearchingRules<A, V> extends Rules<A, V>, SearchingFunctions<V> {
  @Override
  default V argmax(V x, int @Nullable [] axis, boolean keepdims) {
    throw new UnsupportedOperationException("argmax has no rule yet");
  }

  @Override
  default V argmin(V x, int @Nullable [] axis, boolean keepdims) {
    throw new UnsupportedOperationException("argmin has no rule yet");
  }

  @Override
  default List<V> nonzero(V x) {
    throw new UnsupportedOperationException("nonzero has no rule yet");
  }

  @Override
  default V searchsorted(V x1, V x2, Side side) {
    throw new UnsupportedOperationException("searchsorted has no rule yet");
  }

  @Override
  default V where(V condition, V x1, V x2) {
    throw new UnsupportedOperationException("where has no rule yet");
  }
}
