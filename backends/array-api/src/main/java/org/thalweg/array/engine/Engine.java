package org.thalweg.array.engine;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.array.spi.Shapes;

/**
 * What a native engine computes. Arguments have been checked: data types are those that a function
 * takes and equal where there are several arrays, shapes broadcast, axes are counted from the front
 * and exist. Results are new arrays of the data type that the standard gives; special values are
 * the standard's.
 *
 * <p>A function that the engine lacks throws {@link UnsupportedOnBackendException}, by {@link
 * #missing}.
 *
 * @param <A> the array type
 */
public interface Engine<A> extends EngineMemory<A> {
  /**
   * Elements in another data type: floats are truncated toward zero, what is not zero is true, NaN
   * among it; real numbers become complex ones.
   *
   * @param x the array, of another data type
   * @param dtype the data type of the result; a complex array is cast to a complex one or bool only
   * @return the array, differentiable by the engine between floating-point types
   */
  A cast(A x, DType dtype);

  /**
   * A function of each element.
   *
   * @param function the function
   * @param x the array, of a data type that the function takes
   * @return an array of the same shape
   */
  A unary(Unary function, A x);

  /**
   * A function of two elements each.
   *
   * @param function the function
   * @param x the left operand
   * @param y the right operand, of the same data type; the shapes broadcast
   * @return an array of the shape that both broadcast to
   */
  A binary(Binary function, A x, A y);

  /**
   * A function of each element and a number; override it where that saves an array.
   *
   * @param function the function
   * @param x the left operand, floating-point
   * @param y the right operand
   * @return an array of the shape of {@code x}
   */
  default A binary(Binary function, A x, double y) {
    return binary(function, x, full(Shape.SCALAR, y, dtype(x)));
  }

  /**
   * A function of a number and each element; override it where that saves an array.
   *
   * @param function the function
   * @param x the left operand
   * @param y the right operand, floating-point
   * @return an array of the shape of {@code y}
   */
  default A binary(Binary function, double x, A y) {
    return binary(function, full(Shape.SCALAR, x, dtype(y)), y);
  }

  /**
   * Elements of one array or the other.
   *
   * @param condition bools
   * @param x the elements where it is true
   * @param y the elements elsewhere, of the same data type; the three shapes broadcast
   * @return an array of the shape that all broadcast to
   */
  A where(A condition, A x, A y);

  /**
   * The same elements in another shape.
   *
   * @param x the array
   * @param shape a shape of as many elements
   * @return the array
   */
  A reshape(A x, Shape shape);

  /**
   * An array with its axes in another order.
   *
   * @param x the array
   * @param axes all axes, each once
   * @return the array
   */
  A permute(A x, int[] axes);

  /**
   * An array stretched to a shape.
   *
   * @param x the array
   * @param shape a shape that it broadcasts to
   * @return the array
   */
  A broadcastTo(A x, Shape shape);

  /**
   * An array with axes reversed.
   *
   * @param x the array
   * @param axes the axes, perhaps none
   * @return the array
   */
  A flip(A x, int[] axes);

  /**
   * Arrays one behind the other.
   *
   * @param arrays one or more arrays that differ in the length of the axis only
   * @param axis the axis
   * @return the array
   */
  A concat(List<A> arrays, int axis);

  /**
   * A strided part of an array.
   *
   * @param x the array, with at least one axis
   * @param start the first position on each axis
   * @param step the distance between positions on each axis, perhaps negative, never 0
   * @param count the number of positions on each axis, perhaps 0
   * @return an array of shape {@code count}
   */
  A slice(A x, long[] start, long[] step, long[] count);

  /**
   * A range of one axis.
   *
   * @param x the array
   * @param axis the axis
   * @param start the first position
   * @param stop the position after the last one
   * @return an array with length {@code stop - start} on the axis
   */
  default A range(A x, int axis, long start, long stop) {
    Shape shape = shape(x);
    long[] starts = new long[shape.ndim()];
    long[] steps = new long[shape.ndim()];
    Arrays.fill(steps, 1);
    starts[axis] = start;
    return slice(x, starts, steps, Shapes.resized(shape, axis, stop - start).dims());
  }

  /**
   * The elements along axes combined.
   *
   * @param function the function
   * @param x the array, of at least one element; bools for ALL and ANY, else numbers
   * @param axes the axes, at least one, ascending
   * @param keepdims whether they stay, of length 1
   * @return the array, of the data type of {@code x}; integers wrap
   */
  A reduce(Reduction function, A x, int[] axes, boolean keepdims);

  /**
   * The position of the largest or smallest element along an axis, the first of several; NaN is
   * both.
   *
   * @param largest whether the largest is meant
   * @param x real numbers, at least one
   * @param axis the axis, which goes
   * @return int64
   */
  A argExtreme(boolean largest, A x, int axis);

  /**
   * Running sums along an axis.
   *
   * @param x numbers, at least one
   * @param axis the axis
   * @return an array of the shape and data type of {@code x}
   */
  A cumulativeSum(A x, int axis);

  /**
   * Running products along an axis.
   *
   * @param x numbers, at least one
   * @param axis the axis
   * @return an array of the shape and data type of {@code x}
   */
  A cumulativeProd(A x, int axis);

  /**
   * Elements in order, NaN last.
   *
   * @param x real numbers, at least one
   * @param axis the axis
   * @param descending whether the largest comes first; NaN is last in descending order, too
   * @return an array of the shape and data type of {@code x}
   */
  A sort(A x, int axis, boolean descending);

  /**
   * The positions of the elements in order, equal ones as they stand; NaN last.
   *
   * @param x real numbers, at least one
   * @param axis the axis
   * @param descending whether the largest comes first; NaN is last in descending order, too
   * @return int64, of the shape of {@code x}
   */
  A argsort(A x, int axis, boolean descending);

  /**
   * The positions at which values go into a sorted array.
   *
   * @param sorted (n,) real numbers, ascending, NaN last
   * @param values real numbers of the same data type
   * @param side on which side of equal ones
   * @return int64, of the shape of {@code values}
   */
  A searchsorted(A sorted, A values, Side side);

  /**
   * The positions of what is true.
   *
   * @param x (n,) bools
   * @return (m,) int64
   */
  A nonzero(A x);

  /**
   * Elements at positions of an axis.
   *
   * @param x the array
   * @param indices (n,) int32 or int64, counted from the end if negative
   * @param axis the axis
   * @return an array with length n on the axis
   * @throws IndexOutOfBoundsException if a position is not on the axis; at once on the processor,
   *     on another device as the engine does
   */
  A take(A x, A indices, int axis);

  /**
   * Elements at positions of an axis, others for each line.
   *
   * @param x the array
   * @param indices int64, counted from the end if negative, of the shape of {@code x} but for the
   *     length of the axis
   * @param axis the axis
   * @return an array of the shape of {@code indices}
   * @throws IndexOutOfBoundsException as {@link #take}
   */
  A takeAlongAxis(A x, A indices, int axis);

  /**
   * An array with updates combined into it at positions of an axis.
   *
   * @param how what happens to an element that an update meets
   * @param x the array
   * @param indices (n,) int32 or int64, counted from the end if negative
   * @param updates an array of the shape of {@code x} with length n on the axis, of its data type
   * @param axis the axis
   * @return a new array of the shape of {@code x}
   * @throws IndexOutOfBoundsException as {@link #take}
   */
  A scatter(Combination how, A x, A indices, A updates, int axis);

  /**
   * Checks positions where that needs no waiting for a device.
   *
   * @param indices int64 positions
   * @param length the length of the axis that they are on
   * @throws IndexOutOfBoundsException if one is less than {@code -length} or not less than {@code
   *     length}
   */
  default void requireInside(A indices, long length) {
    if (!device(indices).equals(Device.CPU)) {
      return;
    }
    for (long index : (long[]) toFlatArray(indices)) {
      if (index < -length || index >= length) {
        throw new IndexOutOfBoundsException("index " + index + " on an axis of length " + length);
      }
    }
  }

  /**
   * The products of matrices.
   *
   * @param x {@code (..., m, k)} numbers
   * @param y {@code (..., k, n)} numbers of the same data type; the stacks broadcast, and there is
   *     at least one element in each
   * @return {@code (..., m, n)}
   */
  A matmul(A x, A y);

  /**
   * The decompositions of matrices.
   *
   * @return the kernels
   * @throws UnsupportedOnBackendException if there are none
   */
  LinalgKernels<A> linalg();

  /**
   * The Fourier transforms.
   *
   * @return the kernels
   * @throws UnsupportedOnBackendException if there are none
   */
  FourierKernels<A> fourier();

  /**
   * The error of a function that the engine lacks, to be thrown.
   *
   * @param function the function's name in the namespace
   * @param wayRound what to do instead, as a sentence without a full stop
   * @return the error
   */
  default UnsupportedOnBackendException missing(String function, String wayRound) {
    return new UnsupportedOnBackendException(name(), function, wayRound);
  }
}
