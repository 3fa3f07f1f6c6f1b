package org.thalweg.plain;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.UtilityFunctions;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Shapes;

/** The utility functions. */
interface PlainUtility extends UtilityFunctions<PlainArray> {

  @Override
  default PlainArray all(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    return reduce(x, axis, keepdims, true);
  }

  @Override
  default PlainArray any(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    return reduce(x, axis, keepdims, false);
  }

  private PlainArray reduce(PlainArray x, int @Nullable [] axis, boolean keepdims, boolean all) {
    int[] axes = Axes.normalize(axis, x.shape.ndim());
    PlainArray z = Truth.reduce(Casts.to(x, DType.BOOL), Shapes.kept(x.shape, axes), all);
    return keepdims ? z : z.reshaped(Shapes.without(x.shape, axes));
  }
}
