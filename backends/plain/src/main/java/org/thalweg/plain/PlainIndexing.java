package org.thalweg.plain;

import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.IndexingFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.IndexKey;

/** Indexing, and the indexing functions. */
interface PlainIndexing extends IndexingFunctions<PlainArray> {

  @Override
  default PlainArray getItem(PlainArray x, Index... key) {
    return Selection.of(x, IndexKey.resolve(xp(), x.shape, key)).read().compactIfSmall();
  }

  @Override
  default PlainArray setItem(PlainArray x, PlainArray value, Index... key) {
    IndexKey<PlainArray> resolved = IndexKey.resolve(xp(), x.shape, key);
    if (x.dtype != value.dtype && x.dtype.promote(value.dtype) != x.dtype) {
      throw new DTypeException(
          "setItem puts "
              + x.dtype
              + " into an array of "
              + x.dtype
              + ", was given "
              + value.dtype);
    }
    PlainArray cast = Casts.to(value, x.dtype);
    if (cast.shape.ndim() == 0
        && resolved instanceof IndexKey.Mask<PlainArray> m
        && m.mask().shape.equals(x.shape)) {
      return Choice.of(x.shape, m.mask(), cast, x);
    }
    PlainArray z = PlainArray.wrap(x.dtype, x.shape, x.copyOfElements());
    Selection.of(z, resolved).write(cast);
    return z;
  }

  @Override
  default PlainArray take(PlainArray x, PlainArray indices, int axis) {
    return new AxisSelection(x, indices, Axes.normalize(axis, x.shape.ndim())).read();
  }

  @Override
  default PlainArray takeAlongAxis(PlainArray x, PlainArray indices, int axis) {
    int ndim = x.shape.ndim();
    int at = Axes.normalize(axis, ndim);
    if (indices.shape.ndim() != ndim) {
      throw new ShapeException(
          "takeAlongAxis takes indices of as many axes as x, was given shape "
              + indices.shape
              + " for x of shape "
              + x.shape);
    }
    PlainArray starts = Views.range(x, at, 0, 1);
    Shape shape = starts.shape.broadcast(indices.shape);
    int[] places = Views.offsets(Views.stretch(starts, shape), 0, ndim);
    new Indices(Views.stretch(indices, shape), x, at).move(0, places.length, places);
    return new ElementSelection(x, places, shape).read();
  }
}
