package org.thalweg.plain;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.UtilityFunctions;

/** The utility functions. */
interface PlainUtility extends UtilityFunctions<PlainArray> {

  @Override
  default PlainArray all(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    throw Unsupported.function("all");
  }

  @Override
  default PlainArray any(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    throw Unsupported.function("any");
  }
}
