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
    List<Shape> shapes = arrays.stream().map(this::shape).toList();
    List<DType> dtypes = arrays.stream().map(this::dtype).toList();
    return linear(
        arrays,
        (xp, u) -> xp.concat(u, axis),
        (xp, g, input) -> xp.astype(xp.getItem(g, part(shapes, axis, input)), dtypes.get(input)));
  }

  /** The key of one input in a concatenation. */
  private static Index[] part(List<Shape> shapes, int axis, int input) {
    long start = 0;
    for (int i = 0; i < input; i++) {
      start += shapes.get(i).dim(axis);
    }
    int ndim = shapes.get(0).ndim();
    Index[] key = new Index[ndim];
    Arrays.fill(key, Index.all());
    long stop = start + shapes.get(input).dim(axis);
    key[Axes.normalize(axis, ndim)] = Index.slice(start, stop);
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
