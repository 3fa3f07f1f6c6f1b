package org.thalweg.autodiff;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.StatisticalFunctions;

/**
 * Statistical functions, each beside its derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface StatisticalRules<A, V> extends Rules<A, V>, StatisticalFunctions<V> {
  @Override
  default V sum(V x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    throw new UnsupportedOperationException("sum has no rule yet");
  }

  @Override
  default V prod(V x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    throw new UnsupportedOperationException("prod has no rule yet");
  }

  @Override
  default V max(V x, int @Nullable [] axis, boolean keepdims) {
    throw new UnsupportedOperationException("max has no rule yet");
  }

  @Override
  default V min(V x, int @Nullable [] axis, boolean keepdims) {
    throw new UnsupportedOperationException("min has no rule yet");
  }

  @Override
  default V cumulativeSum(V x, int axis, DType dtype, boolean includeInitial) {
    throw new UnsupportedOperationException("cumulativeSum has no rule yet");
  }

  @Override
  default V cumulativeProd(V x, int axis, DType dtype, boolean includeInitial) {
    throw new UnsupportedOperationException("cumulativeProd has no rule yet");
  }
}
