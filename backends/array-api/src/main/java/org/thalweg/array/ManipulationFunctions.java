package org.thalweg.array;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.spi.Axes;

/**
 * The manipulation functions of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/manipulation_functions.html">manipulation
 *     functions</a>
 */
public interface ManipulationFunctions<A> extends ArrayAttributes<A> {

  /**
   * Arrays stretched to their common shape.
   *
   * @param arrays the arrays
   * @return the arrays in order, with their own data types
   * @throws ShapeException if the shapes do not broadcast
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.broadcast_arrays.html">broadcast_arrays</a>
   */
  default List<A> broadcastArrays(List<A> arrays) {
    Shape shape = Shape.broadcast(arrays.stream().map(this::shape).toList());
    return arrays.stream().map(x -> broadcastTo(x, shape)).toList();
  }

  /**
   * The common shape of several.
   *
   * @param shapes the shapes; may be empty
   * @return the shape, {@code ()} for none
   * @throws ShapeException if the shapes do not broadcast
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.broadcast_shapes.html">broadcast_shapes</a>
   */
  default Shape broadcastShapes(List<Shape> shapes) {
    return Shape.broadcast(shapes);
  }

  /**
   * An array stretched to a shape.
   *
   * @param x the array
   * @param shape the shape to stretch to
   * @return an array of that shape
   * @throws ShapeException if the shape would shrink an axis or drop one
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.broadcast_to.html">broadcast_to</a>
   */
  A broadcastTo(A x, Shape shape);

  /**
   * An array stretched to a shape.
   *
   * @param x the array
   * @param shape the shape to stretch to
   * @return an array of that shape
   * @throws ShapeException if the shape would shrink an axis or drop one
   */
  default A broadcastTo(A x, long[] shape) {
    return broadcastTo(x, Shape.of(shape));
  }

  /**
   * Arrays joined along the first axis.
   *
   * @param arrays the arrays, at least one; other axes are of equal length
   * @return the joined array
   * @throws ShapeException if there are no arrays, or another axis differs in length
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @throws IndexOutOfBoundsException if there is no such axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.concat.html">concat</a>
   */
  default A concat(List<A> arrays) {
    return concat(arrays, 0);
  }

  /**
   * Arrays joined along an axis.
   *
   * @param arrays the arrays, at least one; other axes are of equal length
   * @param axis the axis
   * @return the joined array
   * @throws ShapeException if there are no arrays, or another axis differs in length
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  A concat(List<A> arrays, int axis);

  /**
   * Arrays joined along an axis, or end to end.
   *
   * @param arrays the arrays, at least one; other axes are of equal length
   * @param axis one axis, or null to flatten each array first
   * @return the joined array
   * @throws ShapeException if there are no arrays, or another axis differs in length
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A concat(List<A> arrays, int @Nullable [] axis) {
    if (axis != null) {
      return concat(arrays, Composites.onlyAxis(axis, "concat"));
    }
    return concat(arrays.stream().map(x -> reshape(x, -1)).toList(), 0);
  }

  /**
   * An array with a new axis of length 1.
   *
   * @param x the array
   * @param axis the position of the new axis in the result, counted from its end if negative
   * @return the array, reshaped
   * @throws IndexOutOfBoundsException if there is no such position
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.expand_dims.html">expand_dims</a>
   */
  default A expandDims(A x, int axis) {
    return reshape(x, Composites.expanded(shape(x), new int[] {axis}));
  }

  /**
   * An array with new axes of length 1.
   *
   * @param x the array
   * @param axis the positions of the new axes in the result, counted from its end if negative
   * @return the array, reshaped
   * @throws IndexOutOfBoundsException if there is no such position
   * @throws IllegalArgumentException if an axis stands there twice
   */
  default A expandDims(A x, int[] axis) {
    return reshape(x, Composites.expanded(shape(x), axis));
  }

  /**
   * The elements in reverse order along every axis.
   *
   * @param x the array
   * @return an array of the same shape
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.flip.html">flip</a>
   */
  default A flip(A x) {
    return flip(x, (int[]) null);
  }

  /**
   * The elements in reverse order along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A flip(A x, int axis) {
    return flip(x, new int[] {axis});
  }

  /**
   * The elements in reverse order along several axes.
   *
   * @param x the array
   * @param axis the axes, null for all
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   */
  A flip(A x, int @Nullable [] axis);

  /**
   * An array with one axis moved.
   *
   * @param x the array
   * @param source the axis
   * @param destination its new position
   * @return the array with its axes in the new order
   * @throws IndexOutOfBoundsException if there is no such axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.moveaxis.html">moveaxis</a>
   */
  default A moveaxis(A x, int source, int destination) {
    return moveaxis(x, new int[] {source}, new int[] {destination});
  }

  /**
   * An array with several axes moved.
   *
   * @param x the array
   * @param source the axes
   * @param destination their new positions
   * @return the array with its axes in the new order
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws IllegalArgumentException if there are not as many positions as axes
   */
  default A moveaxis(A x, int[] source, int[] destination) {
    return permuteDims(x, Composites.moved(ndim(x), source, destination));
  }

  /**
   * An array with its axes in another order.
   *
   * @param x the array
   * @param axes every axis once, in the new order
   * @return the array with its axes in the new order
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws ShapeException if an axis is missing
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.permute_dims.html">permute_dims</a>
   */
  A permuteDims(A x, int[] axes);

  /**
   * Each element several times, flattened.
   *
   * @param x the array
   * @param repeats how often, 0 or more
   * @return one-dimensional
   * @throws IllegalArgumentException if the number is negative
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.repeat.html">repeat</a>
   */
  default A repeat(A x, long repeats) {
    return repeat(reshape(x, -1), repeats, 0);
  }

  /**
   * Each element several times along an axis.
   *
   * @param x the array
   * @param repeats how often, 0 or more
   * @param axis the axis
   * @return the array with a longer axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if the number is negative
   */
  default A repeat(A x, long repeats, int axis) {
    return Composites.repeated(xp(), x, repeats, axis);
  }

  /**
   * Each element its own number of times, flattened.
   *
   * @param x the array
   * @param repeats (n,) or (1,) integers, how often each
   * @return one-dimensional
   * @throws ShapeException if there are not as many numbers as elements
   * @throws IllegalArgumentException if a number is negative
   */
  default A repeat(A x, A repeats) {
    return repeat(reshape(x, -1), repeats, 0);
  }

  /**
   * Each element its own number of times along an axis.
   *
   * @param x the array
   * @param repeats (n,) or (1,) integers, how often each
   * @param axis the axis
   * @return the array with a longer axis
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws ShapeException if there are not as many numbers as positions
   * @throws IllegalArgumentException if a number is negative
   */
  default A repeat(A x, A repeats, int axis) {
    long[] counts = (long[]) toFlatArray(xp().astype(repeats, DType.INT64));
    return xp().take(x, xp().asarray(Composites.repeated(shape(x).dim(axis), counts)), axis);
  }

  /**
   * The same elements in row-major order in another shape.
   *
   * @param x the array
   * @param shape the new lengths, at most one of them -1 for what is left
   * @return an array of that shape
   * @throws ShapeException if the number of elements differs, or a length cannot be inferred
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.reshape.html">reshape</a>
   */
  A reshape(A x, long... shape);

  /**
   * The same elements in row-major order in another shape.
   *
   * @param x the array
   * @param shape the new shape
   * @return an array of that shape
   * @throws ShapeException if the number of elements differs, or a length cannot be inferred
   */
  default A reshape(A x, Shape shape) {
    return reshape(x, shape.dims());
  }

  /**
   * The same elements in row-major order in another shape.
   *
   * @param x the array
   * @param shape the new lengths, at most one of them -1 for what is left
   * @param copy no effect: arrays do not change
   * @return an array of that shape
   * @throws ShapeException if the number of elements differs, or a length cannot be inferred
   */
  default A reshape(A x, long[] shape, boolean copy) {
    return reshape(x, shape);
  }

  /**
   * The flattened elements moved around, back in their shape.
   *
   * @param x the array
   * @param shift how far to higher positions
   * @return an array of the same shape
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.roll.html">roll</a>
   */
  default A roll(A x, long shift) {
    return reshape(roll(reshape(x, -1), shift, 0), shape(x));
  }

  /**
   * The elements moved around along an axis.
   *
   * @param x the array
   * @param shift how far to higher positions
   * @param axis the axis
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  default A roll(A x, long shift, int axis) {
    int at = Axes.normalize(axis, ndim(x));
    long length = shape(x).dim(at);
    long cut = length == 0 ? 0 : Math.floorMod(-shift, length);
    return cut == 0
        ? x
        : concat(
            List.of(
                xp().getItem(x, Composites.range(ndim(x), at, cut, length)),
                xp().getItem(x, Composites.range(ndim(x), at, 0, cut))),
            at);
  }

  /**
   * The elements moved around along several axes.
   *
   * @param x the array
   * @param shift how far to higher positions, for each axis; one for all if of length 1
   * @param axis the axes; a repeated one adds up
   * @return an array of the same shape
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if there are not as many shifts as axes
   */
  default A roll(A x, long[] shift, int[] axis) {
    if (shift.length != axis.length && shift.length != 1) {
      throw new IllegalArgumentException(
          "roll was given " + shift.length + " shifts for " + axis.length + " axes");
    }
    A rolled = x;
    for (int i = 0; i < axis.length; i++) {
      rolled = roll(rolled, shift[shift.length == 1 ? 0 : i], axis[i]);
    }
    return rolled;
  }

  /**
   * An array without an axis of length 1.
   *
   * @param x the array
   * @param axis the axis, of length 1
   * @return the array, reshaped
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws ShapeException if the axis is longer
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.squeeze.html">squeeze</a>
   */
  default A squeeze(A x, int axis) {
    return squeeze(x, new int[] {axis});
  }

  /**
   * An array without some axes of length 1.
   *
   * @param x the array
   * @param axis the axes, each of length 1
   * @return the array, reshaped
   * @throws IndexOutOfBoundsException if there is no such axis
   * @throws IllegalArgumentException if an axis stands there twice
   * @throws ShapeException if an axis is longer
   */
  default A squeeze(A x, int[] axis) {
    return reshape(x, Composites.squeezed(shape(x), axis));
  }

  /**
   * Arrays joined along a new first axis.
   *
   * @param arrays the arrays, at least one, of equal shapes
   * @return the joined array
   * @throws ShapeException if there are no arrays, or shapes differ
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.stack.html">stack</a>
   */
  default A stack(List<A> arrays) {
    return stack(arrays, 0);
  }

  /**
   * Arrays joined along a new axis.
   *
   * @param arrays the arrays, at least one, of equal shapes
   * @param axis the position of the new axis in the result
   * @return the joined array
   * @throws ShapeException if there are no arrays, or shapes differ
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @throws IndexOutOfBoundsException if there is no such position
   */
  default A stack(List<A> arrays, int axis) {
    Composites.checkEqualShapes(arrays.stream().map(this::shape).toList());
    int at = Axes.normalize(axis, ndim(arrays.get(0)) + 1);
    return concat(arrays.stream().map(x -> expandDims(x, at)).toList(), at);
  }

  /**
   * An array laid side by side with itself.
   *
   * @param x the array
   * @param repetitions how often along each axis, 0 or more; the shorter of this and the shape gets
   *     leading ones
   * @return the tiled array
   * @throws IllegalArgumentException if a number is negative
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.tile.html">tile</a>
   */
  default A tile(A x, long... repetitions) {
    Composites.Tiling tiling = Composites.tiling(shape(x), repetitions);
    return reshape(broadcastTo(reshape(x, tiling.split()), tiling.stretched()), tiling.result());
  }

  /**
   * The arrays along the first axis.
   *
   * @param x the array
   * @return as many arrays as the axis is long, without it
   * @throws IndexOutOfBoundsException if there is no axis
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.unstack.html">unstack</a>
   */
  default List<A> unstack(A x) {
    return unstack(x, 0);
  }

  /**
   * The arrays along an axis.
   *
   * @param x the array
   * @param axis the axis
   * @return as many arrays as the axis is long, without it
   * @throws IndexOutOfBoundsException if there is no such axis
   */
  List<A> unstack(A x, int axis);
}
