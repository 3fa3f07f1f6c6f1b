package org.thalweg.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ManipulationFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Shapes;

/** The manipulation functions. All but {@code concat} and its kin share memory where they can. */
interface PlainManipulation extends ManipulationFunctions<PlainArray> {

  @Override
  default PlainArray broadcastTo(PlainArray x, Shape shape) {
    return Views.stretch(x, shape);
  }

  @Override
  default PlainArray concat(List<PlainArray> arrays, int axis) {
    if (arrays.isEmpty()) {
      throw new ShapeException("concat takes at least one array");
    }
    int at = Axes.normalize(axis, arrays.get(0).shape.ndim());
    return Joint.join(arrays, at);
  }

  @Override
  default PlainArray expandDims(PlainArray x, int axis) {
    return Views.expand(x, Axes.normalize(axis, x.shape.ndim() + 1));
  }

  @Override
  default PlainArray flip(PlainArray x, int @Nullable [] axis) {
    return Views.reverse(x, Axes.normalize(axis, x.shape.ndim()));
  }

  @Override
  default PlainArray permuteDims(PlainArray x, int[] axes) {
    int[] order = Axes.normalize(axes, x.shape.ndim());
    if (order.length != x.shape.ndim()) {
      throw new ShapeException(
          "permuteDims takes every axis once, was given "
              + order.length
              + " axes for shape "
              + x.shape);
    }
    return Views.permute(x, order);
  }

  @Override
  default PlainArray reshape(PlainArray x, long... shape) {
    return Views.reshape(x, Shapes.reshaped(x.shape, shape));
  }

  @Override
  default PlainArray reshape(PlainArray x, Shape shape) {
    if (x.shape.equals(shape)) {
      return x;
    }
    Shapes.requireSize(x.shape, shape);
    return Views.reshape(x, shape);
  }

  @Override
  default PlainArray squeeze(PlainArray x, int axis) {
    int at = Axes.normalize(axis, x.shape.ndim());
    return x.shape.dim(at) == 1
        ? Views.slices(x, at)[0]
        : ManipulationFunctions.super.squeeze(x, axis);
  }

  @Override
  default PlainArray stack(List<PlainArray> arrays, int axis) {
    if (arrays.isEmpty()) {
      throw new ShapeException("stack takes at least one array");
    }
    Shape shape = arrays.get(0).shape;
    int at = Axes.normalize(axis, shape.ndim() + 1);
    List<PlainArray> expanded = new ArrayList<>(arrays.size());
    for (PlainArray x : arrays) {
      if (!x.shape.equals(shape)) {
        throw new ShapeException(
            "stack takes arrays of one shape, was given " + shape + " and " + x.shape);
      }
      expanded.add(Views.expand(x, at));
    }
    return Joint.join(expanded, at);
  }

  @Override
  default List<PlainArray> unstack(PlainArray x, int axis) {
    return List.of(Views.slices(x, Axes.normalize(axis, x.shape.ndim())));
  }
}
