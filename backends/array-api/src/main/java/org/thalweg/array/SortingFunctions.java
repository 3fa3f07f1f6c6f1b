package org.thalweg.array;

/**
 * The sorting functions of the standard. NaN comes last, in either order.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/sorting_functions.html">sorting
 *     functions</a>
 */
public interface SortingFunctions<A> extends ArrayAttributes<A> {

  /**
   * The positions that sort along the last axis, ascending, equal ones in their order.
   *
   * @param x the array
   * @return int64, of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.argsort.html">argsort</a>
   */
  default A argsort(A x) {
    return argsort(x, -1, false, true);
  }

  /**
   * The positions that sort along an axis, ascending, equal ones in their order.
   *
   * @param x the array
   * @param axis the axis
   * @return int64, of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A argsort(A x, int axis) {
    return argsort(x, axis, false, true);
  }

  /**
   * The positions that sort along an axis, equal ones in their order.
   *
   * @param x the array
   * @param axis the axis
   * @param descending whether the largest come first
   * @return int64, of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A argsort(A x, int axis, boolean descending) {
    return argsort(x, axis, descending, true);
  }

  /**
   * The positions that sort along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param descending whether the largest come first
   * @param stable whether equal elements keep their order
   * @return int64, of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  A argsort(A x, int axis, boolean descending, boolean stable);

  /**
   * The elements sorted along the last axis, ascending, equal ones in their order.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.sort.html">sort</a>
   */
  default A sort(A x) {
    return sort(x, -1, false, true);
  }

  /**
   * The elements sorted along an axis, ascending, equal ones in their order.
   *
   * @param x the array
   * @param axis the axis
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A sort(A x, int axis) {
    return sort(x, axis, false, true);
  }

  /**
   * The elements sorted along an axis, equal ones in their order.
   *
   * @param x the array
   * @param axis the axis
   * @param descending whether the largest come first
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A sort(A x, int axis, boolean descending) {
    return sort(x, axis, descending, true);
  }

  /**
   * The elements sorted along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @param descending whether the largest come first
   * @param stable whether equal elements keep their order
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws DTypeException if the data type is not one that the function takes
   */
  A sort(A x, int axis, boolean descending, boolean stable);
}
