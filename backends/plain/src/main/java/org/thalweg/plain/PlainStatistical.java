package org.thalweg.plain;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.StatisticalFunctions;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;

/**
 * The statistical functions. Bools are summed as int64; the largest or smallest of no elements is
 * an {@link IllegalArgumentException}.
 */
interface PlainStatistical extends StatisticalFunctions<PlainArray> {

  @Override
  default PlainArray sum(PlainArray x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    if (x.dtype == DType.INT32 && dtype == DType.INT64 && axis == null && !keepdims) {
      long[] sum = {Sum.widened((int[]) x.compact().data)};
      return PlainArray.wrap(dtype, Shape.SCALAR, sum);
    }
    return Reductions.SUM.apply(x, dtype, axis, keepdims);
  }

  @Override
  default PlainArray prod(PlainArray x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    return Reductions.PROD.apply(x, dtype, axis, keepdims);
  }

  @Override
  default PlainArray max(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    return Reductions.MAX.apply(x, x.dtype, axis, keepdims);
  }

  @Override
  default PlainArray min(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    return Reductions.MIN.apply(x, x.dtype, axis, keepdims);
  }

  @Override
  default PlainArray var(PlainArray x, int @Nullable [] axis, double correction, boolean keepdims) {
    Operands.ORDERED.check("var", x.dtype);
    return axis == null && !keepdims && x.dtype.isRealFloating() && x.size > correction
        ? Variance.of(x, x.size - correction)
        : StatisticalFunctions.super.var(x, axis, correction, keepdims);
  }

  @Override
  default PlainArray cumulativeSum(PlainArray x, int axis, DType dtype, boolean includeInitial) {
    int at = Axes.normalize(axis, x.shape.ndim());
    return Cumulation.of(Casts.to(x, dtype), at, false, includeInitial);
  }

  @Override
  default PlainArray cumulativeProd(PlainArray x, int axis, DType dtype, boolean includeInitial) {
    int at = Axes.normalize(axis, x.shape.ndim());
    return Cumulation.of(Casts.to(x, dtype), at, true, includeInitial);
  }
}
