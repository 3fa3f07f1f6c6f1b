package org.thalweg.plain;

/** The lines of an array along one axis, for functions that work on each by itself. */
final class Lines {
  private final PlainArray x;
  private final Elements elements;
  private final int length;
  private final int step;
  private final int[] outer;
  private final int[] inner;

  /**
   * The lines along an axis.
   *
   * @param x the array
   * @param axis the axis, counted from the front
   */
  Lines(PlainArray x, int axis) {
    this.x = x;
    this.elements = Elements.of(x.dtype);
    this.length = (int) x.shape.dim(axis);
    this.step = x.strides[axis];
    this.outer = Views.offsets(x, 0, axis);
    this.inner = Views.offsets(x, axis + 1, x.strides.length);
  }

  /** The number of lines: in row-major order of the other axes. */
  int count() {
    return outer.length * inner.length;
  }

  /** The number of elements in each line. */
  int length() {
    return length;
  }

  /** Where a line begins in the array's memory. */
  int start(int line) {
    return x.offset + outer[line / inner.length] + inner[line % inner.length];
  }

  /** The distance between the elements of a line in the array's memory. */
  int step() {
    return step;
  }

  /** Where a line begins in a result of the array's shape. */
  int resultStart(int line) {
    return line / inner.length * inner.length * length + line % inner.length;
  }

  /** The distance between the elements of a line in a result of the array's shape. */
  int resultStep() {
    return inner.length;
  }

  /** The keys, as of {@link Elements#keys}, of some elements of a line. */
  void keys(int line, int first, int count, boolean descending, long[] keys) {
    elements.keys(x.data, start(line) + first * step, step, count, descending, keys);
  }
}
