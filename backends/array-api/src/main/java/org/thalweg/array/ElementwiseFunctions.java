package org.thalweg.array;

/**
 * The element-wise functions of the standard: operands broadcast and promote.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/elementwise_functions.html">elementwise
 *     functions</a>
 */
public interface ElementwiseFunctions<A> extends ArrayAttributes<A> {

  /**
   * The absolute value: of the real data type for complex numbers.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.abs.html">abs</a>
   */
  A abs(A x);

  /**
   * The inverse cosine, in radians.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.acos.html">acos</a>
   */
  A acos(A x);

  /**
   * The inverse hyperbolic cosine.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.acosh.html">acosh</a>
   */
  A acosh(A x);

  /**
   * The inverse sine, in radians.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.asin.html">asin</a>
   */
  A asin(A x);

  /**
   * The inverse hyperbolic sine.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.asinh.html">asinh</a>
   */
  A asinh(A x);

  /**
   * The inverse tangent, in radians.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.atan.html">atan</a>
   */
  A atan(A x);

  /**
   * The inverse hyperbolic tangent.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.atanh.html">atanh</a>
   */
  A atanh(A x);

  /**
   * Each bit turned over; logical not for bool.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_invert.html">bitwise_invert</a>
   */
  A bitwiseInvert(A x);

  /**
   * The least whole number not below.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.ceil.html">ceil</a>
   */
  A ceil(A x);

  /**
   * The complex conjugate; real numbers unchanged.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.conj.html">conj</a>
   */
  A conj(A x);

  /**
   * The cosine of radians.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.cos.html">cos</a>
   */
  A cos(A x);

  /**
   * The hyperbolic cosine.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.cosh.html">cosh</a>
   */
  A cosh(A x);

  /**
   * The exponential.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.exp.html">exp</a>
   */
  A exp(A x);

  /**
   * The exponential less one, exact near zero.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.expm1.html">expm1</a>
   */
  A expm1(A x);

  /**
   * The largest whole number not above.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.floor.html">floor</a>
   */
  A floor(A x);

  /**
   * The imaginary part.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.imag.html">imag</a>
   */
  A imag(A x);

  /**
   * Whether elements are neither infinite nor NaN, as bool.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.isfinite.html">isfinite</a>
   */
  A isfinite(A x);

  /**
   * Whether elements are infinite, as bool.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.isinf.html">isinf</a>
   */
  A isinf(A x);

  /**
   * Whether elements are NaN, as bool.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.isnan.html">isnan</a>
   */
  A isnan(A x);

  /**
   * The natural logarithm.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.log.html">log</a>
   */
  A log(A x);

  /**
   * The natural logarithm of one more, exact near zero.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.log1p.html">log1p</a>
   */
  A log1p(A x);

  /**
   * The logarithm to base 2.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.log2.html">log2</a>
   */
  A log2(A x);

  /**
   * The logarithm to base 10.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.log10.html">log10</a>
   */
  A log10(A x);

  /**
   * Whether elements are zero or false, as bool.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_not.html">logical_not</a>
   */
  A logicalNot(A x);

  /**
   * The negative.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.negative.html">negative</a>
   */
  A negative(A x);

  /**
   * The real part; real numbers unchanged.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.real.html">real</a>
   */
  A real(A x);

  /**
   * One divided by each element.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.reciprocal.html">reciprocal</a>
   */
  A reciprocal(A x);

  /**
   * The nearest whole number, halves to even.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.round.html">round</a>
   */
  A round(A x);

  /**
   * The sign: -1, 0, 1 or NaN.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.sign.html">sign</a>
   */
  A sign(A x);

  /**
   * Whether the sign bit is set, as bool, also of zeros and NaN.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.signbit.html">signbit</a>
   */
  A signbit(A x);

  /**
   * The sine of radians.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.sin.html">sin</a>
   */
  A sin(A x);

  /**
   * The hyperbolic sine.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.sinh.html">sinh</a>
   */
  A sinh(A x);

  /**
   * The square root.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.sqrt.html">sqrt</a>
   */
  A sqrt(A x);

  /**
   * The square.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.square.html">square</a>
   */
  A square(A x);

  /**
   * The tangent of radians.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.tan.html">tan</a>
   */
  A tan(A x);

  /**
   * The hyperbolic tangent.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.tanh.html">tanh</a>
   */
  A tanh(A x);

  /**
   * The nearest whole number toward zero.
   *
   * @param x the array
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.trunc.html">trunc</a>
   */
  A trunc(A x);

  /**
   * The same values.
   *
   * @param x the array
   * @return an array of the same shape
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.positive.html">positive</a>
   */
  default A positive(A x) {
    return x;
  }

  /**
   * The sum.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.add.html">add</a>
   */
  A add(A x1, A x2);

  /**
   * The angle of a point whose y and x are given, in radians.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.atan2.html">atan2</a>
   */
  A atan2(A x1, A x2);

  /**
   * The bits set in both; logical and for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_and.html">bitwise_and</a>
   */
  A bitwiseAnd(A x1, A x2);

  /**
   * Bits moved up; 0 for a count of the width or more.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_left_shift.html">bitwise_left_shift</a>
   */
  A bitwiseLeftShift(A x1, A x2);

  /**
   * The bits set in either; logical or for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_or.html">bitwise_or</a>
   */
  A bitwiseOr(A x1, A x2);

  /**
   * Bits moved down, arithmetically for signed integers.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_right_shift.html">bitwise_right_shift</a>
   */
  A bitwiseRightShift(A x1, A x2);

  /**
   * The bits set in one only; logical xor for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_xor.html">bitwise_xor</a>
   */
  A bitwiseXor(A x1, A x2);

  /**
   * The magnitude of the first with the sign bit of the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.copysign.html">copysign</a>
   */
  A copysign(A x1, A x2);

  /**
   * The quotient, of floating-point numbers.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.divide.html">divide</a>
   */
  A divide(A x1, A x2);

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.equal.html">equal</a>
   */
  A equal(A x1, A x2);

  /**
   * The quotient rounded to minus infinity.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.floor_divide.html">floor_divide</a>
   */
  A floorDivide(A x1, A x2);

  /**
   * Whether the first is greater, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.greater.html">greater</a>
   */
  A greater(A x1, A x2);

  /**
   * Whether the first is at least the second, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.greater_equal.html">greater_equal</a>
   */
  A greaterEqual(A x1, A x2);

  /**
   * The length of the hypotenuse, without overflow on the way.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.hypot.html">hypot</a>
   */
  A hypot(A x1, A x2);

  /**
   * Whether the first is less, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.less.html">less</a>
   */
  A less(A x1, A x2);

  /**
   * Whether the first is at most the second, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.less_equal.html">less_equal</a>
   */
  A lessEqual(A x1, A x2);

  /**
   * The logarithm of the sum of exponentials.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logaddexp.html">logaddexp</a>
   */
  A logaddexp(A x1, A x2);

  /**
   * Whether both are true, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_and.html">logical_and</a>
   */
  A logicalAnd(A x1, A x2);

  /**
   * Whether either is true, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_or.html">logical_or</a>
   */
  A logicalOr(A x1, A x2);

  /**
   * Whether one only is true, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_xor.html">logical_xor</a>
   */
  A logicalXor(A x1, A x2);

  /**
   * The larger one; NaN if either is.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.maximum.html">maximum</a>
   */
  A maximum(A x1, A x2);

  /**
   * The smaller one; NaN if either is.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.minimum.html">minimum</a>
   */
  A minimum(A x1, A x2);

  /**
   * The product.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.multiply.html">multiply</a>
   */
  A multiply(A x1, A x2);

  /**
   * The next number from the first toward the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.nextafter.html">nextafter</a>
   */
  A nextafter(A x1, A x2);

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.not_equal.html">not_equal</a>
   */
  A notEqual(A x1, A x2);

  /**
   * The first to the power of the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.pow.html">pow</a>
   */
  A pow(A x1, A x2);

  /**
   * The remainder with the sign of the divisor.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.remainder.html">remainder</a>
   */
  A remainder(A x1, A x2);

  /**
   * The difference.
   *
   * @param x1 the left operand
   * @param x2 the right operand
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.subtract.html">subtract</a>
   */
  A subtract(A x1, A x2);

  /**
   * The same values: no bound.
   *
   * @param x the array
   * @return the same array
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.clip.html">clip</a>
   */
  default A clip(A x) {
    return x;
  }

  /**
   * Values held at or above a bound. Without a lower bound, use {@code minimum}.
   *
   * @param x the array
   * @param min the lower bound, NaN gives NaN
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A clip(A x, A min) {
    return maximum(x, min);
  }

  /**
   * Values held between bounds.
   *
   * @param x the array
   * @param min the lower bound, NaN gives NaN
   * @param max the upper bound, NaN gives NaN
   * @return an array of the broadcast shape
   * @throws ShapeException if the shapes do not broadcast
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A clip(A x, A min, A max) {
    return minimum(maximum(x, min), max);
  }
}
