package org.thalweg.array;

/**
 * Functions of this library, not of the standard: an array with updates combined into it at
 * positions that may repeat. What {@code take} reads, they write.
 *
 * @param <A> the array type
 */
public interface ScatterFunctions<A> extends ArrayAttributes<A> {

  /**
   * An array with updates added to it at positions of the first axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the updates do not have that shape
   * @throws DTypeException if the data types differ
   */
  default A scatterAdd(A x, A indices, A updates) {
    return scatterAdd(x, indices, updates, 0);
  }

  /**
   * An array with updates added to it at positions of an axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @param axis the axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the updates do not have that shape
   * @throws DTypeException if the data types differ
   */
  A scatterAdd(A x, A indices, A updates, int axis);

  /**
   * An array with updates combined by the maximum with it at positions of the first axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the updates do not have that shape
   * @throws DTypeException if the data types differ
   */
  default A scatterMax(A x, A indices, A updates) {
    return scatterMax(x, indices, updates, 0);
  }

  /**
   * An array with updates combined by the maximum with it at positions of an axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @param axis the axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the updates do not have that shape
   * @throws DTypeException if the data types differ
   */
  A scatterMax(A x, A indices, A updates, int axis);

  /**
   * An array with updates combined by the minimum with it at positions of the first axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the updates do not have that shape
   * @throws DTypeException if the data types differ
   */
  default A scatterMin(A x, A indices, A updates) {
    return scatterMin(x, indices, updates, 0);
  }

  /**
   * An array with updates combined by the minimum with it at positions of an axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @param axis the axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the updates do not have that shape
   * @throws DTypeException if the data types differ
   */
  A scatterMin(A x, A indices, A updates, int axis);

  /**
   * The sums of elements by segment.
   *
   * @param x {@code (n, ...)} the elements
   * @param segments (n,) integers, the segment of each, counted from the end if negative
   * @param numSegments the number of segments
   * @return {@code (numSegments, ...)}, 0 for a segment without elements
   * @throws IndexOutOfBoundsException if a segment does not exist
   * @throws ShapeException if there are not as many segments as elements
   */
  default A segmentSum(A x, A segments, long numSegments) {
    long[] dims = shape(x).dims();
    dims[0] = numSegments;
    return scatterAdd(xp().zeros(dims, dtype(x)), segments, x, 0);
  }
}
