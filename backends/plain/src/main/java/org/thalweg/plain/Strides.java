package org.thalweg.plain;

import org.thalweg.array.Shape;

/** Distances in memory between neighbours along each axis, in elements. */
final class Strides {
  private static final int[] NONE = {};
  private static final int[] UNIT = {1};

  private Strides() {}

  /** The strides of elements side by side, last axis fastest. Never changed by anyone. */
  static int[] rowMajor(Shape shape) {
    int ndim = shape.ndim();
    if (ndim <= 1) {
      return ndim == 0 ? NONE : UNIT;
    }
    int[] strides = new int[ndim];
    int stride = 1;
    for (int axis = ndim - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      // Without elements no stride is ever used; and a product of the other axes may not fit.
      stride = shape.size() == 0 ? 1 : stride * (int) shape.dim(axis);
    }
    return strides;
  }

  /** Whether elements lie side by side; the stride of an axis of length 1 does not matter. */
  static boolean isRowMajor(Shape shape, int[] strides) {
    int expected = 1;
    for (int axis = shape.ndim() - 1; axis >= 0; axis--) {
      int length = (int) shape.dim(axis);
      if (length != 1 && strides[axis] != expected) {
        return shape.size() == 0;
      }
      expected *= length;
    }
    return true;
  }

  /**
   * The strides with which an array stands for one stretched to a shape that its own broadcasts to.
   */
  static int[] stretched(PlainArray x, Shape shape) {
    int ndim = shape.ndim();
    int own = x.shape.ndim();
    int[] strides = new int[ndim];
    for (int axis = 1; axis <= own; axis++) {
      strides[ndim - axis] = x.shape.dim(own - axis) == 1 ? 0 : x.strides[own - axis];
    }
    return strides;
  }
}
