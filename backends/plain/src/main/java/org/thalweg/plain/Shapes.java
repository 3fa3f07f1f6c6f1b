package org.thalweg.plain;

import org.thalweg.array.Shape;

/** The shapes that reductions give. */
final class Shapes {
  private Shapes() {}

  /** A shape with some axes, counted from the front, of length 1. */
  static Shape kept(Shape shape, int[] axes) {
    long[] dims = shape.dims();
    for (int axis : axes) {
      dims[axis] = 1;
    }
    return Shape.of(dims);
  }

  /** A shape without some axes, counted from the front. */
  static Shape without(Shape shape, int[] axes) {
    boolean[] gone = new boolean[shape.ndim()];
    for (int axis : axes) {
      gone[axis] = true;
    }
    long[] dims = new long[shape.ndim() - axes.length];
    int next = 0;
    for (int axis = 0; axis < gone.length; axis++) {
      if (!gone[axis]) {
        dims[next++] = shape.dim(axis);
      }
    }
    return Shape.of(dims);
  }
}
