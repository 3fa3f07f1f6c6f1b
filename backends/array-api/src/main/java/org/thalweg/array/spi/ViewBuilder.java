package org.thalweg.array.spi;

import java.util.Arrays;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/** Resolves a key of positions, ranges, ellipsis and new axes into a strided view. */
final class ViewBuilder {
  private final Shape shape;
  private final Index[] key;
  private final long[] start;
  private final long[] step;
  private final long[] count;
  private final long[] result;
  private int dims;
  private int axis;

  ViewBuilder(Shape shape, Index[] key) {
    this.shape = shape;
    this.key = key;
    this.start = new long[shape.ndim()];
    this.step = new long[shape.ndim()];
    this.count = shape.dims();
    this.result = new long[shape.ndim() + key.length];
    Arrays.fill(step, 1);
  }

  <A> IndexKey.View<A> build() {
    int left = shape.ndim() - axesUsed();
    for (Index entry : key) {
      if (entry instanceof Index.At at) {
        position(at.position());
      } else if (entry instanceof Index.Slice slice) {
        range(slice);
      } else if (entry instanceof Index.NewAxis) {
        result[dims++] = 1;
      } else {
        wholeAxes(left);
      }
    }
    return new IndexKey.View<>(start, step, count, Shape.of(Arrays.copyOf(result, dims)));
  }

  private int axesUsed() {
    int used = 0;
    int ellipses = 0;
    for (Index entry : key) {
      used += entry instanceof Index.At || entry instanceof Index.Slice ? 1 : 0;
      ellipses += entry instanceof Index.Ellipsis ? 1 : 0;
    }
    if (ellipses > 1) {
      throw new IndexOutOfBoundsException("a key has at most one ellipsis, was given " + ellipses);
    }
    if (used > shape.ndim() || (used < shape.ndim() && ellipses == 0)) {
      throw new IndexOutOfBoundsException(
          "a key with entries for "
              + used
              + " axes was used on an array of shape "
              + shape
              + (used < shape.ndim() ? ": add an ellipsis" : ""));
    }
    return used;
  }

  private void position(long position) {
    long length = count[axis];
    if (position < -length || position >= length) {
      throw new IndexOutOfBoundsException(
          "position " + position + " of axis " + axis + " of an array of shape " + shape);
    }
    start[axis] = position < 0 ? position + length : position;
    count[axis] = 1;
    axis++;
  }

  private void range(Index.Slice slice) {
    long length = count[axis];
    boolean forward = slice.step() > 0;
    long first = slice.start().isPresent() ? bound(slice.start().getAsLong(), forward) : 0;
    long stop = slice.stop().isPresent() ? bound(slice.stop().getAsLong(), forward) : length;
    if (!forward) {
      first = slice.start().isPresent() ? first : length - 1;
      stop = slice.stop().isPresent() ? stop : -1;
    }
    long span = forward ? stop - first : first - stop;
    count[axis] = span <= 0 ? 0 : (span - 1) / Math.abs(slice.step()) + 1;
    start[axis] = count[axis] == 0 ? 0 : first;
    step[axis] = slice.step();
    result[dims++] = count[axis];
    axis++;
  }

  /** A bound counted from the front and held within the axis, as Python does. */
  private long bound(long given, boolean forward) {
    long length = count[axis];
    long fromFront = given < 0 ? given + length : given;
    return forward
        ? Math.max(0, Math.min(fromFront, length))
        : Math.max(-1, Math.min(fromFront, length - 1));
  }

  private void wholeAxes(int left) {
    for (int i = 0; i < left; i++) {
      result[dims++] = count[axis];
      axis++;
    }
  }
}
