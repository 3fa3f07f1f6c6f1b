package org.thalweg.array;

import java.util.List;
import org.thalweg.array.spi.NestedArrays;

/**
 * The creation functions of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/creation_functions.html">creation
 *     functions</a>
 */
public interface CreationFunctions<A> extends ArrayAttributes<A> {

  /**
   * An array of given elements.
   *
   * @param flatPrimitiveArray the elements, row-major: of the data type's Java type, unsigned
   *     integers as bit patterns, complex numbers as pairs; copied
   * @param shape the shape
   * @param dtype the data type of the result
   * @return a new array
   * @throws ShapeException if the number of elements does not fit the shape
   * @throws DTypeException if the elements' type does not fit the data type
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.asarray.html">asarray</a>
   */
  A asarray(Object flatPrimitiveArray, long[] shape, DType dtype);

  /**
   * An array of given elements, in their own data type: {@code double[]} gives float64, {@code
   * float[]} float32, {@code long[]} int64, {@code int[]} int32.
   *
   * @param obj a primitive Java array, a rectangular array of arrays, or an array of this namespace
   * @return a new array, or {@code obj} itself if it is of this namespace
   * @throws ShapeException if rows differ in length
   * @throws DTypeException if no data type holds such elements
   * @throws MixedArraysException if it is neither a Java array nor of this namespace
   */
  default A asarray(Object obj) {
    if (!obj.getClass().isArray()) {
      return own(obj);
    }
    ArraySpec spec = NestedArrays.spec(obj);
    return asarray(NestedArrays.flat(obj), spec.shape().dims(), spec.dtype());
  }

  /**
   * An array of given elements, cast to a data type.
   *
   * @param obj a primitive Java array, a rectangular array of arrays, or an array of this namespace
   * @param dtype the data type of the result
   * @return an array
   * @throws ShapeException if rows differ in length
   * @throws DTypeException if no data type holds such elements
   * @throws MixedArraysException if it is neither a Java array nor of this namespace
   */
  default A asarray(Object obj, DType dtype) {
    return xp().astype(asarray(obj), dtype);
  }

  /**
   * A 0-d float64 array.
   *
   * @param obj the element
   * @return the array
   */
  default A asarray(double obj) {
    return full(Shape.SCALAR, obj, DType.FLOAT64);
  }

  /**
   * A 0-d array.
   *
   * @param obj the element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the number
   */
  default A asarray(double obj, DType dtype) {
    return full(Shape.SCALAR, obj, dtype);
  }

  /**
   * A 0-d int64 array.
   *
   * @param obj the element
   * @return the array
   */
  default A asarray(long obj) {
    return full(Shape.SCALAR, obj, DType.INT64);
  }

  /**
   * A 0-d array.
   *
   * @param obj the element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the number
   */
  default A asarray(long obj, DType dtype) {
    return full(Shape.SCALAR, obj, dtype);
  }

  /**
   * A 0-d bool array.
   *
   * @param obj the element
   * @return the array
   */
  default A asarray(boolean obj) {
    return full(Shape.SCALAR, obj, DType.BOOL);
  }

  /**
   * A number beside an array: it takes the array's data type, float64 parts becoming float32 where
   * needed.
   *
   * @param value the number
   * @param like the array beside which it stands
   * @return 0-d, of the data type of {@code like}
   * @throws DTypeException if that is an integer or boolean type
   */
  default A weakScalar(double value, A like) {
    if (!dtype(like).isFloating()) {
      throw new DTypeException(
          "a float scalar was given beside an array of " + dtype(like) + ": cast one with astype");
    }
    return full(Shape.SCALAR, value, dtype(like));
  }

  /**
   * A whole number beside an array: it takes the array's data type.
   *
   * @param value the number
   * @param like the array beside which it stands
   * @return 0-d, of the data type of {@code like}
   * @throws DTypeException if that is bool
   */
  default A weakScalar(long value, A like) {
    if (dtype(like) == DType.BOOL) {
      throw new DTypeException("an integer scalar was given beside an array of bool");
    }
    return full(Shape.SCALAR, value, dtype(like));
  }

  /**
   * A truth value beside an array of bool.
   *
   * @param value the truth value
   * @param like the array beside which it stands
   * @return 0-d, bool
   * @throws DTypeException if the array is of another type
   */
  default A weakScalar(boolean value, A like) {
    if (dtype(like) != DType.BOOL) {
      throw new DTypeException("a bool scalar was given beside an array of " + dtype(like));
    }
    return full(Shape.SCALAR, value, DType.BOOL);
  }

  /**
   * Numbers from 0 up to a bound, float64.
   *
   * @param stop the bound, not reached
   * @return (n,) the numbers
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.arange.html">arange</a>
   */
  default A arange(double stop) {
    return arange(0, stop, 1);
  }

  /**
   * Numbers from a first one up to a bound, float64.
   *
   * @param start the first number
   * @param stop the bound, not reached
   * @return (n,) the numbers
   */
  default A arange(double start, double stop) {
    return arange(start, stop, 1);
  }

  /**
   * Evenly spaced numbers, float64.
   *
   * @param start the first number
   * @param stop the bound, not reached
   * @param step the distance between numbers, not 0
   * @return (n,) the numbers
   * @throws IllegalArgumentException if the step is 0 or NaN
   */
  default A arange(double start, double stop, double step) {
    return arange(start, stop, step, DType.FLOAT64);
  }

  /**
   * Evenly spaced numbers: {@code start + i * step}.
   *
   * @param start the first number
   * @param stop the bound, not reached
   * @param step the distance between numbers, not 0
   * @param dtype the data type of the result
   * @return (n,) the numbers
   * @throws IllegalArgumentException if the step is 0 or NaN
   */
  default A arange(double start, double stop, double step, DType dtype) {
    return Ranges.arange(xp(), start, stop, step, dtype);
  }

  /**
   * Numbers from 0 up to a bound, int64.
   *
   * @param stop the bound, not reached
   * @return (n,) the numbers
   */
  default A arange(long stop) {
    return arange(0, stop, 1);
  }

  /**
   * Numbers from a first one up to a bound, int64.
   *
   * @param start the first number
   * @param stop the bound, not reached
   * @return (n,) the numbers
   */
  default A arange(long start, long stop) {
    return arange(start, stop, 1);
  }

  /**
   * Evenly spaced numbers, int64.
   *
   * @param start the first number
   * @param stop the bound, not reached
   * @param step the distance between numbers, not 0
   * @return (n,) the numbers
   * @throws IllegalArgumentException if the step is 0 or NaN
   */
  default A arange(long start, long stop, long step) {
    return arange(start, stop, step, DType.INT64);
  }

  /**
   * Evenly spaced numbers: {@code start + i * step}.
   *
   * @param start the first number
   * @param stop the bound, not reached
   * @param step the distance between numbers, not 0
   * @param dtype the data type of the result
   * @return (n,) the numbers
   * @throws IllegalArgumentException if the step is 0 or NaN
   */
  default A arange(long start, long stop, long step, DType dtype) {
    return Ranges.arange(xp(), start, stop, step, dtype);
  }

  /**
   * A float64 array of undefined contents.
   *
   * @param shape the shape
   * @return the array
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.empty.html">empty</a>
   */
  default A empty(Shape shape) {
    return empty(shape, DType.FLOAT64);
  }

  /**
   * An array of undefined contents.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @return the array
   */
  default A empty(Shape shape, DType dtype) {
    return zeros(shape, dtype);
  }

  /**
   * An array of undefined contents on a device.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return the array
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A empty(Shape shape, DType dtype, Device device) {
    return toDevice(empty(shape, dtype), device);
  }

  /**
   * A float64 array of undefined contents.
   *
   * @param shape the shape
   * @return the array
   */
  default A empty(long[] shape) {
    return empty(Shape.of(shape), DType.FLOAT64);
  }

  /**
   * An array of undefined contents.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @return the array
   */
  default A empty(long[] shape, DType dtype) {
    return empty(Shape.of(shape), dtype);
  }

  /**
   * An array of undefined contents, like another.
   *
   * @param x the array
   * @return an array of that shape and data type
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.empty_like.html">empty_like</a>
   */
  default A emptyLike(A x) {
    return empty(shape(x), dtype(x));
  }

  /**
   * An array of undefined contents with the shape of another.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @return an array of that shape
   */
  default A emptyLike(A x, DType dtype) {
    return empty(shape(x), dtype);
  }

  /**
   * An array of undefined contents with the shape of another, on a device.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return an array of that shape
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A emptyLike(A x, DType dtype, Device device) {
    return toDevice(empty(shape(x), dtype), device);
  }

  /**
   * A float64 array of zeros.
   *
   * @param shape the shape
   * @return the array
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.zeros.html">zeros</a>
   */
  default A zeros(Shape shape) {
    return zeros(shape, DType.FLOAT64);
  }

  /**
   * An array of zeros.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @return the array
   */
  default A zeros(Shape shape, DType dtype) {
    return full(shape, 0L, dtype);
  }

  /**
   * An array of zeros on a device.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return the array
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A zeros(Shape shape, DType dtype, Device device) {
    return toDevice(zeros(shape, dtype), device);
  }

  /**
   * A float64 array of zeros.
   *
   * @param shape the shape
   * @return the array
   */
  default A zeros(long[] shape) {
    return zeros(Shape.of(shape), DType.FLOAT64);
  }

  /**
   * An array of zeros.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @return the array
   */
  default A zeros(long[] shape, DType dtype) {
    return zeros(Shape.of(shape), dtype);
  }

  /**
   * An array of zeros, like another.
   *
   * @param x the array
   * @return an array of that shape and data type
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.zeros_like.html">zeros_like</a>
   */
  default A zerosLike(A x) {
    return zeros(shape(x), dtype(x));
  }

  /**
   * An array of zeros with the shape of another.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @return an array of that shape
   */
  default A zerosLike(A x, DType dtype) {
    return zeros(shape(x), dtype);
  }

  /**
   * An array of zeros with the shape of another, on a device.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return an array of that shape
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A zerosLike(A x, DType dtype, Device device) {
    return toDevice(zeros(shape(x), dtype), device);
  }

  /**
   * A float64 array of ones.
   *
   * @param shape the shape
   * @return the array
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.ones.html">ones</a>
   */
  default A ones(Shape shape) {
    return ones(shape, DType.FLOAT64);
  }

  /**
   * An array of ones.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @return the array
   */
  default A ones(Shape shape, DType dtype) {
    return full(shape, 1L, dtype);
  }

  /**
   * An array of ones on a device.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return the array
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A ones(Shape shape, DType dtype, Device device) {
    return toDevice(ones(shape, dtype), device);
  }

  /**
   * A float64 array of ones.
   *
   * @param shape the shape
   * @return the array
   */
  default A ones(long[] shape) {
    return ones(Shape.of(shape), DType.FLOAT64);
  }

  /**
   * An array of ones.
   *
   * @param shape the shape
   * @param dtype the data type of the result
   * @return the array
   */
  default A ones(long[] shape, DType dtype) {
    return ones(Shape.of(shape), dtype);
  }

  /**
   * An array of ones, like another.
   *
   * @param x the array
   * @return an array of that shape and data type
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.ones_like.html">ones_like</a>
   */
  default A onesLike(A x) {
    return ones(shape(x), dtype(x));
  }

  /**
   * An array of ones with the shape of another.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @return an array of that shape
   */
  default A onesLike(A x, DType dtype) {
    return ones(shape(x), dtype);
  }

  /**
   * An array of ones with the shape of another, on a device.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return an array of that shape
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A onesLike(A x, DType dtype, Device device) {
    return toDevice(ones(shape(x), dtype), device);
  }

  /**
   * A float64 array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @return the array
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.full.html">full</a>
   */
  default A full(Shape shape, double fillValue) {
    return full(shape, fillValue, DType.FLOAT64);
  }

  /**
   * An array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   */
  A full(Shape shape, double fillValue, DType dtype);

  /**
   * A float64 array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @return the array
   */
  default A full(long[] shape, double fillValue) {
    return full(Shape.of(shape), fillValue, DType.FLOAT64);
  }

  /**
   * An array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   */
  default A full(long[] shape, double fillValue, DType dtype) {
    return full(Shape.of(shape), fillValue, dtype);
  }

  /**
   * An array of one value, on a device.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A full(Shape shape, double fillValue, DType dtype, Device device) {
    return toDevice(full(shape, fillValue, dtype), device);
  }

  /**
   * An array of one value, like another.
   *
   * @param x the array
   * @param fillValue every element
   * @return an array of that shape and data type
   * @throws DTypeException if the data type cannot take the value
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.full_like.html">full_like</a>
   */
  default A fullLike(A x, double fillValue) {
    return full(shape(x), fillValue, dtype(x));
  }

  /**
   * An array of one value with the shape of another.
   *
   * @param x the array
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return an array of that shape
   * @throws DTypeException if the data type cannot take the value
   */
  default A fullLike(A x, double fillValue, DType dtype) {
    return full(shape(x), fillValue, dtype);
  }

  /**
   * A int64 array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @return the array
   */
  default A full(Shape shape, long fillValue) {
    return full(shape, fillValue, DType.INT64);
  }

  /**
   * An array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   */
  A full(Shape shape, long fillValue, DType dtype);

  /**
   * A int64 array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @return the array
   */
  default A full(long[] shape, long fillValue) {
    return full(Shape.of(shape), fillValue, DType.INT64);
  }

  /**
   * An array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   */
  default A full(long[] shape, long fillValue, DType dtype) {
    return full(Shape.of(shape), fillValue, dtype);
  }

  /**
   * An array of one value, on a device.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A full(Shape shape, long fillValue, DType dtype, Device device) {
    return toDevice(full(shape, fillValue, dtype), device);
  }

  /**
   * An array of one value, like another.
   *
   * @param x the array
   * @param fillValue every element
   * @return an array of that shape and data type
   * @throws DTypeException if the data type cannot take the value
   */
  default A fullLike(A x, long fillValue) {
    return full(shape(x), fillValue, dtype(x));
  }

  /**
   * An array of one value with the shape of another.
   *
   * @param x the array
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return an array of that shape
   * @throws DTypeException if the data type cannot take the value
   */
  default A fullLike(A x, long fillValue, DType dtype) {
    return full(shape(x), fillValue, dtype);
  }

  /**
   * A bool array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @return the array
   */
  default A full(Shape shape, boolean fillValue) {
    return full(shape, fillValue, DType.BOOL);
  }

  /**
   * An array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   */
  A full(Shape shape, boolean fillValue, DType dtype);

  /**
   * A bool array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @return the array
   */
  default A full(long[] shape, boolean fillValue) {
    return full(Shape.of(shape), fillValue, DType.BOOL);
  }

  /**
   * An array of one value.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   */
  default A full(long[] shape, boolean fillValue, DType dtype) {
    return full(Shape.of(shape), fillValue, dtype);
  }

  /**
   * An array of one value, on a device.
   *
   * @param shape the shape
   * @param fillValue every element
   * @param dtype the data type of the result
   * @param device the device of the result
   * @return the array
   * @throws DTypeException if the data type cannot take the value
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A full(Shape shape, boolean fillValue, DType dtype, Device device) {
    return toDevice(full(shape, fillValue, dtype), device);
  }

  /**
   * An array of one value, like another.
   *
   * @param x the array
   * @param fillValue every element
   * @return an array of that shape and data type
   * @throws DTypeException if the data type cannot take the value
   */
  default A fullLike(A x, boolean fillValue) {
    return full(shape(x), fillValue, dtype(x));
  }

  /**
   * An array of one value with the shape of another.
   *
   * @param x the array
   * @param fillValue every element
   * @param dtype the data type of the result
   * @return an array of that shape
   * @throws DTypeException if the data type cannot take the value
   */
  default A fullLike(A x, boolean fillValue, DType dtype) {
    return full(shape(x), fillValue, dtype);
  }

  /**
   * The float64 identity matrix.
   *
   * @param nRows the number of rows
   * @return (nRows, nRows)
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.eye.html">eye</a>
   */
  default A eye(long nRows) {
    return eye(nRows, nRows);
  }

  /**
   * A float64 matrix with ones on the main diagonal.
   *
   * @param nRows the number of rows
   * @param nCols the number of columns
   * @return (nRows, nCols)
   */
  default A eye(long nRows, long nCols) {
    return eye(nRows, nCols, 0);
  }

  /**
   * A float64 matrix with ones on a diagonal.
   *
   * @param nRows the number of rows
   * @param nCols the number of columns
   * @param k the diagonal that holds the ones: 0 the main one, positive above it; none may lie in
   *     the matrix
   * @return (nRows, nCols)
   */
  default A eye(long nRows, long nCols, long k) {
    return eye(nRows, nCols, k, DType.FLOAT64);
  }

  /**
   * A matrix with ones on a diagonal.
   *
   * @param nRows the number of rows
   * @param nCols the number of columns
   * @param k the diagonal that holds the ones: 0 the main one, positive above it; none may lie in
   *     the matrix
   * @param dtype the data type of the result
   * @return (nRows, nCols)
   */
  default A eye(long nRows, long nCols, long k, DType dtype) {
    return Ranges.eye(xp(), Shape.of(nRows, nCols), k, dtype);
  }

  /**
   * Evenly spaced numbers between two ends, both included, float64.
   *
   * @param start the first number
   * @param stop the last number
   * @param num how many, 0 or more
   * @return (num,) the numbers
   * @throws IllegalArgumentException if the number is negative
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.linspace.html">linspace</a>
   */
  default A linspace(double start, double stop, long num) {
    return linspace(start, stop, num, true);
  }

  /**
   * Evenly spaced numbers between two ends, float64.
   *
   * @param start the first number
   * @param stop the last number
   * @param num how many, 0 or more
   * @param endpoint whether {@code stop} is among them
   * @return (num,) the numbers
   * @throws IllegalArgumentException if the number is negative
   */
  default A linspace(double start, double stop, long num, boolean endpoint) {
    return linspace(start, stop, num, endpoint, DType.FLOAT64);
  }

  /**
   * Evenly spaced numbers between two ends.
   *
   * @param start the first number
   * @param stop the last number
   * @param num how many, 0 or more
   * @param endpoint whether {@code stop} is among them
   * @param dtype the data type of the result
   * @return (num,) the numbers
   * @throws IllegalArgumentException if the number is negative
   */
  default A linspace(double start, double stop, long num, boolean endpoint, DType dtype) {
    return Ranges.linspace(xp(), start, stop, num, endpoint, dtype);
  }

  /**
   * The lower triangle of a stack of matrices, zeros above.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws ShapeException if there are fewer than two axes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.tril.html">tril</a>
   */
  default A tril(A x) {
    return tril(x, 0);
  }

  /**
   * The lower triangle of a stack of matrices, zeros above.
   *
   * @param x the array
   * @param k the last diagonal kept: 0 the main one, positive above it
   * @return an array of the same shape
   * @throws ShapeException if there are fewer than two axes
   */
  default A tril(A x, long k) {
    return Composites.triangle(xp(), x, k, true);
  }

  /**
   * The upper triangle of a stack of matrices, zeros below.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws ShapeException if there are fewer than two axes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.triu.html">triu</a>
   */
  default A triu(A x) {
    return triu(x, 0);
  }

  /**
   * The upper triangle of a stack of matrices, zeros below.
   *
   * @param x the array
   * @param k the first diagonal kept: 0 the main one, positive above it
   * @return an array of the same shape
   * @throws ShapeException if there are fewer than two axes
   */
  default A triu(A x, long k) {
    return Composites.triangle(xp(), x, k, false);
  }

  /**
   * Coordinates of a grid, as matrices with the first input along the second axis.
   *
   * @param arrays one-dimensional arrays of one data type; may be empty
   * @return as many arrays as inputs, each with as many axes
   * @throws ShapeException if an array is not one-dimensional
   * @throws DTypeException if data types differ
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.meshgrid.html">meshgrid</a>
   */
  default List<A> meshgrid(List<A> arrays) {
    return meshgrid(arrays, MeshgridIndexing.XY);
  }

  /**
   * Coordinates of a grid.
   *
   * @param arrays one-dimensional arrays of one data type; may be empty
   * @param indexing the order of the first two axes
   * @return as many arrays as inputs, each with as many axes
   * @throws ShapeException if an array is not one-dimensional
   * @throws DTypeException if data types differ
   */
  default List<A> meshgrid(List<A> arrays, MeshgridIndexing indexing) {
    return Composites.meshgrid(xp(), arrays, indexing);
  }
}
