package org.thalweg.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ManipulationFunctions;
import org.thalweg.array.Shape;

/** The manipulation functions. */
interface PlainManipulation extends ManipulationFunctions<PlainArray> {

  @Override
  default PlainArray broadcastTo(PlainArray x, Shape shape) {
    throw Unsupported.function("broadcastTo");
  }

  @Override
  default PlainArray concat(List<PlainArray> arrays, int axis) {
    throw Unsupported.function("concat");
  }

  @Override
  default PlainArray flip(PlainArray x, int @Nullable [] axis) {
    throw Unsupported.function("flip");
  }

  @Override
  default PlainArray permuteDims(PlainArray x, int[] axes) {
    throw Unsupported.function("permuteDims");
  }

  @Override
  default PlainArray reshape(PlainArray x, long... shape) {
    throw Unsupported.function("reshape");
  }

  @Override
  default List<PlainArray> unstack(PlainArray x, int axis) {
    throw Unsupported.function("unstack");
  }
}
