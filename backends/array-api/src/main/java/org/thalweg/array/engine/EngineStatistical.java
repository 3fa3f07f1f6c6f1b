package org.thalweg.array.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.StatisticalFunctions;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Shapes;

/**
 * The statistical functions. Bools are summed as int64; the largest or smallest of no elements is
 * an {@link IllegalArgumentException}.
 */
interface EngineStatistical<A> extends EngineSection<A>, StatisticalFunctions<A> {
  @Override
  default A sum(A x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    A wide = numbers("sum", x, dtype);
    return reduce(Reduction.SUM, wide, Axes.normalize(axis, ndim(x)), keepdims);
  }

  @Override
  default A prod(A x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    A wide = numbers("prod", x, dtype);
    return reduce(Reduction.PROD, wide, Axes.normalize(axis, ndim(x)), keepdims);
  }

  @Override
  default A max(A x, int @Nullable [] axis, boolean keepdims) {
    Operands.REALS.check("max", dtype(x));
    return reduce(Reduction.MAX, x, Axes.normalize(axis, ndim(x)), keepdims);
  }

  @Override
  default A min(A x, int @Nullable [] axis, boolean keepdims) {
    Operands.REALS.check("min", dtype(x));
    return reduce(Reduction.MIN, x, Axes.normalize(axis, ndim(x)), keepdims);
  }

  @Override
  default A var(A x, int @Nullable [] axis, double correction, boolean keepdims) {
    Operands.ORDERED.check("var", dtype(x));
    return StatisticalFunctions.super.var(x, axis, correction, keepdims);
  }

  private A numbers(String function, A x, DType dtype) {
    A wide = xp().astype(x, dtype);
    Operands.NUMERIC.check(function, dtype(wide));
    return wide;
  }

  private A reduce(Reduction function, A x, int[] axes, boolean keepdims) {
    return EngineReductions.of(engine(), function, x, axes, keepdims);
  }

  @Override
  default A cumulativeSum(A x, int axis, DType dtype, boolean includeInitial) {
    return cumulate(true, x, axis, dtype, includeInitial);
  }

  @Override
  default A cumulativeProd(A x, int axis, DType dtype, boolean includeInitial) {
    return cumulate(false, x, axis, dtype, includeInitial);
  }

  private A cumulate(boolean sum, A x, int axis, DType dtype, boolean includeInitial) {
    int at = Axes.normalize(axis, ndim(x));
    A wide = numbers(sum ? "cumulativeSum" : "cumulativeProd", x, dtype);
    A z = wide;
    if (size(x) > 0) {
      z = sum ? engine().cumulativeSum(wide, at) : engine().cumulativeProd(wide, at);
    }
    if (!includeInitial) {
      return z;
    }
    Shape first = Shapes.resized(shape(x), at, 1);
    return xp().concat(List.of(xp().full(first, sum ? 0 : 1, dtype), z), at);
  }
}
