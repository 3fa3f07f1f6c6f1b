package org.thalweg.array;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * The standard's array object: a value with the operators, so that a model reads as its equations
 * do. Everything else is a function of {@link #xp()}.
 *
 * @param xp the namespace
 * @param value the array
 * @param <A> the array type
 * @see <a href="https://data-apis.org/array-api/latest/API_specification/array_object.html">Array
 *     object</a>
 */
public record Array<A>(ArrayNamespace<A> xp, A value) implements HasNamespace<Array<A>> {
  /**
   * The array object of an array whose type is its namespace's own.
   *
   * @param <A> the array type
   * @param value the array
   * @return its array object
   * @throws IllegalArgumentException if no backend knows the type
   */
  public static <A> Array<A> of(A value) {
    return new Array<>(Namespaces.of(value), value);
  }

  @Override
  public Door<Array<A>, A> door() {
    return new ArrayDoor<>(xp);
  }

  /**
   * The lengths of the axes.
   *
   * @return the shape
   */
  public Shape shape() {
    return xp.shape(value);
  }

  /**
   * The data type.
   *
   * @return the data type
   */
  public DType dtype() {
    return xp.dtype(value);
  }

  /**
   * The device.
   *
   * @return the device
   */
  public Device device() {
    return xp.device(value);
  }

  /**
   * The number of axes.
   *
   * @return 0 or more
   */
  public int ndim() {
    return xp.ndim(value);
  }

  /**
   * The number of elements.
   *
   * @return 0 or more
   */
  public long size() {
    return xp.size(value);
  }

  /**
   * The transpose of a matrix.
   *
   * @return an array with its two axes swapped
   * @throws ShapeException if there are not exactly two axes
   */
  public Array<A> transpose() {
    if (ndim() != 2) {
      throw new ShapeException("the transpose is of a matrix, shape is " + shape());
    }
    return matrixTranspose();
  }

  /**
   * The transposes of a stack of matrices.
   *
   * @return an array with its last two axes swapped
   * @throws ShapeException if there are fewer than two axes
   */
  public Array<A> matrixTranspose() {
    return with(xp.matrixTranspose(value));
  }

  /**
   * The elements that a key selects.
   *
   * @param key the key
   * @return the elements
   * @throws IndexOutOfBoundsException if the key does not fit the shape
   */
  public Array<A> get(Index... key) {
    return with(xp.getItem(value, key));
  }

  /**
   * The negative.
   *
   * @return of this shape and data type
   */
  public Array<A> neg() {
    return unary(xp::negative);
  }

  /**
   * The same values.
   *
   * @return of this shape and data type
   */
  public Array<A> pos() {
    return unary(xp::positive);
  }

  /**
   * The absolute values.
   *
   * @return of this shape and data type
   */
  public Array<A> abs() {
    return unary(xp::abs);
  }

  /**
   * Each bit turned over.
   *
   * @return of this shape and data type
   */
  public Array<A> invert() {
    return unary(xp::bitwiseInvert);
  }

  /**
   * The sum.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> add(Array<A> other) {
    return binary(other, xp::add);
  }

  /**
   * The sum.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> add(double other) {
    return with(xp.add(value, other));
  }

  /**
   * The sum.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> add(long other) {
    return with(xp.add(value, other));
  }

  /**
   * The difference.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> sub(Array<A> other) {
    return binary(other, xp::subtract);
  }

  /**
   * The difference.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> sub(double other) {
    return with(xp.subtract(value, other));
  }

  /**
   * The difference.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> sub(long other) {
    return with(xp.subtract(value, other));
  }

  /**
   * The product.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> mul(Array<A> other) {
    return binary(other, xp::multiply);
  }

  /**
   * The product.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> mul(double other) {
    return with(xp.multiply(value, other));
  }

  /**
   * The product.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> mul(long other) {
    return with(xp.multiply(value, other));
  }

  /**
   * The quotient.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> div(Array<A> other) {
    return binary(other, xp::divide);
  }

  /**
   * The quotient.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> div(double other) {
    return with(xp.divide(value, other));
  }

  /**
   * The quotient.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> div(long other) {
    return with(xp.divide(value, other));
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> floordiv(Array<A> other) {
    return binary(other, xp::floorDivide);
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> floordiv(double other) {
    return with(xp.floorDivide(value, other));
  }

  /**
   * The quotient rounded to minus infinity.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> floordiv(long other) {
    return with(xp.floorDivide(value, other));
  }

  /**
   * The remainder, with the sign of the divisor.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> mod(Array<A> other) {
    return binary(other, xp::remainder);
  }

  /**
   * The remainder, with the sign of the divisor.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> mod(double other) {
    return with(xp.remainder(value, other));
  }

  /**
   * The remainder, with the sign of the divisor.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> mod(long other) {
    return with(xp.remainder(value, other));
  }

  /**
   * This array to a power.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> pow(Array<A> other) {
    return binary(other, xp::pow);
  }

  /**
   * This array to a power.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> pow(double other) {
    return with(xp.pow(value, other));
  }

  /**
   * This array to a power.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> pow(long other) {
    return with(xp.pow(value, other));
  }

  /**
   * Whether elements are less than another array's.
   *
   * @param other the right operand
   * @return of the broadcast shape, bool
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> lt(Array<A> other) {
    return binary(other, xp::less);
  }

  /**
   * Whether elements are less than another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> lt(double other) {
    return with(xp.less(value, other));
  }

  /**
   * Whether elements are less than another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> lt(long other) {
    return with(xp.less(value, other));
  }

  /**
   * Whether elements are at most another array's.
   *
   * @param other the right operand
   * @return of the broadcast shape, bool
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> le(Array<A> other) {
    return binary(other, xp::lessEqual);
  }

  /**
   * Whether elements are at most another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> le(double other) {
    return with(xp.lessEqual(value, other));
  }

  /**
   * Whether elements are at most another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> le(long other) {
    return with(xp.lessEqual(value, other));
  }

  /**
   * Whether elements are greater than another array's.
   *
   * @param other the right operand
   * @return of the broadcast shape, bool
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> gt(Array<A> other) {
    return binary(other, xp::greater);
  }

  /**
   * Whether elements are greater than another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> gt(double other) {
    return with(xp.greater(value, other));
  }

  /**
   * Whether elements are greater than another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> gt(long other) {
    return with(xp.greater(value, other));
  }

  /**
   * Whether elements are at least another array's.
   *
   * @param other the right operand
   * @return of the broadcast shape, bool
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> ge(Array<A> other) {
    return binary(other, xp::greaterEqual);
  }

  /**
   * Whether elements are at least another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> ge(double other) {
    return with(xp.greaterEqual(value, other));
  }

  /**
   * Whether elements are at least another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> ge(long other) {
    return with(xp.greaterEqual(value, other));
  }

  /**
   * Whether elements are equal to another array's.
   *
   * @param other the right operand
   * @return of the broadcast shape, bool
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> eq(Array<A> other) {
    return binary(other, xp::equal);
  }

  /**
   * Whether elements are equal to another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> eq(double other) {
    return with(xp.equal(value, other));
  }

  /**
   * Whether elements are equal to another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> eq(long other) {
    return with(xp.equal(value, other));
  }

  /**
   * Whether elements are not equal to another array's.
   *
   * @param other the right operand
   * @return of the broadcast shape, bool
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> ne(Array<A> other) {
    return binary(other, xp::notEqual);
  }

  /**
   * Whether elements are not equal to another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> ne(double other) {
    return with(xp.notEqual(value, other));
  }

  /**
   * Whether elements are not equal to another array's.
   *
   * @param other the right operand, of this data type
   * @return of this shape, bool
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> ne(long other) {
    return with(xp.notEqual(value, other));
  }

  /**
   * Bits set in both.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> and(Array<A> other) {
    return binary(other, xp::bitwiseAnd);
  }

  /**
   * Bits set in both.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> and(long other) {
    return with(xp.bitwiseAnd(value, other));
  }

  /**
   * Bits set in either.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> or(Array<A> other) {
    return binary(other, xp::bitwiseOr);
  }

  /**
   * Bits set in either.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> or(long other) {
    return with(xp.bitwiseOr(value, other));
  }

  /**
   * Bits set in one only.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> xor(Array<A> other) {
    return binary(other, xp::bitwiseXor);
  }

  /**
   * Bits set in one only.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> xor(long other) {
    return with(xp.bitwiseXor(value, other));
  }

  /**
   * Bits moved up.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> lshift(Array<A> other) {
    return binary(other, xp::bitwiseLeftShift);
  }

  /**
   * Bits moved up.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> lshift(long other) {
    return with(xp.bitwiseLeftShift(value, other));
  }

  /**
   * Bits moved down.
   *
   * @param other the right operand
   * @return of the broadcast shape
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> rshift(Array<A> other) {
    return binary(other, xp::bitwiseRightShift);
  }

  /**
   * Bits moved down.
   *
   * @param other the right operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rshift(long other) {
    return with(xp.bitwiseRightShift(value, other));
  }

  /**
   * The matrix product with another array.
   *
   * @param other the right operand
   * @return the product
   * @throws IllegalArgumentException if shapes do not broadcast or data types do not promote
   */
  public Array<A> matmul(Array<A> other) {
    return binary(other, xp::matmul);
  }

  /**
   * A number less this array.
   *
   * @param other the left operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rsub(double other) {
    return with(xp.subtract(other, value));
  }

  /**
   * A number less this array.
   *
   * @param other the left operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rsub(long other) {
    return with(xp.subtract(other, value));
  }

  /**
   * A number divided by this array.
   *
   * @param other the left operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rdiv(double other) {
    return with(xp.divide(other, value));
  }

  /**
   * A number divided by this array.
   *
   * @param other the left operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rdiv(long other) {
    return with(xp.divide(other, value));
  }

  /**
   * A number to the power of this array.
   *
   * @param other the left operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rpow(double other) {
    return with(xp.pow(other, value));
  }

  /**
   * A number to the power of this array.
   *
   * @param other the left operand, of this data type
   * @return of this shape
   * @throws DTypeException if this data type cannot take the number
   */
  public Array<A> rpow(long other) {
    return with(xp.pow(other, value));
  }

  /** The values in short, with shape and data type. */
  @Override
  public String toString() {
    return String.valueOf(value);
  }

  private Array<A> with(A result) {
    return new Array<>(xp, result);
  }

  private Array<A> unary(UnaryOperator<A> function) {
    return with(function.apply(value));
  }

  private Array<A> binary(Array<A> other, BinaryOperator<A> function) {
    if (!xp.equals(other.xp)) {
      throw new MixedArraysException(
          "operands are of '" + xp.name() + "' and '" + other.xp.name() + "'");
    }
    return with(function.apply(value, other.value));
  }
}
