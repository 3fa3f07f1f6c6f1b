package org.thalweg.array;

import java.util.List;

/**
 * The data type functions of the standard.
 *
 * @param <A> the array type
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/data_type_functions.html">data
 *     type functions</a>
 */
public interface DataTypeFunctions<A> extends ArrayAttributes<A> {

  /**
   * An array in another data type, by value: floats are truncated toward zero, nonzero is true.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @return an array of the same shape; the same array if it has the data type
   * @throws DTypeException if a complex array is to become real: take {@code real} first
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.astype.html">astype</a>
   */
  A astype(A x, DType dtype);

  /**
   * An array in another data type.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @param copy no effect: arrays do not change
   * @return an array of the same shape
   * @throws DTypeException if a complex array is to become real: take {@code real} first
   */
  default A astype(A x, DType dtype, boolean copy) {
    return astype(x, dtype);
  }

  /**
   * An array in another data type, on a device.
   *
   * @param x the array
   * @param dtype the data type of the result
   * @param copy no effect: arrays do not change
   * @param device the device of the result
   * @return an array of the same shape
   * @throws DTypeException if a complex array is to become real: take {@code real} first
   * @throws IllegalArgumentException if the backend has no such device
   */
  default A astype(A x, DType dtype, boolean copy, Device device) {
    return toDevice(astype(x, dtype), device);
  }

  /**
   * Whether promotion leads from one data type to another.
   *
   * @param from the data type to cast from
   * @param to the data type to cast to
   * @return true if promoting {@code from} with {@code to} gives {@code to}
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.can_cast.html">can_cast</a>
   */
  default boolean canCast(DType from, DType to) {
    return DTypes.canCast(from, to);
  }

  /**
   * Whether promotion leads from an array's data type to another.
   *
   * @param from an array of the data type to cast from
   * @param to the data type to cast to
   * @return true if promoting the two gives {@code to}
   */
  default boolean canCast(A from, DType to) {
    return DTypes.canCast(dtype(from), to);
  }

  /**
   * The limits of a floating-point data type.
   *
   * @param type a floating-point data type
   * @return the limits
   * @throws DTypeException if it is of another kind
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.finfo.html">finfo</a>
   */
  default FInfo finfo(DType type) {
    return FInfo.of(type);
  }

  /**
   * The limits of an array's data type.
   *
   * @param type an array of a floating-point data type
   * @return the limits
   * @throws DTypeException if it is of another kind
   */
  default FInfo finfo(A type) {
    return FInfo.of(dtype(type));
  }

  /**
   * The limits of an integer data type.
   *
   * @param type an integer data type
   * @return the limits
   * @throws DTypeException if it is of another kind
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.iinfo.html">iinfo</a>
   */
  default IInfo iinfo(DType type) {
    return IInfo.of(type);
  }

  /**
   * The limits of an array's data type.
   *
   * @param type an array of an integer data type
   * @return the limits
   * @throws DTypeException if it is of another kind
   */
  default IInfo iinfo(A type) {
    return IInfo.of(dtype(type));
  }

  /**
   * Whether a data type is of a kind.
   *
   * @param dtype the data type
   * @param kind a data type to be equal to
   * @return true if it is
   * @throws DTypeException if there is no such kind
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.isdtype.html">isdtype</a>
   */
  default boolean isdtype(DType dtype, DType kind) {
    return DTypes.isdtype(dtype, kind);
  }

  /**
   * Whether a data type is of a kind.
   *
   * @param dtype the data type
   * @param kind a kind
   * @return true if it is
   * @throws DTypeException if there is no such kind
   */
  default boolean isdtype(DType dtype, DTypeKind kind) {
    return DTypes.isdtype(dtype, kind);
  }

  /**
   * Whether a data type is of a kind.
   *
   * @param dtype the data type
   * @param kind the standard's name of a kind
   * @return true if it is
   * @throws DTypeException if there is no such kind
   */
  default boolean isdtype(DType dtype, String kind) {
    return DTypes.isdtype(dtype, kind);
  }

  /**
   * Whether a data type is of a kind.
   *
   * @param dtype the data type
   * @param kind data types, kinds and names of kinds, any of which may apply
   * @return true if it is
   * @throws DTypeException if there is no such kind
   */
  default boolean isdtype(DType dtype, List<?> kind) {
    return DTypes.isdtype(dtype, kind);
  }

  /**
   * The data type that an operation on several operands gives.
   *
   * @param arraysAndDtypes arrays, data types and Java numbers or booleans (weak), at least one of
   *     them an array or data type
   * @return the promoted data type
   * @throws DTypeException if the standard defines none
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.result_type.html">result_type</a>
   */
  default DType resultType(List<?> arraysAndDtypes) {
    return DTypes.resultType(xp(), arraysAndDtypes);
  }
}
