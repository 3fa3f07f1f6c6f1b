package org.thalweg.array;

import java.util.stream.IntStream;

/**
 * The linear algebra functions of the standard's main namespace.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/linear_algebra_functions.html">linear
 *     algebra functions</a>
 */
public interface LinearAlgebraFunctions<A> extends ArrayAttributes<A> {

  /**
   * The matrix product of stacks of matrices, or with a vector.
   *
   * @param x1 the left operand, {@code (..., m, k)} or {@code (k,)}
   * @param x2 the right operand, {@code (..., k, n)} or {@code (k,)}
   * @return {@code (..., m, n)}, without the axis of a vector
   * @throws ShapeException if an operand is 0-d, the inner lengths differ or the stacks do not
   *     broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.matmul.html">matmul</a>
   */
  A matmul(A x1, A x2);

  /**
   * The transposes of a stack of matrices.
   *
   * @param x {@code (..., m, n)}
   * @return {@code (..., n, m)}
   * @throws ShapeException if there are fewer than two axes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.matrix_transpose.html">matrix_transpose</a>
   */
  default A matrixTranspose(A x) {
    return xp().permuteDims(x, Composites.lastTwoSwapped(shape(x)));
  }

  /**
   * The contraction of the last two axes of one array with the first two of another.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return the other axes of the first, then of the second
   * @throws ShapeException if the contracted lengths differ
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.tensordot.html">tensordot</a>
   */
  default A tensordot(A x1, A x2) {
    return tensordot(x1, x2, 2);
  }

  /**
   * The contraction of the last axes of one array with the first of another, in order.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axes how many, 0 or more
   * @return the other axes of the first, then of the second
   * @throws ShapeException if the contracted lengths differ
   * @throws IndexOutOfBoundsException if there are not so many axes
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A tensordot(A x1, A x2, int axes) {
    int first = ndim(x1) - axes;
    if (axes < 0 || first < 0 || axes > ndim(x2)) {
      throw new IndexOutOfBoundsException(
          "tensordot over " + axes + " axes of shapes " + shape(x1) + " and " + shape(x2));
    }
    return tensordot(
        x1, x2, IntStream.range(first, ndim(x1)).toArray(), IntStream.range(0, axes).toArray());
  }

  /**
   * The contraction of given axes of two arrays.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axes1 the contracted axes of the first
   * @param axes2 the contracted axes of the second, in the same order
   * @return the other axes of the first, then of the second
   * @throws ShapeException if the contracted lengths differ, or there are not as many axes
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A tensordot(A x1, A x2, int[] axes1, int[] axes2) {
    return Composites.tensordot(xp(), x1, x2, axes1, axes2);
  }

  /**
   * The dot products along the last axis, the first operand conjugated.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array without the axis
   * @throws ShapeException if the contracted lengths differ, or the others do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.vecdot.html">vecdot</a>
   */
  default A vecdot(A x1, A x2) {
    return vecdot(x1, x2, -1);
  }

  /**
   * The dot products along an axis, the first operand conjugated.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @param axis the axis, counted from the end: negative
   * @return an array without the axis
   * @throws ShapeException if the contracted lengths differ, or the others do not broadcast
   * @throws IndexOutOfBoundsException if the axis is not negative or not there in both
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A vecdot(A x1, A x2, int axis) {
    return Composites.vecdot(xp(), x1, x2, axis);
  }
}
