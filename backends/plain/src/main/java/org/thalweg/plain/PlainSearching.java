package org.thalweg.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.SearchingFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.Side;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;

/** The searching functions. Their order is that of sorting, their NaN the first of all. */
interface PlainSearching extends SearchingFunctions<PlainArray> {

  @Override
  default PlainArray argmax(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    Operands.ORDERED.check("argmax", x.dtype);
    return Extremes.positions(x, Axes.single(axis, x.shape.ndim(), "argmax"), keepdims, false);
  }

  @Override
  default PlainArray argmin(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    Operands.ORDERED.check("argmin", x.dtype);
    return Extremes.positions(x, Axes.single(axis, x.shape.ndim(), "argmin"), keepdims, true);
  }

  @Override
  default PlainArray countNonzero(PlainArray x, int @Nullable [] axis, boolean keepdims) {
    if (axis != null || keepdims) {
      return SearchingFunctions.super.countNonzero(x, axis, keepdims);
    }
    long[] count = {Truth.count((byte[]) Casts.to(x, DType.BOOL).compact().data)};
    return PlainArray.wrap(DType.INT64, Shape.SCALAR, count);
  }

  @Override
  default List<PlainArray> nonzero(PlainArray x) {
    if (x.shape.ndim() == 0) {
      throw new ShapeException("nonzero takes an array with at least one axis, was 0-d");
    }
    int[] positions = Truth.positions(Casts.to(x, DType.BOOL));
    List<PlainArray> coordinates = new ArrayList<>(x.shape.ndim());
    for (int axis = 0; axis < x.shape.ndim(); axis++) {
      long[] along = Truth.coordinates(positions, x.shape, axis);
      coordinates.add(PlainArray.wrap(DType.INT64, Shape.of(along.length), along));
    }
    return coordinates;
  }

  @Override
  default PlainArray searchsorted(PlainArray x1, PlainArray x2, Side side) {
    if (x1.shape.ndim() != 1) {
      throw new ShapeException("searchsorted takes a one-dimensional x1, shape is " + x1.shape);
    }
    DType dtype = Operands.ORDERED.promote("searchsorted", x1.dtype, x2.dtype);
    long[] sorted = keys(Casts.to(x1, dtype));
    long[] wanted = keys(Casts.to(x2, dtype));
    long[] places = new long[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      places[i] = place(sorted, wanted[i], side == Side.LEFT);
    }
    return PlainArray.wrap(DType.INT64, x2.shape, places);
  }

  private static long[] keys(PlainArray x) {
    long[] keys = new long[x.size];
    Elements.of(x.dtype).keys(x.compact().data, 0, 1, x.size, false, keys);
    return keys;
  }

  /** How many keys come before one: smaller ones, and equal ones unless it goes left of them. */
  private static int place(long[] sorted, long key, boolean left) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key || (!left && sorted[middle] == key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  default PlainArray where(PlainArray condition, PlainArray x1, PlainArray x2) {
    if (condition.dtype != DType.BOOL) {
      throw new DTypeException("where takes a condition of bool, was given " + condition.dtype);
    }
    DType dtype = x1.dtype.promote(x2.dtype);
    Shape shape = condition.shape.broadcast(x1.shape).broadcast(x2.shape);
    return Choice.of(shape, condition, Casts.to(x1, dtype), Casts.to(x2, dtype));
  }
}
