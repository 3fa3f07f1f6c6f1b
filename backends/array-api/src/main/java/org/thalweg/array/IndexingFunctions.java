package org.thalweg.array;

/**
 * The indexing functions of the standard, and its indexing itself.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/indexing_functions.html">indexing
 *     functions</a>
 */
public interface IndexingFunctions<A> extends ArrayAttributes<A> {

  /**
   * The elements that a key selects.
   *
   * @param x the array
   * @param key an entry for every axis, or fewer with an ellipsis; one mask; or integer arrays and
   *     positions for every axis
   * @return the elements, sharing memory with {@code x} or not
   * @throws IndexOutOfBoundsException if a position, a mask or the number of entries does not fit
   *     the shape
   * @throws IllegalArgumentException if entries stand together that cannot
   */
  A getItem(A x, Index... key);

  /**
   * An array with some elements replaced; of repeated positions, the last counts.
   *
   * @param x the array
   * @param value the new elements; broadcast to what the key selects and cast to the data type of
   *     {@code x} by promotion
   * @param key an entry for every axis, or fewer with an ellipsis; one mask; or integer arrays and
   *     positions for every axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position, a mask or the number of entries does not fit
   *     the shape
   * @throws IllegalArgumentException if entries stand together that cannot
   * @throws ShapeException if the value does not broadcast to what the key selects
   * @throws DTypeException if the value's data type does not promote to that of {@code x}
   */
  A setItem(A x, A value, Index... key);

  /**
   * An array with some elements replaced by one value.
   *
   * @param x the array
   * @param value the new element, of the data type of {@code x}
   * @param key an entry for every axis, or fewer with an ellipsis; one mask; or integer arrays and
   *     positions for every axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position, a mask or the number of entries does not fit
   *     the shape
   * @throws IllegalArgumentException if entries stand together that cannot
   * @throws DTypeException if the data type cannot take the value
   */
  default A setItem(A x, double value, Index... key) {
    return setItem(x, xp().weakScalar(value, x), key);
  }

  /**
   * An array with some elements replaced by one value.
   *
   * @param x the array
   * @param value the new element, of the data type of {@code x}
   * @param key an entry for every axis, or fewer with an ellipsis; one mask; or integer arrays and
   *     positions for every axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position, a mask or the number of entries does not fit
   *     the shape
   * @throws IllegalArgumentException if entries stand together that cannot
   * @throws DTypeException if the data type cannot take the value
   */
  default A setItem(A x, long value, Index... key) {
    return setItem(x, xp().weakScalar(value, x), key);
  }

  /**
   * An array with some elements replaced by one value.
   *
   * @param x the array
   * @param value the new element, of the data type of {@code x}
   * @param key an entry for every axis, or fewer with an ellipsis; one mask; or integer arrays and
   *     positions for every axis
   * @return a new array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position, a mask or the number of entries does not fit
   *     the shape
   * @throws IllegalArgumentException if entries stand together that cannot
   * @throws DTypeException if the data type cannot take the value
   */
  default A setItem(A x, boolean value, Index... key) {
    return setItem(x, xp().weakScalar(value, x), key);
  }

  /**
   * The elements of a one-dimensional array at given positions.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @return (n,) the elements
   * @throws ShapeException if either array is not one-dimensional
   * @throws IndexOutOfBoundsException if a position is not on the axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.take.html">take</a>
   */
  default A take(A x, A indices) {
    if (ndim(x) != 1) {
      throw new ShapeException("take needs an axis, as x has shape " + shape(x));
    }
    return take(x, indices, 0);
  }

  /**
   * The elements at given positions of an axis.
   *
   * @param x the array
   * @param indices (n,) integers, counted from the end if negative
   * @param axis the axis
   * @return an array of the shape of {@code x} with length n on the axis
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the indices are not one-dimensional
   */
  A take(A x, A indices, int axis);

  /**
   * The elements at positions of the last axis that differ from row to row.
   *
   * @param x the array
   * @param indices integers of as many axes as {@code x}, counted from the end if negative;
   *     broadcasts with {@code x} on all other axes
   * @return an array with the length of {@code indices} on the axis
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the shapes do not broadcast
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.take_along_axis.html">take_along_axis</a>
   */
  default A takeAlongAxis(A x, A indices) {
    return takeAlongAxis(x, indices, -1);
  }

  /**
   * The elements at positions of an axis that differ from row to row.
   *
   * @param x the array
   * @param indices integers of as many axes as {@code x}, counted from the end if negative;
   *     broadcasts with {@code x} on all other axes
   * @param axis the axis
   * @return an array with the length of {@code indices} on the axis
   * @throws IndexOutOfBoundsException if there is no such axis or a position is not on it
   * @throws ShapeException if the shapes do not broadcast
   */
  A takeAlongAxis(A x, A indices, int axis);
}
