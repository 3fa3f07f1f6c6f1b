package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** Reads an array of indices on an axis: checks them, and counts them from the front. */
final class IndexReader {
  private final PlainArray indices;
  private final int axis;
  private final int length;
  private final int stride;

  /**
   * A reader of indices on an axis.
   *
   * @param indices integers of any shape, counted from the end if negative
   * @param x the array that has the axis
   * @param axis the axis, counted from the front
   * @throws DTypeException if the indices are not integers
   */
  IndexReader(PlainArray indices, PlainArray x, int axis) {
    if (indices.dtype != DType.INT64 && indices.dtype != DType.INT32) {
      throw new DTypeException("indices are integers, were given as " + indices.dtype);
    }
    this.indices = indices.compact();
    this.axis = axis;
    this.length = (int) x.shape.dim(axis);
    this.stride = x.strides[axis];
  }

  /**
   * Adds to positions in memory what some indices move them by.
   *
   * @param first the first index read, in row-major order
   * @param count how many are read
   * @param positions one for each, changed
   * @throws IndexOutOfBoundsException if an index is not on the axis
   */
  void move(int first, int count, int[] positions) {
    if (indices.data instanceof long[] given) {
      move(given, indices.offset + first, count, positions);
    } else {
      move((int[]) indices.data, indices.offset + first, count, positions);
    }
  }

  private void move(long[] given, int start, int count, int[] positions) {
    for (int i = 0; i < count; i++) {
      long index = given[start + i];
      long position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw outOfRange(index);
      }
      positions[i] += (int) position * stride;
    }
  }

  private void move(int[] given, int start, int count, int[] positions) {
    for (int i = 0; i < count; i++) {
      int index = given[start + i];
      int position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw outOfRange(index);
      }
      positions[i] += position * stride;
    }
  }

  private IndexOutOfBoundsException outOfRange(long index) {
    return new IndexOutOfBoundsException(
        "index " + index + " is out of range for axis " + axis + " of length " + length);
  }
}
