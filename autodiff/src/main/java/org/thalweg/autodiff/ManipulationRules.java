package org.thalweg.autodiff;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.ManipulationFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.Axes;

/**
 * Manipulation functions, each beside its transpose: all are linear.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface ManipulationRules<A, V> extends Rules<A, V>, ManipulationFunctions<V> {
  @Override
  default V broadcastTo(V x, Shape shape) {
    Shape from = shape(x);
    DType dtype = dtype(x);
    return linear(
        x, (xp, u) -> xp.broadcastTo(u, shape), (xp, g) -> Broadcasting.sumTo(xp, g, from, dtype));
  }

  @Override
  default V concat(List<V> arrays, int axis) {
    DType[] dtypes = new DType[arrays.size()];
    long[] starts = new long[arrays.size() + 1];
    for (int i = 0; i < dtypes.length; i++) {
      dtypes[i] = dtype(arrays.get(i));
      starts[i + 1] = starts[i] + shape(arrays.get(i)).dim(axis);
    }
    return linear(
        arrays,
        (xp, u) -> xp.concat(u, axis),
        (xp, g, input) -> {
          Index part = Index.slice(starts[input], starts[input + 1]);
          A own = xp.getItem(g, alongAxis(xp.ndim(g), axis, part));
          return Broadcasting.cast(xp, own, dtypes[input]);
        });
  }

  @Override
  default V stack(List<V> arrays, int axis) {
    DType[] dtypes = new DType[arrays.size()];
    for (int i = 0; i < dtypes.length; i++) {
      dtypes[i] = dtype(arrays.get(i));
    }
    return linear(
        arrays,
        (xp, u) -> xp.stack(u, axis),
        (xp, g, input) -> {
          A own = xp.getItem(g, alongAxis(xp.ndim(g), axis, Index.at(input)));
          return Broadcasting.cast(xp, own, dtypes[input]);
        });
  }

  /** A key of one entry for an axis, and all of the others. */
  private static Index[] alongAxis(int ndim, int axis, Index entry) {
    Index[] key = new Index[ndim];
    Arrays.fill(key, Index.all());
    key[Axes.normalize(axis, ndim)] = entry;
    return key;
  }

  @Override
  default V flip(V x, int @Nullable [] axis) {
    return linear(x, (xp, u) -> xp.flip(u, axis), (xp, g) -> xp.flip(g, axis));
  }

  @Override
  default V permuteDims(V x, int[] axes) {
    int[] order = Axes.normalize(axes, ndim(x));
    return linear(
        x, (xp, u) -> xp.permuteDims(u, order), (xp, g) -> xp.permuteDims(g, inverse(order)));
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return inverse;
  }

  @Override
  default V reshape(V x, long... shape) {
    Shape from = shape(x);
    return linear(x, (xp, u) -> xp.reshape(u, shape), (xp, g) -> xp.reshape(g, from));
  }

  @Override
  default List<V> unstack(V x, int axis) {
    return split(x, (xp, u) -> xp.unstack(u, axis), (xp, g) -> xp.stack(g, axis));
  }
}
