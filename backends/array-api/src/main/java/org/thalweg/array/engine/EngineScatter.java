package org.thalweg.array.engine;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ScatterFunctions;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;
import org.thalweg.array.spi.Shapes;

/** The scatter functions. */
interface EngineScatter<A> extends EngineSection<A>, ScatterFunctions<A> {
  @Override
  default A scatterAdd(A x, A indices, A updates, int axis) {
    return scatter(Combination.ADD, x, indices, updates, axis);
  }

  @Override
  default A scatterMax(A x, A indices, A updates, int axis) {
    Operands.REALS.check("scatterMax", dtype(x));
    return scatter(Combination.MAX, x, indices, updates, axis);
  }

  @Override
  default A scatterMin(A x, A indices, A updates, int axis) {
    Operands.REALS.check("scatterMin", dtype(x));
    return scatter(Combination.MIN, x, indices, updates, axis);
  }

  private A scatter(Combination how, A x, A indices, A updates, int axis) {
    if (dtype(updates) != dtype(x) || dtype(x) == DType.BOOL) {
      throw new DTypeException(
          "updates are numbers of the data type of x, was given "
              + dtype(updates)
              + " for "
              + dtype(x));
    }
    Shape shape = shape(x);
    int at = Axes.normalize(axis, shape.ndim());
    requireFit(shape, shape(indices), shape(updates), at);
    A places = EngineIndexing.indices(engine(), indices);
    return size(updates) == 0 ? x : engine().scatter(how, x, places, updates, at);
  }

  private static void requireFit(Shape x, Shape indices, Shape updates, int axis) {
    boolean list = indices.ndim() == 1;
    if (!list || !updates.equals(Shapes.resized(x, axis, indices.dim(0)))) {
      throw new ShapeException(
          "updates for indices of shape "
              + indices
              + " on axis "
              + axis
              + " of shape "
              + x
              + " have "
              + (list ? "shape " + Shapes.resized(x, axis, indices.dim(0)) : "a list of indices")
              + ", was "
              + updates);
    }
  }
}
