package org.thalweg.plain;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.StatisticalFunctions;

/** The statistical functions. */
interface PlainStatistical extends StatisticalFunctions<PlainArray> {

  @Override
  default PlainArray sum(PlainArray x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    throw Unsupported.function("sum");
  }

  @Override
  default PlainArray prod(PlainArray x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    throw Unsupported.function("prod");
  }

  @Override
  default PlainArray max(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    throw Unsupported.function("max");
  }

  @Override
  default PlainArray min(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    throw Unsupported.function("min");
  }

  @Override
  default PlainArray cumulativeSum(PlainArray x, int axis, DType dtype, boolean includeInitial) {
    throw Unsupported.function("cumulativeSum");
  }

  @Override
  default PlainArray cumulativeProd(PlainArray x, int axis, DType dtype, boolean includeInitial) {
    throw Unsupported.function("cumulativeProd");
  }
}
