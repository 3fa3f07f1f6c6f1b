package org.thalweg.array;

import org.jspecify.annotations.Nullable;

/**
 * The statistical functions of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/statistical_functions.html">statistical
 *     functions</a>
 */
public interface StatisticalFunctions<A> extends ArrayAttributes<A> {

  /**
   * The sum of elements, all of them.
   *
   * @param x the array
   * @return 0-d
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.sum.html">sum</a>
   */
  default A sum(A x) {
    return sum(x, (int[]) null, false);
  }

  /**
   * The sum of elements along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A sum(A x, int axis) {
    return sum(x, new int[] {axis}, false);
  }

  /**
   * The sum of elements along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A sum(A x, int axis, boolean keepdims) {
    return sum(x, new int[] {axis}, keepdims);
  }

  /**
   * The sum of elements along several axes, small integers widened to 64 bits; 0 for no elements.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A sum(A x, int @Nullable [] axis, boolean keepdims) {
    return sum(x, axis, DTypes.sumType(dtype(x)), keepdims);
  }

  /**
   * The sum of elements along several axes, in a data type of choice.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param dtype the data type to compute in and to return
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws DTypeException if the data type is not one that the function takes
   */
  A sum(A x, int @Nullable [] axis, DType dtype, boolean keepdims);

  /**
   * The product of elements, all of them.
   *
   * @param x the array
   * @return 0-d
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.prod.html">prod</a>
   */
  default A prod(A x) {
    return prod(x, (int[]) null, false);
  }

  /**
   * The product of elements along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A prod(A x, int axis) {
    return prod(x, new int[] {axis}, false);
  }

  /**
   * The product of elements along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A prod(A x, int axis, boolean keepdims) {
    return prod(x, new int[] {axis}, keepdims);
  }

  /**
   * The product of elements along several axes, small integers widened to 64 bits; 1 for no
   * elements.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A prod(A x, int @Nullable [] axis, boolean keepdims) {
    return prod(x, axis, DTypes.sumType(dtype(x)), keepdims);
  }

  /**
   * The product of elements along several axes, in a data type of choice.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param dtype the data type to compute in and to return
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws DTypeException if the data type is not one that the function takes
   */
  A prod(A x, int @Nullable [] axis, DType dtype, boolean keepdims);

  /**
   * The largest element of all, NaN if there is one.
   *
   * @param x the array
   * @return 0-d
   * @throws IllegalArgumentException if there are no elements to choose from
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.max.html">max</a>
   */
  default A max(A x) {
    return max(x, (int[]) null, false);
  }

  /**
   * The largest element along an axis, NaN if there is one.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if there are no elements to choose from
   */
  default A max(A x, int axis) {
    return max(x, new int[] {axis}, false);
  }

  /**
   * The largest element along an axis, NaN if there is one.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if there are no elements to choose from
   */
  default A max(A x, int axis, boolean keepdims) {
    return max(x, new int[] {axis}, keepdims);
  }

  /**
   * The largest element along several axes, NaN if there is one.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws IllegalArgumentException if there are no elements to choose from
   */
  A max(A x, int @Nullable [] axis, boolean keepdims);

  /**
   * The smallest element of all, NaN if there is one.
   *
   * @param x the array
   * @return 0-d
   * @throws IllegalArgumentException if there are no elements to choose from
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.min.html">min</a>
   */
  default A min(A x) {
    return min(x, (int[]) null, false);
  }

  /**
   * The smallest element along an axis, NaN if there is one.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if there are no elements to choose from
   */
  default A min(A x, int axis) {
    return min(x, new int[] {axis}, false);
  }

  /**
   * The smallest element along an axis, NaN if there is one.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if there are no elements to choose from
   */
  default A min(A x, int axis, boolean keepdims) {
    return min(x, new int[] {axis}, keepdims);
  }

  /**
   * The smallest element along several axes, NaN if there is one.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws IllegalArgumentException if there are no elements to choose from
   */
  A min(A x, int @Nullable [] axis, boolean keepdims);

  /**
   * The mean of all elements.
   *
   * @param x the array
   * @return 0-d, NaN for no elements
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.mean.html">mean</a>
   */
  default A mean(A x) {
    return mean(x, (int[]) null, false);
  }

  /**
   * The mean along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A mean(A x, int axis) {
    return mean(x, new int[] {axis}, false);
  }

  /**
   * The mean along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A mean(A x, int axis, boolean keepdims) {
    return mean(x, new int[] {axis}, keepdims);
  }

  /**
   * The mean along several axes; integers give float64.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array, NaN for no elements
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A mean(A x, int @Nullable [] axis, boolean keepdims) {
    A real = dtype(x).isFloating() ? x : xp().astype(x, DType.FLOAT64);
    return xp().divide(sum(real, axis, keepdims), (double) Composites.count(shape(x), axis));
  }

  /**
   * The variance of all elements, divided by their number.
   *
   * @param x the array
   * @return 0-d
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.var.html">var</a>
   */
  default A var(A x) {
    return var(x, (int[]) null, 0, false);
  }

  /**
   * The variance along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A var(A x, int axis) {
    return var(x, new int[] {axis}, 0, false);
  }

  /**
   * The variance along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A var(A x, int axis, boolean keepdims) {
    return var(x, new int[] {axis}, 0, keepdims);
  }

  /**
   * The variance along several axes, by deviations from the mean.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param correction what is taken from the number of elements in the divisor
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array, NaN where the divisor is not positive
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A var(A x, int @Nullable [] axis, double correction, boolean keepdims) {
    A deviation = xp().subtract(x, mean(x, axis, true));
    double divisor = Composites.count(shape(x), axis) - correction;
    return xp().divide(
            sum(xp().square(deviation), axis, keepdims), divisor > 0 ? divisor : Double.NaN);
  }

  /**
   * The standard deviation of all elements, divided by their number.
   *
   * @param x the array
   * @return 0-d
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.std.html">std</a>
   */
  default A std(A x) {
    return std(x, (int[]) null, 0, false);
  }

  /**
   * The standard deviation along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A std(A x, int axis) {
    return std(x, new int[] {axis}, 0, false);
  }

  /**
   * The standard deviation along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A std(A x, int axis, boolean keepdims) {
    return std(x, new int[] {axis}, 0, keepdims);
  }

  /**
   * The standard deviation along several axes, by deviations from the mean.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param correction what is taken from the number of elements in the divisor
   * @param keepdims whether a reduced axis stays, with length 1
   * @return the reduced array, NaN where the divisor is not positive
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A std(A x, int @Nullable [] axis, double correction, boolean keepdims) {
    return xp().sqrt(var(x, axis, correction, keepdims));
  }

  /**
   * The running sums of a one-dimensional array.
   *
   * @param x the array
   * @return one-dimensional
   * @throws ShapeException if the array is not one-dimensional
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.cumulative_sum.html">cumulative_sum</a>
   */
  default A cumulativeSum(A x) {
    if (ndim(x) != 1) {
      throw new ShapeException("cumulativeSum needs an axis, as x has shape " + shape(x));
    }
    return cumulativeSum(x, 0);
  }

  /**
   * The running sums along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A cumulativeSum(A x, int axis) {
    return cumulativeSum(x, axis, false);
  }

  /**
   * The running sums along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param includeInitial whether the neutral element comes first, which makes the axis one longer
   * @return an array
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A cumulativeSum(A x, int axis, boolean includeInitial) {
    return cumulativeSum(x, axis, DTypes.sumType(dtype(x)), includeInitial);
  }

  /**
   * The running sums along an axis, in a data type of choice.
   *
   * @param x the array
   * @param axis the axis
   * @param dtype the data type to compute in and to return
   * @param includeInitial whether the neutral element comes first, which makes the axis one longer
   * @return an array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  A cumulativeSum(A x, int axis, DType dtype, boolean includeInitial);

  /**
   * The running products of a one-dimensional array.
   *
   * @param x the array
   * @return one-dimensional
   * @throws ShapeException if the array is not one-dimensional
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.cumulative_prod.html">cumulative_prod</a>
   */
  default A cumulativeProd(A x) {
    if (ndim(x) != 1) {
      throw new ShapeException("cumulativeProd needs an axis, as x has shape " + shape(x));
    }
    return cumulativeProd(x, 0);
  }

  /**
   * The running products along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A cumulativeProd(A x, int axis) {
    return cumulativeProd(x, axis, false);
  }

  /**
   * The running products along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param includeInitial whether the neutral element comes first, which makes the axis one longer
   * @return an array
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A cumulativeProd(A x, int axis, boolean includeInitial) {
    return cumulativeProd(x, axis, DTypes.sumType(dtype(x)), includeInitial);
  }

  /**
   * The running products along an axis, in a data type of choice.
   *
   * @param x the array
   * @param axis the axis
   * @param dtype the data type to compute in and to return
   * @param includeInitial whether the neutral element comes first, which makes the axis one longer
   * @return an array
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  A cumulativeProd(A x, int axis, DType dtype, boolean includeInitial);
}
