package org.thalweg.array;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.Axes;

/**
 * The utility functions of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/utility_functions.html">utility
 *     functions</a>
 */
public interface UtilityFunctions<A> extends ArrayAttributes<A> {

  /**
   * Whether all elements are true or not zero; true for none.
   *
   * @param x the array
   * @return 0-d bool
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.all.html">all</a>
   */
  default A all(A x) {
    return all(x, (int[]) null, false);
  }

  /**
   * Whether all elements are true or not zero, along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return bool, without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A all(A x, int axis) {
    return all(x, new int[] {axis}, false);
  }

  /**
   * Whether all elements are true or not zero, along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return bool
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A all(A x, int axis, boolean keepdims) {
    return all(x, new int[] {axis}, keepdims);
  }

  /**
   * Whether all elements are true or not zero, along several axes.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return bool
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  A all(A x, int @Nullable [] axis, boolean keepdims);

  /**
   * Whether any element is true or not zero; false for none.
   *
   * @param x the array
   * @return 0-d bool
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.any.html">any</a>
   */
  default A any(A x) {
    return any(x, (int[]) null, false);
  }

  /**
   * Whether any element is true or not zero, along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return bool, without the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A any(A x, int axis) {
    return any(x, new int[] {axis}, false);
  }

  /**
   * Whether any element is true or not zero, along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param keepdims whether a reduced axis stays, with length 1
   * @return bool
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A any(A x, int axis, boolean keepdims) {
    return any(x, new int[] {axis}, keepdims);
  }

  /**
   * Whether any element is true or not zero, along several axes.
   *
   * @param x the array
   * @param axis the axes, null for all, none if empty
   * @param keepdims whether a reduced axis stays, with length 1
   * @return bool
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  A any(A x, int @Nullable [] axis, boolean keepdims);

  /**
   * The differences of neighbours along the last axis.
   *
   * @param x the array
   * @return an array with one element less on the axis
   * @throws IndexOutOfBoundsException if the array is 0-d
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.diff.html">diff</a>
   */
  default A diff(A x) {
    return diff(x, -1, 1);
  }

  /**
   * The differences of neighbours along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array with one element less on the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A diff(A x, int axis) {
    return diff(x, axis, 1);
  }

  /**
   * The repeated differences of neighbours along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param n how often, 0 or more
   * @return an array with n elements less on the axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the number is negative
   */
  default A diff(A x, int axis, int n) {
    return Composites.diff(xp(), x, Axes.normalize(axis, ndim(x)), n);
  }

  /**
   * The repeated differences of neighbours, with elements put before the first.
   *
   * @param x the array
   * @param axis the axis
   * @param n how often, 0 or more
   * @param prepend what comes before {@code x} on the axis; of length 0 there for nothing
   * @return the differences
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws ShapeException if another axis differs in length
   */
  default A diff(A x, int axis, int n, A prepend) {
    return diff(xp().concat(List.of(prepend, x), axis), axis, n);
  }

  /**
   * The repeated differences of neighbours, with elements put before the first and after the last.
   *
   * @param x the array
   * @param axis the axis
   * @param n how often, 0 or more
   * @param prepend what comes before {@code x} on the axis; of length 0 there for nothing
   * @param append what comes after {@code x} on the axis; of length 0 there for nothing
   * @return the differences
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws ShapeException if another axis differs in length
   */
  default A diff(A x, int axis, int n, A prepend, A append) {
    return diff(xp().concat(List.of(prepend, x, append), axis), axis, n);
  }
}
