package org.thalweg.array;

/**
 * The element-wise functions with a number or truth value beside an array: the scalar takes the
 * array's data type.
 *
 * @param <A> the array type
 * @see <a href="https://data-apis.org/array-api/latest/API_specification/type_promotion.html">type
 *     promotion</a>
 */
public interface ElementwiseScalarFunctions<A> extends ArrayAttributes<A> {

  /**
   * The sum.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.add.html">add</a>
   */
  default A add(A x1, double x2) {
    return xp().add(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The sum.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A add(double x1, A x2) {
    return xp().add(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The sum.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A add(A x1, long x2) {
    return xp().add(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The sum.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A add(long x1, A x2) {
    return xp().add(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The angle of a point whose y and x are given, in radians.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.atan2.html">atan2</a>
   */
  default A atan2(A x1, double x2) {
    return xp().atan2(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The angle of a point whose y and x are given, in radians.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A atan2(double x1, A x2) {
    return xp().atan2(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The angle of a point whose y and x are given, in radians.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A atan2(A x1, long x2) {
    return xp().atan2(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The angle of a point whose y and x are given, in radians.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A atan2(long x1, A x2) {
    return xp().atan2(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The bits set in both; logical and for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_and.html">bitwise_and</a>
   */
  default A bitwiseAnd(A x1, long x2) {
    return xp().bitwiseAnd(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The bits set in both; logical and for bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseAnd(long x1, A x2) {
    return xp().bitwiseAnd(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The bits set in both; logical and for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseAnd(A x1, boolean x2) {
    return xp().bitwiseAnd(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The bits set in both; logical and for bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseAnd(boolean x1, A x2) {
    return xp().bitwiseAnd(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Bits moved up; 0 for a count of the width or more.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_left_shift.html">bitwise_left_shift</a>
   */
  default A bitwiseLeftShift(A x1, long x2) {
    return xp().bitwiseLeftShift(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Bits moved up; 0 for a count of the width or more.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseLeftShift(long x1, A x2) {
    return xp().bitwiseLeftShift(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The bits set in either; logical or for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_or.html">bitwise_or</a>
   */
  default A bitwiseOr(A x1, long x2) {
    return xp().bitwiseOr(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The bits set in either; logical or for bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseOr(long x1, A x2) {
    return xp().bitwiseOr(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The bits set in either; logical or for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseOr(A x1, boolean x2) {
    return xp().bitwiseOr(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The bits set in either; logical or for bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseOr(boolean x1, A x2) {
    return xp().bitwiseOr(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Bits moved down, arithmetically for signed integers.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_right_shift.html">bitwise_right_shift</a>
   */
  default A bitwiseRightShift(A x1, long x2) {
    return xp().bitwiseRightShift(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Bits moved down, arithmetically for signed integers.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseRightShift(long x1, A x2) {
    return xp().bitwiseRightShift(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The bits set in one only; logical xor for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.bitwise_xor.html">bitwise_xor</a>
   */
  default A bitwiseXor(A x1, long x2) {
    return xp().bitwiseXor(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The bits set in one only; logical xor for bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseXor(long x1, A x2) {
    return xp().bitwiseXor(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The bits set in one only; logical xor for bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseXor(A x1, boolean x2) {
    return xp().bitwiseXor(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The bits set in one only; logical xor for bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A bitwiseXor(boolean x1, A x2) {
    return xp().bitwiseXor(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The magnitude of the first with the sign bit of the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.copysign.html">copysign</a>
   */
  default A copysign(A x1, double x2) {
    return xp().copysign(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The magnitude of the first with the sign bit of the second.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A copysign(double x1, A x2) {
    return xp().copysign(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The magnitude of the first with the sign bit of the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A copysign(A x1, long x2) {
    return xp().copysign(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The magnitude of the first with the sign bit of the second.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A copysign(long x1, A x2) {
    return xp().copysign(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The quotient, of floating-point numbers.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.divide.html">divide</a>
   */
  default A divide(A x1, double x2) {
    return xp().divide(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The quotient, of floating-point numbers.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A divide(double x1, A x2) {
    return xp().divide(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The quotient, of floating-point numbers.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A divide(A x1, long x2) {
    return xp().divide(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The quotient, of floating-point numbers.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A divide(long x1, A x2) {
    return xp().divide(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.equal.html">equal</a>
   */
  default A equal(A x1, double x2) {
    return xp().equal(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A equal(double x1, A x2) {
    return xp().equal(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A equal(A x1, long x2) {
    return xp().equal(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A equal(long x1, A x2) {
    return xp().equal(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A equal(A x1, boolean x2) {
    return xp().equal(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether elements are equal, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A equal(boolean x1, A x2) {
    return xp().equal(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.floor_divide.html">floor_divide</a>
   */
  default A floorDivide(A x1, double x2) {
    return xp().floorDivide(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A floorDivide(double x1, A x2) {
    return xp().floorDivide(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A floorDivide(A x1, long x2) {
    return xp().floorDivide(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A floorDivide(long x1, A x2) {
    return xp().floorDivide(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is greater, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.greater.html">greater</a>
   */
  default A greater(A x1, double x2) {
    return xp().greater(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is greater, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A greater(double x1, A x2) {
    return xp().greater(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is greater, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A greater(A x1, long x2) {
    return xp().greater(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is greater, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A greater(long x1, A x2) {
    return xp().greater(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is at least the second, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.greater_equal.html">greater_equal</a>
   */
  default A greaterEqual(A x1, double x2) {
    return xp().greaterEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is at least the second, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A greaterEqual(double x1, A x2) {
    return xp().greaterEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is at least the second, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A greaterEqual(A x1, long x2) {
    return xp().greaterEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is at least the second, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A greaterEqual(long x1, A x2) {
    return xp().greaterEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The length of the hypotenuse, without overflow on the way.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.hypot.html">hypot</a>
   */
  default A hypot(A x1, double x2) {
    return xp().hypot(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The length of the hypotenuse, without overflow on the way.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A hypot(double x1, A x2) {
    return xp().hypot(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The length of the hypotenuse, without overflow on the way.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A hypot(A x1, long x2) {
    return xp().hypot(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The length of the hypotenuse, without overflow on the way.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A hypot(long x1, A x2) {
    return xp().hypot(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is less, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.less.html">less</a>
   */
  default A less(A x1, double x2) {
    return xp().less(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is less, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A less(double x1, A x2) {
    return xp().less(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is less, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A less(A x1, long x2) {
    return xp().less(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is less, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A less(long x1, A x2) {
    return xp().less(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is at most the second, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.less_equal.html">less_equal</a>
   */
  default A lessEqual(A x1, double x2) {
    return xp().lessEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is at most the second, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A lessEqual(double x1, A x2) {
    return xp().lessEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether the first is at most the second, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A lessEqual(A x1, long x2) {
    return xp().lessEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether the first is at most the second, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A lessEqual(long x1, A x2) {
    return xp().lessEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The logarithm of the sum of exponentials.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logaddexp.html">logaddexp</a>
   */
  default A logaddexp(A x1, double x2) {
    return xp().logaddexp(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The logarithm of the sum of exponentials.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A logaddexp(double x1, A x2) {
    return xp().logaddexp(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The logarithm of the sum of exponentials.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A logaddexp(A x1, long x2) {
    return xp().logaddexp(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The logarithm of the sum of exponentials.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A logaddexp(long x1, A x2) {
    return xp().logaddexp(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether both are true, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_and.html">logical_and</a>
   */
  default A logicalAnd(A x1, boolean x2) {
    return xp().logicalAnd(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether both are true, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A logicalAnd(boolean x1, A x2) {
    return xp().logicalAnd(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether either is true, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_or.html">logical_or</a>
   */
  default A logicalOr(A x1, boolean x2) {
    return xp().logicalOr(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether either is true, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A logicalOr(boolean x1, A x2) {
    return xp().logicalOr(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether one only is true, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.logical_xor.html">logical_xor</a>
   */
  default A logicalXor(A x1, boolean x2) {
    return xp().logicalXor(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether one only is true, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A logicalXor(boolean x1, A x2) {
    return xp().logicalXor(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The larger one; NaN if either is.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.maximum.html">maximum</a>
   */
  default A maximum(A x1, double x2) {
    return xp().maximum(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The larger one; NaN if either is.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A maximum(double x1, A x2) {
    return xp().maximum(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The larger one; NaN if either is.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A maximum(A x1, long x2) {
    return xp().maximum(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The larger one; NaN if either is.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A maximum(long x1, A x2) {
    return xp().maximum(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The smaller one; NaN if either is.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.minimum.html">minimum</a>
   */
  default A minimum(A x1, double x2) {
    return xp().minimum(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The smaller one; NaN if either is.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A minimum(double x1, A x2) {
    return xp().minimum(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The smaller one; NaN if either is.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A minimum(A x1, long x2) {
    return xp().minimum(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The smaller one; NaN if either is.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A minimum(long x1, A x2) {
    return xp().minimum(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The product.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.multiply.html">multiply</a>
   */
  default A multiply(A x1, double x2) {
    return xp().multiply(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The product.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A multiply(double x1, A x2) {
    return xp().multiply(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The product.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A multiply(A x1, long x2) {
    return xp().multiply(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The product.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A multiply(long x1, A x2) {
    return xp().multiply(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The next number from the first toward the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.nextafter.html">nextafter</a>
   */
  default A nextafter(A x1, double x2) {
    return xp().nextafter(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The next number from the first toward the second.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A nextafter(double x1, A x2) {
    return xp().nextafter(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The next number from the first toward the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A nextafter(A x1, long x2) {
    return xp().nextafter(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The next number from the first toward the second.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A nextafter(long x1, A x2) {
    return xp().nextafter(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.not_equal.html">not_equal</a>
   */
  default A notEqual(A x1, double x2) {
    return xp().notEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A notEqual(double x1, A x2) {
    return xp().notEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A notEqual(A x1, long x2) {
    return xp().notEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A notEqual(long x1, A x2) {
    return xp().notEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A notEqual(A x1, boolean x2) {
    return xp().notEqual(x1, xp().weakScalar(x2, x1));
  }

  /**
   * Whether elements differ, as bool.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A notEqual(boolean x1, A x2) {
    return xp().notEqual(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The first to the power of the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.pow.html">pow</a>
   */
  default A pow(A x1, double x2) {
    return xp().pow(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The first to the power of the second.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A pow(double x1, A x2) {
    return xp().pow(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The first to the power of the second.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A pow(A x1, long x2) {
    return xp().pow(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The first to the power of the second.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A pow(long x1, A x2) {
    return xp().pow(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The remainder with the sign of the divisor.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.remainder.html">remainder</a>
   */
  default A remainder(A x1, double x2) {
    return xp().remainder(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The remainder with the sign of the divisor.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A remainder(double x1, A x2) {
    return xp().remainder(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The remainder with the sign of the divisor.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A remainder(A x1, long x2) {
    return xp().remainder(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The remainder with the sign of the divisor.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A remainder(long x1, A x2) {
    return xp().remainder(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The difference.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.subtract.html">subtract</a>
   */
  default A subtract(A x1, double x2) {
    return xp().subtract(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The difference.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A subtract(double x1, A x2) {
    return xp().subtract(xp().weakScalar(x1, x2), x2);
  }

  /**
   * The difference.
   *
   * @param x1 the left operand
   * @param x2 the right operand, of the left one's data type
   * @return an array of the left operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A subtract(A x1, long x2) {
    return xp().subtract(x1, xp().weakScalar(x2, x1));
  }

  /**
   * The difference.
   *
   * @param x1 the left operand, of the right one's data type
   * @param x2 the right operand
   * @return an array of the right operand's shape
   * @throws DTypeException if a data type is not one that the function takes, or the two do not
   *     promote
   */
  default A subtract(long x1, A x2) {
    return xp().subtract(xp().weakScalar(x1, x2), x2);
  }

  /**
   * Values held at or above a bound.
   *
   * @param x the array
   * @param min the lower bound
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.clip.html">clip</a>
   */
  default A clip(A x, double min) {
    return xp().maximum(x, min);
  }

  /**
   * Values held between bounds.
   *
   * @param x the array
   * @param min the lower bound
   * @param max the upper bound
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A clip(A x, double min, double max) {
    return xp().minimum(xp().maximum(x, min), max);
  }

  /**
   * Values held at or above a bound.
   *
   * @param x the array
   * @param min the lower bound
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A clip(A x, long min) {
    return xp().maximum(x, min);
  }

  /**
   * Values held between bounds.
   *
   * @param x the array
   * @param min the lower bound
   * @param max the upper bound
   * @return an array of the same shape
   * @throws DTypeException if the data type is not one that the function takes
   */
  default A clip(A x, long min, long max) {
    return xp().minimum(xp().maximum(x, min), max);
  }
}
