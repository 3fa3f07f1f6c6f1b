package org.thalweg.autodiff;

import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.StatisticalFunctions;

/**
 * Statistical functions, each beside its derivative. Products are right where factors are zero:
 * nothing is divided by them. Several largest or smallest elements share equally. The standard
 * deviation of equal elements has derivative zero, as a norm at zero has; {@code mean} and {@code
 * var} are composed of others.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface StatisticalRules<A, V> extends Rules<A, V>, StatisticalFunctions<V> {
  @Override
  default V sum(V x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    if (!dtype.isFloating()) {
      return fixed(x, (xp, u) -> xp.sum(u, axis, dtype, keepdims));
    }
    DType from = dtype(x);
    Reduction reduction = Reduction.of(shape(x), axis);
    return linear(
        x,
        (xp, u) -> xp.sum(u, axis, dtype, keepdims),
        (xp, g) -> Broadcasting.cast(xp, reduction.spread(xp, g), from));
  }

  @Override
  default V prod(V x, int @Nullable [] axis, DType dtype, boolean keepdims) {
    if (!dtype.isFloating()) {
      return fixed(x, (xp, u) -> xp.prod(u, axis, dtype, keepdims));
    }
    Reduction reduction = Reduction.of(shape(x), axis);
    return function(
        xp().astype(x, dtype),
        (xp, u) -> xp.prod(u, axis, dtype, keepdims),
        (xp, g, u, z) ->
            xp.multiply(reduction.kept(xp, g), Complexes.conj(xp, reduction.othersProduct(xp, u))),
        (xp, t, u, z) ->
            xp.sum(xp.multiply(t, reduction.othersProduct(xp, u)), axis, dtype, keepdims));
  }

  @Override
  default V max(V x, int @Nullable [] axis, boolean keepdims) {
    return extreme(x, axis, (xp, u) -> xp.max(u, axis, keepdims));
  }

  @Override
  default V min(V x, int @Nullable [] axis, boolean keepdims) {
    return extreme(x, axis, (xp, u) -> xp.min(u, axis, keepdims));
  }

  /** The element that a function chooses: a derivative flows from and to all that equal it. */
  private V extreme(V x, int @Nullable [] axis, Unary<A> f) {
    Reduction reduction = Reduction.of(shape(x), axis);
    return function(
        x,
        f,
        (xp, g, u, z) -> {
          A share = xp.divide(reduction.kept(xp, g), reduction.ties(xp, u, z));
          return xp.where(reduction.chosen(xp, u, z), share, 0.0);
        },
        (xp, t, u, z) -> {
          A chosen = xp.where(reduction.chosen(xp, u, z), t, 0.0);
          A total = xp.sum(chosen, axis, xp.dtype(t), true);
          return xp.reshape(xp.divide(total, reduction.ties(xp, u, z)), xp.shape(z));
        });
  }

  @Override
  default V std(V x, int @Nullable [] axis, double correction, boolean keepdims) {
    return unary(
        var(x, axis, correction, keepdims),
        ArrayNamespace::sqrt,
        (xp, g, u, z) -> {
          A flat = xp.equal(z, 0.0);
          A slope = xp.divide(xp.multiply(g, 0.5), xp.where(flat, 1.0, z));
          return xp.where(flat, 0.0, slope);
        });
  }

  @Override
  default V cumulativeSum(V x, int axis, DType dtype, boolean includeInitial) {
    if (!dtype.isFloating()) {
      return fixed(x, (xp, u) -> xp.cumulativeSum(u, axis, dtype, includeInitial));
    }
    DType from = dtype(x);
    Line line = new Line(axis);
    return linear(
        x,
        (xp, u) -> xp.cumulativeSum(u, axis, dtype, includeInitial),
        (xp, g) -> {
          A reversed = xp.flip(includeInitial ? line.from(xp, g, 1) : g, axis);
          return Broadcasting.cast(xp, xp.flip(xp.cumulativeSum(reversed, axis), axis), from);
        });
  }

  @Override
  default V cumulativeProd(V x, int axis, DType dtype, boolean includeInitial) {
    if (!dtype.isFloating()) {
      return fixed(x, (xp, u) -> xp.cumulativeProd(u, axis, dtype, includeInitial));
    }
    Line line = new Line(axis);
    return function(
        xp().astype(x, dtype),
        (xp, u) -> xp.cumulativeProd(u, axis, dtype, includeInitial),
        (xp, g, u, z) ->
            line.productVjp(xp, includeInitial ? line.from(xp, g, 1) : g, Complexes.conj(xp, u)),
        (xp, t, u, z) -> {
          A tangent = line.productJvp(xp, t, u);
          return includeInitial ? line.withZeroFirst(xp, tangent) : tangent;
        });
  }
}
