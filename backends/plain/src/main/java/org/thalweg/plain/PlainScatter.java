package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ScatterFunctions;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.Axes;
import org.thalweg.array.spi.Operands;

/** The scatter functions. */
interface PlainScatter extends ScatterFunctions<PlainArray> {

  @Override
  default PlainArray scatterAdd(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    return scatter(Elements.Combination.ADD, x, indices, updates, axis);
  }

  @Override
  default PlainArray scatterMax(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    Operands.REALS.check("scatterMax", x.dtype);
    return scatter(Elements.Combination.MAX, x, indices, updates, axis);
  }

  @Override
  default PlainArray scatterMin(PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    Operands.REALS.check("scatterMin", x.dtype);
    return scatter(Elements.Combination.MIN, x, indices, updates, axis);
  }

  private static PlainArray scatter(
      Elements.Combination how, PlainArray x, PlainArray indices, PlainArray updates, int axis) {
    if (updates.dtype != x.dtype || x.dtype == DType.BOOL) {
      throw new DTypeException(
          "updates are numbers of the data type of x, was given "
              + updates.dtype
              + " for "
              + x.dtype);
    }
    int at = Axes.normalize(axis, x.shape.ndim());
    PlainArray z = PlainArray.wrap(x.dtype, x.shape, x.copyOfElements());
    AxisSelection selection = new AxisSelection(z, indices, at);
    if (!updates.shape.equals(selection.shape())) {
      throw new ShapeException(
          "updates for indices of shape "
              + indices.shape
              + " on axis "
              + at
              + " of shape "
              + x.shape
              + " have shape "
              + selection.shape()
              + ", was "
              + updates.shape);
    }
    selection.combine(how, updates);
    return z;
  }
}
