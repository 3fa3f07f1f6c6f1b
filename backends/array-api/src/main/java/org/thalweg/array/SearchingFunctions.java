package org.thalweg.array;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The searching functions of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/searching_functions.html">searching
 *     functions</a>
 */
public interface SearchingFunctions<A> extends ArrayAttributes<A> {

  /**
   * The position of the largest element in row-major order: the first of equals, NaN before all.
   *
   * @param x the array
   * @return 0-d int64
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.argmax.html">argmax</a>
   */
  default A argmax(A x) {
    return argmax(x, (int[]) null, false);
  }

  /**
   * The positions of the largest elements along an axis: the first of equals, NaN before all.
   *
   * @param x the array
   * @param axis the axis
   * @return int64, without the axis
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A argmax(A x, int axis) {
    return argmax(x, new int[] {axis}, false);
  }

  /**
   * The positions of the largest elements along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return int64
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A argmax(A x, int axis, boolean keepdims) {
    return argmax(x, new int[] {axis}, keepdims);
  }

  /**
   * The positions of the largest elements: the first of equals, NaN before all.
   *
   * @param x the array
   * @param axis one axis, or null for the flattened array
   * @param keepdims whether a reduced axis stays, with length 1
   * @return int64
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  A argmax(A x, int @Nullable [] axis, boolean keepdims);

  /**
   * The position of the smallest element in row-major order: the first of equals, NaN before all.
   *
   * @param x the array
   * @return 0-d int64
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.argmin.html">argmin</a>
   */
  default A argmin(A x) {
    return argmin(x, (int[]) null, false);
  }

  /**
   * The positions of the smallest elements along an axis: the first of equals, NaN before all.
   *
   * @param x the array
   * @param axis the axis
   * @return int64, without the axis
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A argmin(A x, int axis) {
    return argmin(x, new int[] {axis}, false);
  }

  /**
   * The positions of the smallest elements along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return int64
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A argmin(A x, int axis, boolean keepdims) {
    return argmin(x, new int[] {axis}, keepdims);
  }

  /**
   * The positions of the smallest elements: the first of equals, NaN before all.
   *
   * @param x the array
   * @param axis one axis, or null for the flattened array
   * @param keepdims whether a reduced axis stays, with length 1
   * @return int64
   * @throws IllegalArgumentException if there are no elements to choose from, or more than one axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  A argmin(A x, int @Nullable [] axis, boolean keepdims);

  /**
   * The positions of the elements that are not zero, NaN among them, in row-major order.
   *
   * @param x the array
   * @return for each axis (n,) int64
   * @throws ShapeException if the array is 0-d
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.nonzero.html">nonzero</a>
   */
  List<A> nonzero(A x);

  /**
   * Where to insert numbers so that the order is kept, before equal ones.
   *
   * @param x1 (n,) sorted numbers; may be empty
   * @param x2 numbers to find places for
   * @return int64, of the shape of {@code x2}
   * @throws ShapeException if {@code x1} is not one-dimensional
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.searchsorted.html">searchsorted</a>
   */
  default A searchsorted(A x1, A x2) {
    return searchsorted(x1, x2, Side.LEFT);
  }

  /**
   * Where to insert numbers so that the order is kept. NaN comes last.
   *
   * @param x1 (n,) sorted numbers; may be empty
   * @param x2 numbers to find places for
   * @param side the side of equal elements
   * @return int64, of the shape of {@code x2}
   * @throws ShapeException if {@code x1} is not one-dimensional
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  A searchsorted(A x1, A x2, Side side);

  /**
   * Where to insert numbers into an array that another sorts.
   *
   * @param x1 (n,) numbers
   * @param x2 numbers to find places for
   * @param side the side of equal elements
   * @param sorter (n,) the positions that sort {@code x1}
   * @return int64, of the shape of {@code x2}
   * @throws ShapeException if {@code x1} is not one-dimensional
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A searchsorted(A x1, A x2, Side side, A sorter) {
    return searchsorted(xp().take(x1, sorter, 0), x2, side);
  }

  /**
   * Elements of one array or the other.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape, of the data type that the two promote to
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.where.html">where</a>
   */
  A where(A condition, A x1, A x2);

  /**
   * Elements of an array or a number.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A where(A condition, A x1, double x2) {
    return where(condition, x1, xp().weakScalar(x2, x1));
  }

  /**
   * A number or elements of an array.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A where(A condition, double x1, A x2) {
    return where(condition, xp().weakScalar(x1, x2), x2);
  }

  /**
   * Elements of an array or a number.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A where(A condition, A x1, long x2) {
    return where(condition, x1, xp().weakScalar(x2, x1));
  }

  /**
   * A number or elements of an array.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A where(A condition, long x1, A x2) {
    return where(condition, xp().weakScalar(x1, x2), x2);
  }

  /**
   * Elements of an array or a number.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A where(A condition, A x1, boolean x2) {
    return where(condition, x1, xp().weakScalar(x2, x1));
  }

  /**
   * A number or elements of an array.
   *
   * @param condition bool
   * @param x1 what stands where it is true
   * @param x2 what stands where it is false
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A where(A condition, boolean x1, A x2) {
    return where(condition, xp().weakScalar(x1, x2), x2);
  }

  /**
   * How many elements are not zero; NaN counts.
   *
   * @param x the array
   * @return 0-d int64
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.count_nonzero.html">count_nonzero</a>
   */
  default A countNonzero(A x) {
    return countNonzero(x, (int[]) null, false);
  }

  /**
   * How many elements along an axis are not zero.
   *
   * @param x the array
   * @param axis the axis
   * @return int64, without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A countNonzero(A x, int axis) {
    return countNonzero(x, new int[] {axis}, false);
  }

  /**
   * How many elements along an axis are not zero.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return int64
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A countNonzero(A x, int axis, boolean keepdims) {
    return countNonzero(x, new int[] {axis}, keepdims);
  }

  /**
   * How many elements along several axes are not zero.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return int64
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A countNonzero(A x, int @Nullable [] axis, boolean keepdims) {
    return xp().sum(xp().astype(xp().astype(x, DType.BOOL), DType.INT64), axis, keepdims);
  }
}
