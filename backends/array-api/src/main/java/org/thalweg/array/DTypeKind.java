package org.thalweg.array;

/**
 * A kind of data types, as {@code isdtype} takes it.
 *
 * @see <a
 *     href="https://data-apis.org/array-api/latest/API_specification/generated/array_api.isdtype.html">isdtype</a>
 */
public enum DTypeKind {
  /** Only {@link DType#BOOL}. */
  BOOL("bool"),
  /** Signed integers. */
  SIGNED_INTEGER("signed integer"),
  /** Unsigned integers. */
  UNSIGNED_INTEGER("unsigned integer"),
  /** Signed and unsigned integers. */
  INTEGRAL("integral"),
  /** Real floating-point numbers. */
  REAL_FLOATING("real floating"),
  /** Complex floating-point numbers. */
  COMPLEX_FLOATING("complex floating"),
  /** Every data type but {@link DType#BOOL}. */
  NUMERIC("numeric");

  private final String standardName;

  DTypeKind(String standardName) {
    this.standardName = standardName;
  }

  /**
   * The kind of a name.
   *
   * @param standardName the standard's name, such as {@code "real floating"}
   * @return the kind
   * @throws DTypeException if the standard has no such kind
   */
  public static DTypeKind of(String standardName) {
    for (DTypeKind kind : values()) {
      if (kind.standardName.equals(standardName)) {
        return kind;
      }
    }
    throw new DTypeException("no kind of data types is named '" + standardName + "'");
  }

  /**
   * The standard's name of this kind.
   *
   * @return a name such as {@code "real floating"}
   */
  public String standardName() {
    return standardName;
  }

  /**
   * Whether a data type is of this kind.
   *
   * @param dtype the data type
   * @return true if it is
   */
  public boolean contains(DType dtype) {
    return switch (this) {
      case INTEGRAL -> dtype.isInteger();
      case NUMERIC -> dtype != DType.BOOL;
      default -> dtype.kind() == this;
    };
  }

  @Override
  public String toString() {
    return standardName;
  }
}
