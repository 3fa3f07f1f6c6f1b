package org.thalweg.plain;

import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.IndexKey;
import org.thalweg.array.spi.Shapes;

/** Arrays on the memory of others: nothing is copied but what {@link #reshape} must. */
final class Views {
  private Views() {}

  /**
   * An array stretched to a shape.
   *
   * @throws ShapeException if its own shape does not broadcast to that one
   */
  static PlainArray stretch(PlainArray x, Shape shape) {
    if (x.shape.equals(shape)) {
      return x;
    }
    Shapes.requireBroadcast(x.shape, shape);
    return x.view(shape, Strides.stretched(x, shape), x.offset);
  }

  /** The axes in another order, counted from the front. */
  static PlainArray permute(PlainArray x, int[] axes) {
    long[] dims = new long[axes.length];
    int[] strides = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      dims[i] = x.shape.dim(axes[i]);
      strides[i] = x.strides[axes[i]];
    }
    return x.view(Shape.of(dims), strides, x.offset);
  }

  /** Some axes, counted from the front, walked backwards. */
  static PlainArray reverse(PlainArray x, int[] axes) {
    if (x.size == 0) {
      return x;
    }
    int[] strides = x.strides.clone();
    int offset = x.offset;
    for (int axis : axes) {
      offset += ((int) x.shape.dim(axis) - 1) * strides[axis];
      strides[axis] = -strides[axis];
    }
    return x.view(x.shape, strides, offset);
  }

  /** What a key of positions, ranges and new axes selects. */
  static PlainArray select(PlainArray x, IndexKey.View<PlainArray> key) {
    Shape shape = key.result();
    int offset = x.offset;
    for (int i = 0; shape.size() > 0 && i < x.strides.length; i++) {
      offset += (int) key.start()[i] * x.strides[i];
    }
    // Dropped and new axes have length 1, where the stride does not matter: the others keep order.
    int[] strides = new int[shape.ndim()];
    int from = 0;
    for (int i = 0; i < strides.length; i++) {
      if (shape.dim(i) != 1) {
        while (key.count()[from] == 1) {
          from++;
        }
        strides[i] = shape.dim(i) == 0 ? 1 : x.strides[from] * (int) key.step()[from];
        from++;
      }
    }
    return x.view(shape, strides, offset);
  }

  /** The arrays at each position of an axis, counted from the front. */
  static PlainArray[] slices(PlainArray x, int axis) {
    int ndim = x.strides.length;
    long[] dims = new long[ndim - 1];
    int[] strides = new int[ndim - 1];
    for (int i = 0; i < ndim - 1; i++) {
      int from = i < axis ? i : i + 1;
      dims[i] = x.shape.dim(from);
      strides[i] = x.strides[from];
    }
    Shape shape = Shape.of(dims);
    PlainArray[] slices = new PlainArray[(int) x.shape.dim(axis)];
    for (int i = 0; i < slices.length; i++) {
      slices[i] = x.view(shape, strides, shape.size() == 0 ? 0 : x.offset + i * x.strides[axis]);
    }
    return slices;
  }

  /** An axis of length 1 more, at a position in the result counted from the front. */
  static PlainArray expand(PlainArray x, int axis) {
    int ndim = x.strides.length;
    long[] dims = new long[ndim + 1];
    int[] strides = new int[ndim + 1];
    for (int i = 0; i <= ndim; i++) {
      int from = i < axis ? i : i - 1;
      dims[i] = i == axis ? 1 : x.shape.dim(from);
      strides[i] = i == axis ? 1 : x.strides[from];
    }
    return x.view(Shape.of(dims), strides, x.offset);
  }

  /** A range of an axis, counted from the front. */
  static PlainArray range(PlainArray x, int axis, int start, int length) {
    long[] dims = x.shape.dims();
    dims[axis] = length;
    Shape shape = Shape.of(dims);
    return x.view(shape, x.strides, shape.size() == 0 ? 0 : x.offset + start * x.strides[axis]);
  }

  /** The elements in row-major order in a shape of as many, copied only if they must be. */
  static PlainArray reshape(PlainArray x, Shape shape) {
    if (x.contiguous()) {
      return x.reshaped(shape);
    }
    int[] strides = new int[shape.ndim()];
    if (x.size > 0 && restride(x, shape, strides)) {
      return x.view(shape, strides, x.offset);
    }
    return x.compact().reshaped(shape);
  }

  /**
   * Finds strides for another shape. Both shapes are cut into the shortest groups of axes with
   * equally many elements; a group can be cut anew where its old axes are one even walk.
   *
   * @return whether there are any
   */
  private static boolean restride(PlainArray x, Shape shape, int[] strides) {
    int oldAxis = 0;
    int newAxis = 0;
    while (newAxis < shape.ndim()) {
      int oldFirst = oldAxis;
      int newFirst = newAxis;
      long oldSize = oldAxis < x.shape.ndim() ? x.shape.dim(oldAxis++) : 1;
      long newSize = shape.dim(newAxis++);
      while (oldSize != newSize) {
        if (oldSize < newSize) {
          oldSize *= x.shape.dim(oldAxis++);
        } else {
          newSize *= shape.dim(newAxis++);
        }
      }
      if (!isEven(x, oldFirst, oldAxis)) {
        return false;
      }
      int stride = innermost(x, oldFirst, oldAxis);
      for (int i = newAxis - 1; i >= newFirst; i--) {
        strides[i] = stride;
        stride *= (int) shape.dim(i);
      }
    }
    return true;
  }

  /** Whether the axes from one to before another are walked as one axis would be. */
  private static boolean isEven(PlainArray x, int first, int end) {
    int inner = -1;
    for (int i = end - 1; i >= first; i--) {
      if (x.shape.dim(i) != 1) {
        if (inner >= 0 && x.strides[i] != x.strides[inner] * x.shape.dim(inner)) {
          return false;
        }
        inner = i;
      }
    }
    return true;
  }

  private static int innermost(PlainArray x, int first, int end) {
    for (int i = end - 1; i >= first; i--) {
      if (x.shape.dim(i) != 1) {
        return x.strides[i];
      }
    }
    return 1;
  }

  /**
   * Where all positions of some neighbouring axes stand, in row-major order, relative to the first.
   */
  static int[] offsets(PlainArray x, int firstAxis, int endAxis) {
    for (int axis = firstAxis; axis < endAxis; axis++) {
      if (x.shape.dim(axis) == 0) {
        return new int[0];
      }
    }
    int[] offsets = new int[1];
    for (int axis = firstAxis; axis < endAxis; axis++) {
      int length = (int) x.shape.dim(axis);
      int[] finer = new int[offsets.length * length];
      int next = 0;
      for (int offset : offsets) {
        for (int i = 0; i < length; i++) {
          finer[next++] = offset + i * x.strides[axis];
        }
      }
      offsets = finer;
    }
    return offsets;
  }
}
