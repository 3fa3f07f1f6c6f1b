package org.thalweg.array.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.ManipulationFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Shapes;

/** The manipulation functions. */
interface EngineManipulation<A> extends EngineSection<A>, ManipulationFunctions<A> {
  @Override
  default A broadcastTo(A x, Shape shape) {
    Shape from = shape(x);
    if (from.equals(shape)) {
      return x;
    }
    Shapes.requireBroadcast(from, shape);
    return engine().broadcastTo(x, shape);
  }

  @Override
  default A concat(List<A> arrays, int axis) {
    if (arrays.isEmpty()) {
      throw new ShapeException("concat takes at least one array");
    }
    int at = Axes.normalize(axis, ndim(arrays.get(0)));
    Shapes.joined(arrays.stream().map(this::shape).toList(), at);
    DType dtype = arrays.stream().map(this::dtype).reduce(DType::promote).orElseThrow();
    return engine()
        .concat(arrays.stream().map(x -> EngineSection.cast(engine(), x, dtype)).toList(), at);
  }

  @Override
  default A flip(A x, int @Nullable [] axis) {
    return engine().flip(x, Axes.normalize(axis, ndim(x)));
  }

  @Override
  default A permuteDims(A x, int[] axes) {
    int[] order = Axes.normalize(axes, ndim(x));
    if (order.length != ndim(x)) {
      throw new ShapeException(
          "permuteDims takes every axis once, was given "
              + order.length
              + " axes for shape "
              + shape(x));
    }
    return engine().permute(x, order);
  }

  @Override
  default A reshape(A x, long... shape) {
    return reshaped(x, Shapes.reshaped(shape(x), shape));
  }

  @Override
  default A reshape(A x, Shape shape) {
    Shapes.requireSize(shape(x), shape);
    return reshaped(x, shape);
  }

  private A reshaped(A x, Shape shape) {
    return shape(x).equals(shape) ? x : engine().reshape(x, shape);
  }

  @Override
  default List<A> unstack(A x, int axis) {
    Shape shape = shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    Shape part = Shapes.without(shape, new int[] {at});
    List<A> parts = new ArrayList<>();
    for (long i = 0; i < shape.dim(at); i++) {
      parts.add(engine().reshape(engine().range(x, at, i, i + 1), part));
    }
    return parts;
  }
}
