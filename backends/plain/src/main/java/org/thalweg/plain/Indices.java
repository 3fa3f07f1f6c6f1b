package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** A list of indices on an axis, checked and counted from the front as they are read. */
final class Indices {
  /** A {@code long[]} or {@code int[]} of indices, counted from the end if negative. */
  final Object data;

  /** The number of indices. */
  final int count;

  /** The axis' length, which indices must be smaller than. */
  final int length;

  /** The distance in memory from one position of the axis to the next. */
  final int stride;

  private final int axis;

  /**
   * A list of indices on an axis.
   *
   * @param indices integers of any shape, counted from the end if negative, read in row-major order
   * @param x the array that has the axis
   * @param axis the axis, counted from the front
   * @throws DTypeException if the indices are not integers
   */
  Indices(PlainArray indices, PlainArray x, int axis) {
    if (!indices.dtype.isInteger()) {
      throw new DTypeException("indices are integers, were given as " + indices.dtype);
    }
    PlainArray wide =
        Widening.isOf(indices.dtype)
            ? Casts.to(indices, Widening.of(indices.dtype).wide)
            : indices.compact();
    this.data = wide.data;
    this.count = indices.size;
    this.axis = axis;
    this.length = (int) x.shape.dim(axis);
    this.stride = x.strides[axis];
    if (indices.dtype == DType.UINT64) {
      requireSmall((long[]) data);
    }
  }

  /** What would count from the end as int64 is far behind it as uint64. */
  private void requireSmall(long[] unsigned) {
    for (long index : unsigned) {
      if (index < 0) {
        throw outOfRange(Long.toUnsignedString(index));
      }
    }
  }

  /**
   * Moves places in memory by what some of the indices are away from the first position.
   *
   * @param first the first index used
   * @param number how many are used
   * @param places one for each, changed
   * @throws IndexOutOfBoundsException if an index is not on the axis
   */
  void move(int first, int number, int[] places) {
    if (data instanceof long[] given) {
      move(given, first, number, places);
    } else {
      move((int[]) data, first, number, places);
    }
  }

  private void move(long[] given, int first, int number, int[] places) {
    for (int i = 0; i < number; i++) {
      long index = given[first + i];
      long position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw outOfRange(index);
      }
      places[i] += (int) position * stride;
    }
  }

  private void move(int[] given, int first, int number, int[] places) {
    for (int i = 0; i < number; i++) {
      int index = given[first + i];
      int position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw outOfRange(index);
      }
      places[i] += position * stride;
    }
  }

  /** The error for an index that is not on the axis. */
  IndexOutOfBoundsException outOfRange(long index) {
    return outOfRange(Long.toString(index));
  }

  private IndexOutOfBoundsException outOfRange(String index) {
    return new IndexOutOfBoundsException(
        "index " + index + " is out of range for axis " + axis + " of length " + length);
  }
}
