package org.thalweg.autodiff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.SearchingFunctions;
import org.thalweg.array.Side;

/**
 * Searching functions: positions are constants. {@code where} chooses between derivatives as it
 * does between values, so that NaN in the branch not chosen stays there.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface SearchingRules<A, V> extends Rules<A, V>, SearchingFunctions<V> {
  @Override
  default V argmax(V x, int @Nullable [] axis, boolean keepdims) {
    return fixed(x, (xp, u) -> xp.argmax(u, axis, keepdims));
  }

  @Override
  default V argmin(V x, int @Nullable [] axis, boolean keepdims) {
    return fixed(x, (xp, u) -> xp.argmin(u, axis, keepdims));
  }

  @Override
  default List<V> nonzero(V x) {
    return inner().nonzero(value(x)).stream().map(this::constant).toList();
  }

  @Override
  default V searchsorted(V x1, V x2, Side side) {
    return fixed(x1, x2, (xp, u, v) -> xp.searchsorted(u, v, side));
  }

  @Override
  default V where(V condition, V x1, V x2) {
    A chosen = value(condition);
    return linear(
        x1,
        x2,
        (xp, u, v) -> xp.where(chosen, u, v),
        (xp, g) -> xp.where(chosen, g, zero(xp, g)),
        (xp, g) -> xp.where(chosen, zero(xp, g), g));
  }

  private static <A> A zero(ArrayNamespace<A> xp, A g) {
    return xp.weakScalar(0L, g);
  }
}
