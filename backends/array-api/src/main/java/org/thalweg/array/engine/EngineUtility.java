package org.thalweg.array.engine;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.UtilityFunctions;
import org.thalweg.array.spi.Axes;

/** The utility functions. */
interface EngineUtility<A> extends EngineSection<A>, UtilityFunctions<A> {
  @Override
  default A all(A x, int @Nullable [] axis, boolean keepdims) {
    return reduce(Reduction.ALL, x, axis, keepdims);
  }

  @Override
  default A any(A x, int @Nullable [] axis, boolean keepdims) {
    return reduce(Reduction.ANY, x, axis, keepdims);
  }

  private A reduce(Reduction function, A x, int @Nullable [] axis, boolean keepdims) {
    int[] axes = Axes.normalize(axis, ndim(x));
    A truth = EngineSection.cast(engine(), x, DType.BOOL);
    return EngineReductions.of(engine(), function, truth, axes, keepdims);
  }
}
