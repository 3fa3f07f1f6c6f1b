package org.thalweg.array.engine;

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
import org.thalweg.array.spi.Shapes;

/** The searching functions. Their order is that of sorting, their NaN the first of all. */
interface EngineSearching<A> extends EngineSection<A>, SearchingFunctions<A> {
  @Override
  default A argmax(A x, int @Nullable [] axis, boolean keepdims) {
    Operands.ORDERED.check("argmax", dtype(x));
    return extreme(true, x, Axes.single(axis, ndim(x), "argmax"), keepdims);
  }

  @Override
  default A argmin(A x, int @Nullable [] axis, boolean keepdims) {
    Operands.ORDERED.check("argmin", dtype(x));
    return extreme(false, x, Axes.single(axis, ndim(x), "argmin"), keepdims);
  }

  private A extreme(boolean largest, A x, int axis, boolean keepdims) {
    Shape shape = shape(x);
    int[] axes = axis < 0 ? Axes.normalize(null, shape.ndim()) : new int[] {axis};
    Shape result = keepdims ? Shapes.kept(shape, axes) : Shapes.without(shape, axes);
    if (shape.size() == 0) {
      Shapes.requireNoExtreme(largest, shape, result);
      return engine().full(result, 0, DType.INT64);
    }
    A numbers = EngineSection.numbers(engine(), axis < 0 ? xp().reshape(x, -1) : x);
    return xp().reshape(engine().argExtreme(largest, numbers, Math.max(axis, 0)), result);
  }

  @Override
  default List<A> nonzero(A x) {
    Shape shape = shape(x);
    if (shape.ndim() == 0) {
      throw new ShapeException("nonzero takes an array with at least one axis, was 0-d");
    }
    A flat = xp().reshape(EngineSection.cast(engine(), x, DType.BOOL), -1);
    A places =
        shape.size() == 0 ? engine().full(Shape.of(0), 0, DType.INT64) : engine().nonzero(flat);
    List<A> coordinates = new ArrayList<>();
    long stride = shape.size();
    for (int axis = 0; axis < shape.ndim(); axis++) {
      stride = stride == 0 ? 0 : stride / shape.dim(axis);
      A above = stride > 1 ? xp().floorDivide(places, stride) : places;
      coordinates.add(axis == 0 || stride == 0 ? above : xp().remainder(above, shape.dim(axis)));
    }
    return coordinates;
  }

  @Override
  default A searchsorted(A x1, A x2, Side side) {
    if (ndim(x1) != 1) {
      throw new ShapeException("searchsorted takes a one-dimensional x1, shape is " + shape(x1));
    }
    DType dtype = Operands.ORDERED.promote("searchsorted", dtype(x1), dtype(x2));
    if (size(x1) == 0 || size(x2) == 0) {
      return engine().full(shape(x2), 0, DType.INT64);
    }
    A sorted = EngineSection.numbers(engine(), EngineSection.cast(engine(), x1, dtype));
    A values = EngineSection.numbers(engine(), EngineSection.cast(engine(), x2, dtype));
    return engine().searchsorted(sorted, values, side);
  }

  @Override
  default A where(A condition, A x1, A x2) {
    if (dtype(condition) != DType.BOOL) {
      throw new DTypeException("where takes a condition of bool, was given " + dtype(condition));
    }
    DType dtype = dtype(x1).promote(dtype(x2));
    Shape shape = shape(condition);
    if (!shape.equals(shape(x1)) || !shape.equals(shape(x2))) {
      shape.broadcast(shape(x1)).broadcast(shape(x2));
    }
    A x = EngineSection.cast(engine(), x1, dtype);
    A y = EngineSection.cast(engine(), x2, dtype);
    return engine().where(condition, x, y);
  }
}
