package org.thalweg.plain;

import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.IndexKey;

/** Some elements of an array, as a key names them: to be read, or replaced in a new array. */
interface Selection {

  /** The elements. */
  PlainArray read();

  /**
   * Replaces the elements. This changes the array: only for one that nobody has seen.
   *
   * @param values of the array's data type
   * @throws org.thalweg.array.ShapeException if their shape does not broadcast to the selection's
   */
  void write(PlainArray values);

  /** The elements that a key selects. */
  static Selection of(PlainArray x, IndexKey<PlainArray> key) {
    if (key instanceof IndexKey.View<PlainArray> view) {
      return new OfView(Views.select(x, view));
    } else if (key instanceof IndexKey.Mask<PlainArray> mask) {
      return ofMask(x, mask.mask());
    }
    return ofPositions(x, ((IndexKey.Positions<PlainArray>) key).positions());
  }

  /** The axes under a mask become one, on which the mask's true elements are positions. */
  private static Selection ofMask(PlainArray x, PlainArray mask) {
    int masked = mask.shape.ndim();
    long[] dims = new long[1 + x.shape.ndim() - masked];
    dims[0] = 1;
    for (int axis = 0; axis < x.shape.ndim(); axis++) {
      if (axis < masked) {
        dims[0] *= x.shape.dim(axis);
      } else {
        dims[1 + axis - masked] = x.shape.dim(axis);
      }
    }
    int[] positions = Truth.positions(mask);
    Shape count = Shape.of(positions.length);
    return new AxisSelection(
        Views.reshape(x, Shape.of(dims)), PlainArray.wrap(DType.INT32, count, positions), 0);
  }

  private static Selection ofPositions(PlainArray x, List<PlainArray> indices) {
    Shape shape = Shape.SCALAR;
    for (PlainArray index : indices) {
      shape = shape.broadcast(index.shape);
    }
    int[] places = new int[Storage.size(shape)];
    for (int axis = 0; axis < indices.size(); axis++) {
      PlainArray index = Views.stretch(indices.get(axis), shape);
      new Indices(index, x, axis).move(0, places.length, places);
    }
    return new ElementSelection(x, places, shape);
  }

  /**
   * Elements that stand evenly in memory.
   *
   * @param view the elements
   */
  record OfView(PlainArray view) implements Selection {
    @Override
    public PlainArray read() {
      return view;
    }

    @Override
    public void write(PlainArray values) {
      Elements.assign(Views.stretch(values, view.shape), view);
    }
  }
}
