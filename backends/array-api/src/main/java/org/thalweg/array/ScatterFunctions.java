package org.thalweg.array;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.spi.Levels;

/**
 * Functions of this library, not of the standard: an array with updates combined into it at
 * positions that may repeat (what {@code take} reads, they write), an array cut into parts, and
 * sums over forests.
 *
 * <p>A sum over a forest takes as many steps as the forest has levels, and a step is a few calls on
 * small arrays. As one function, a tape records it once, and a backend may compute it in one call.
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

  /**
   * The parts of an array along an axis, which {@code concat} puts together again.
   *
   * @param x the array
   * @param sizes the lengths of the parts, 0 allowed; they sum to the length of the axis
   * @param axis the axis
   * @return the parts in order
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws ShapeException if a length is negative, or they do not sum to the length of the axis
   */
  default List<A> split(A x, long[] sizes, int axis) {
    return Parts.split(xp(), x, sizes, axis);
  }

  /**
   * The sums over the subtrees of a forest: S_p = x_p + the sum of S_c over the children c of p.
   *
   * <p>Elements stand by levels, the deepest first and the roots last; the parent of each is in the
   * next level. Cost O(n) for each row, in as many steps as there are levels. Its transpose is
   * {@link #rootfixSum(Object, Object, long[])}.
   *
   * <p>C. E. Leiserson and B. M. Maggs, "Communication-efficient parallel algorithms for
   * distributed random-access machines", Algorithmica 3 (1988): leaffix computation.
   *
   * @param x {@code (..., n)} numbers, one for each node
   * @param parents {@code (m,)} integers: the position within the next level of the parent of each
   *     node that is not in the last level, from 0; m is n less the size of the last level
   * @param levels the sizes of the levels, which sum to n; may be empty
   * @return an array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position is beyond the next level
   * @throws ShapeException if the shapes do not fit the levels
   * @throws DTypeException if {@code x} is of bool or {@code parents} are not integers
   */
  default A leaffixSum(A x, A parents, long[] levels) {
    Levels forest = Levels.of(levels).check(this, x, parents);
    return new ForestSums<>(xp(), parents, forest, Optional.empty()).leaffix(x);
  }

  /**
   * The weighted sums over the subtrees of a forest: S_p = x_p + the sum of w_c S_c over the
   * children c of p.
   *
   * <p>As {@link #leaffixSum(Object, Object, long[])}; linear in {@code x}, and differentiable with
   * respect to the weights too. Its transpose in {@code x} is {@link #rootfixSum(Object, Object,
   * long[], Object)}.
   *
   * @param x {@code (..., n)} numbers, one for each node
   * @param parents {@code (m,)} integers: the position within the next level of the parent of each
   *     node that is not in the last level, from 0; m is n less the size of the last level
   * @param levels the sizes of the levels, which sum to n; may be empty
   * @param weights {@code (m,)} or {@code (..., m)} with the leading axes of {@code x}, of its data
   *     type: the factor on the way from each of those nodes to its parent
   * @return an array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position is beyond the next level
   * @throws ShapeException if the shapes do not fit the levels
   * @throws DTypeException if {@code x} is of bool, {@code parents} are not integers, or the data
   *     types of {@code x} and the weights differ
   */
  default A leaffixSum(A x, A parents, long[] levels, A weights) {
    Levels forest = Levels.of(levels).check(this, x, parents).checkWeights(this, x, weights);
    return new ForestSums<>(xp(), parents, forest, Optional.of(weights)).leaffix(x);
  }

  /**
   * The sums over the paths to the roots of a forest: S_c = x_c + S_p for each child c of p.
   *
   * <p>Elements stand as for {@link #leaffixSum(Object, Object, long[])}, of which it is the
   * transpose. Leiserson and Maggs (1988) call it rootfix computation.
   *
   * @param x {@code (..., n)} numbers, one for each node
   * @param parents {@code (m,)} integers: the position within the next level of the parent of each
   *     node that is not in the last level, from 0; m is n less the size of the last level
   * @param levels the sizes of the levels, which sum to n; may be empty
   * @return an array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position is beyond the next level
   * @throws ShapeException if the shapes do not fit the levels
   * @throws DTypeException if {@code x} is of bool or {@code parents} are not integers
   */
  default A rootfixSum(A x, A parents, long[] levels) {
    Levels forest = Levels.of(levels).check(this, x, parents);
    return new ForestSums<>(xp(), parents, forest, Optional.empty()).rootfix(x);
  }

  /**
   * The weighted sums over the paths to the roots of a forest: S_c = x_c + w_c S_p for each child c
   * of p.
   *
   * <p>As {@link #rootfixSum(Object, Object, long[])}; linear in {@code x}, and differentiable with
   * respect to the weights too. Its transpose in {@code x} is {@link #leaffixSum(Object, Object,
   * long[], Object)}.
   *
   * @param x {@code (..., n)} numbers, one for each node
   * @param parents {@code (m,)} integers: the position within the next level of the parent of each
   *     node that is not in the last level, from 0; m is n less the size of the last level
   * @param levels the sizes of the levels, which sum to n; may be empty
   * @param weights {@code (m,)} or {@code (..., m)} with the leading axes of {@code x}, of its data
   *     type: the factor on the way to each of those nodes from its parent
   * @return an array of the shape and data type of {@code x}
   * @throws IndexOutOfBoundsException if a position is beyond the next level
   * @throws ShapeException if the shapes do not fit the levels
   * @throws DTypeException if {@code x} is of bool, {@code parents} are not integers, or the data
   *     types of {@code x} and the weights differ
   */
  default A rootfixSum(A x, A parents, long[] levels, A weights) {
    Levels forest = Levels.of(levels).check(this, x, parents).checkWeights(this, x, weights);
    return new ForestSums<>(xp(), parents, forest, Optional.of(weights)).rootfix(x);
  }
}
