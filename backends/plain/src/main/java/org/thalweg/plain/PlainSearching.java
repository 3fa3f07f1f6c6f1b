package org.thalweg.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.SearchingFunctions;
import org.thalweg.array.Side;

/** The searching functions. */
interface PlainSearching extends SearchingFunctions<PlainArray> {

  @Override
  default PlainArray argmax(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    throw Unsupported.function("argmax");
  }

  @Override
  default PlainArray argmin(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    throw Unsupported.function("argmin");
  }

  @Override
  default List<PlainArray> nonzero(PlainArray x) {
    throw Unsupported.function("nonzero");
  }

  @Override
  default PlainArray searchsorted(PlainArray x1, PlainArray x2, Side side) {
    throw Unsupported.function("searchsorted");
  }

  @Override
  default PlainArray where(PlainArray condition, PlainArray x1, PlainArray x2) {
    throw Unsupported.function("where");
  }
}
