package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.IndexingFunctions;
import org.thalweg.array.Shape;

/**
 * Indexing functions, each beside its derivative: all are linear in what they read and write. What
 * a position that stands several times reads, is summed on the way back; of what is written there,
 * only the last has a derivative.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface IndexingRules<A, V> extends Rules<A, V>, IndexingFunctions<V> {
  @Override
  default V getItem(V x, Index... key) {
    return select(x, innerKey(key));
  }

  @Override
  default V setItem(V x, V value, Index... key) {
    Index[] inside = innerKey(key);
    Shape shape = shape(value);
    DType dtype = dtype(value);
    return linear(
        List.of(x, value),
        (xp, u) -> xp.setItem(u.get(0), u.get(1), inside),
        (xp, g, input) ->
            input == 0
                ? xp.setItem(g, 0.0, inside)
                : Broadcasting.sumTo(xp, written(xp, g, inside), shape, dtype));
  }

  @Override
  default V take(V x, V indices, int axis) {
    A positions = value(indices);
    Shape shape = shape(x);
    return linear(
        x,
        (xp, u) -> xp.take(u, positions, axis),
        (xp, g) -> xp.scatterAdd(xp.zeros(shape, xp.dtype(g)), positions, g, axis));
  }

  @Override
  default V takeAlongAxis(V x, V indices, int axis) {
    A positions = value(indices);
    Shape shape = shape(x);
    return linear(
        x,
        (xp, u) -> xp.takeAlongAxis(u, positions, axis),
        (xp, g) -> {
          A taken = xp.takeAlongAxis(numbered(xp, shape), positions, axis);
          A flat = xp.zeros(Shape.of(shape.size()), xp.dtype(g));
          A sum = xp.scatterAdd(flat, xp.reshape(taken, -1), xp.reshape(g, -1), 0);
          return xp.reshape(sum, shape);
        });
  }

  private Index[] innerKey(Index[] key) {
    Index[] inside = key.clone();
    for (int i = 0; i < key.length; i++) {
      if (key[i] instanceof Index.Elements elements) {
        inside[i] = Index.array(value(own(elements.array())));
      }
    }
    return inside;
  }

  /** The cotangent at the positions of a key, zero where a later element was written over it. */
  private static <A> A written(ArrayNamespace<A> xp, A g, Index[] key) {
    A read = xp.getItem(g, key);
    if (!mayRepeat(xp, key)) {
      return read;
    }
    A order = numbered(xp, xp.shape(read));
    A last = xp.getItem(xp.setItem(numbered(xp, xp.shape(g)), order, key), key);
    return xp.where(xp.equal(last, order), read, 0.0);
  }

  /** Whether a key has integer arrays: a mask or a view has every position once. */
  private static <A> boolean mayRepeat(ArrayNamespace<A> xp, Index[] key) {
    for (Index entry : key) {
      if (entry instanceof Index.Elements elements) {
        return xp.dtype(xp.own(elements.array())).isInteger();
      }
    }
    return false;
  }

  /** The places of the elements of an array in row-major order. */
  private static <A> A numbered(ArrayNamespace<A> xp, Shape shape) {
    return xp.reshape(xp.arange(shape.size()), shape);
  }
}
