package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * A cotangent that comes in pieces, one for each key that selected elements of the array. Put
 * together once, so that reading n elements one by one costs n and not n^2 on the way back.
 *
 * @param <A> the inner array type
 */
final class Pieces<A> {
  private final Shape shape;
  private final DType dtype;
  private @Nullable A whole;
  private final List<Index[]> keys = new ArrayList<>();
  private final List<A> values = new ArrayList<>();

  Pieces(Shape shape, DType dtype, @Nullable A whole) {
    this.shape = shape;
    this.dtype = dtype;
    this.whole = whole;
  }

  void add(ArrayNamespace<A> xp, A g) {
    whole = whole == null ? g : xp.add(whole, g);
  }

  void add(Index[] key, A g) {
    keys.add(key);
    values.add(g);
  }

  /** The sum of all pieces, each in its place. */
  A together(ArrayNamespace<A> xp) {
    A start = whole == null ? xp.zeros(shape, dtype) : whole;
    if (keys.size() == 1 && isView(keys.get(0))) {
      return addView(xp, start);
    }
    return rows() ? addRows(xp, start) : addElements(xp, start);
  }

  private static boolean isView(Index[] key) {
    for (Index entry : key) {
      if (entry instanceof Index.Elements) {
        return false;
      }
    }
    return true;
  }

  private A addView(ArrayNamespace<A> xp, A start) {
    Index[] key = keys.get(0);
    A g = values.get(0);
    return xp.setItem(start, whole == null ? g : xp.add(xp.getItem(start, key), g), key);
  }

  /** Whether every key is one position on the first axis. */
  private boolean rows() {
    for (Index[] key : keys) {
      boolean row = key.length > 0 && key[0] instanceof Index.At;
      for (int i = 1; i < key.length; i++) {
        row &= key[i].equals(Index.all()) || key[i] instanceof Index.Ellipsis;
      }
      if (!row) {
        return false;
      }
    }
    return true;
  }

  private A addRows(ArrayNamespace<A> xp, A start) {
    long[] positions = new long[keys.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = ((Index.At) keys.get(i)[0]).position();
    }
    return xp.scatterAdd(start, xp.asarray(positions), xp.stack(values, 0), 0);
  }

  /** Any keys: the positions that they select are found by selecting from the positions. */
  private A addElements(ArrayNamespace<A> xp, A start) {
    A all = xp.reshape(xp.arange(shape.size()), shape);
    List<A> positions = new ArrayList<>(keys.size());
    List<A> elements = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      positions.add(xp.reshape(xp.getItem(all, keys.get(i)), -1));
      elements.add(xp.reshape(values.get(i), -1));
    }
    A flat =
        xp.scatterAdd(xp.reshape(start, -1), xp.concat(positions, 0), xp.concat(elements, 0), 0);
    return xp.reshape(flat, shape);
  }
}
