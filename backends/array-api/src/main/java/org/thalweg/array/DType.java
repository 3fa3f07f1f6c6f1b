package org.thalweg.array;

import java.util.Locale;

/**
 * A data type of the standard.
 *
 * @see <a href="https://data-apis.org/array-api/latest/API_specification/data_types.html">Data
 *     types</a>
 */
public enum DType {
  /** True or false. */
  BOOL(DTypeKind.BOOL, 8, boolean.class),
  /** Signed 8-bit integer. */
  INT8(DTypeKind.SIGNED_INTEGER, 8, byte.class),
  /** Signed 16-bit integer. */
  INT16(DTypeKind.SIGNED_INTEGER, 16, short.class),
  /** Signed 32-bit integer. */
  INT32(DTypeKind.SIGNED_INTEGER, 32, int.class),
  /** Signed 64-bit integer. */
  INT64(DTypeKind.SIGNED_INTEGER, 64, long.class),
  /** Unsigned 8-bit integer, held as the bit pattern of a {@code byte}. */
  UINT8(DTypeKind.UNSIGNED_INTEGER, 8, byte.class),
  /** Unsigned 16-bit integer, held as the bit pattern of a {@code short}. */
  UINT16(DTypeKind.UNSIGNED_INTEGER, 16, short.class),
  /** Unsigned 32-bit integer, held as the bit pattern of an {@code int}. */
  UINT32(DTypeKind.UNSIGNED_INTEGER, 32, int.class),
  /** Unsigned 64-bit integer, held as the bit pattern of a {@code long}. */
  UINT64(DTypeKind.UNSIGNED_INTEGER, 64, long.class),
  /** IEEE 754 single precision. */
  FLOAT32(DTypeKind.REAL_FLOATING, 32, float.class),
  /** IEEE 754 double precision. */
  FLOAT64(DTypeKind.REAL_FLOATING, 64, double.class),
  /** Pair of single-precision numbers, real part first. */
  COMPLEX64(DTypeKind.COMPLEX_FLOATING, 64, float.class),
  /** Pair of double-precision numbers, real part first. */
  COMPLEX128(DTypeKind.COMPLEX_FLOATING, 128, double.class);

  private final DTypeKind kind;
  private final int bits;
  private final Class<?> javaType;
  private final String standardName = name().toLowerCase(Locale.ROOT);

  DType(DTypeKind kind, int bits, Class<?> javaType) {
    this.kind = kind;
    this.bits = bits;
    this.javaType = javaType;
  }

  /**
   * The data type of a name.
   *
   * @param standardName the standard's name, such as {@code "float64"}
   * @return the data type
   * @throws DTypeException if the standard has no such data type
   */
  public static DType of(String standardName) {
    for (DType dtype : values()) {
      if (dtype.standardName.equals(standardName)) {
        return dtype;
      }
    }
    throw new DTypeException("no data type is named '" + standardName + "'");
  }

  /**
   * The standard's name of this data type.
   *
   * @return a name such as {@code "float64"}
   */
  public String standardName() {
    return standardName;
  }

  /**
   * The narrowest kind that this data type belongs to.
   *
   * @return one of the kinds that are not unions of others
   */
  public DTypeKind kind() {
    return kind;
  }

  /**
   * The width of one element.
   *
   * @return bits, both parts of a complex number counted; 8 for {@link #BOOL}
   */
  public int bits() {
    return bits;
  }

  /**
   * The width of one element in memory.
   *
   * @return bytes
   */
  public int bytes() {
    return bits / 8;
  }

  /**
   * The component type of the flat Java array that holds such elements.
   *
   * @return a primitive type; that of one part for a complex data type
   */
  public Class<?> javaType() {
    return javaType;
  }

  /**
   * Whether elements are signed or unsigned integers.
   *
   * @return true for the integer data types; false for {@link #BOOL}
   */
  public boolean isInteger() {
    return kind == DTypeKind.SIGNED_INTEGER || kind == DTypeKind.UNSIGNED_INTEGER;
  }

  /**
   * Whether elements are real floating-point numbers.
   *
   * @return true for {@link #FLOAT32} and {@link #FLOAT64}
   */
  public boolean isRealFloating() {
    return kind == DTypeKind.REAL_FLOATING;
  }

  /**
   * Whether elements are complex.
   *
   * @return true for {@link #COMPLEX64} and {@link #COMPLEX128}
   */
  public boolean isComplex() {
    return kind == DTypeKind.COMPLEX_FLOATING;
  }

  /**
   * Whether elements are real or complex floating-point numbers: what can be differentiated.
   *
   * @return true for the floating-point data types
   */
  public boolean isFloating() {
    return isRealFloating() || isComplex();
  }

  /**
   * The data type that an operation on two arrays gives.
   *
   * @param other the other operand's data type
   * @return the promoted data type
   * @throws DTypeException if the standard leaves the pair undefined; cast one operand first
   * @see <a
   *     href="https://data-apis.org/array-api/latest/API_specification/type_promotion.html">Type
   *     promotion</a>
   */
  public DType promote(DType other) {
    return this == other ? this : Promotion.of(this, other);
  }

  @Override
  public String toString() {
    return standardName;
  }
}
