package org.thalweg.array;

/** The standard's type promotion lattice, for two different data types. */
final class Promotion {
  private Promotion() {}

  static DType of(DType x, DType y) {
    if (x.kind() == y.kind()) {
      return wider(x, y);
    }
    if (x.isInteger() && y.isInteger()) {
      return x.kind() == DTypeKind.SIGNED_INTEGER ? mixedSign(x, y) : mixedSign(y, x);
    }
    if (x.isFloating() && y.isFloating()) {
      return x.isComplex() ? withReal(x, y) : withReal(y, x);
    }
    throw undefined(x, y);
  }

  private static DType wider(DType x, DType y) {
    return x.bits() >= y.bits() ? x : y;
  }

  private static DType mixedSign(DType signed, DType unsigned) {
    if (signed.bits() > unsigned.bits()) {
      return signed;
    }
    return switch (unsigned) {
      case UINT8 -> DType.INT16;
      case UINT16 -> DType.INT32;
      case UINT32 -> DType.INT64;
      default -> throw undefined(signed, unsigned);
    };
  }

  private static DType withReal(DType complex, DType real) {
    return real == DType.FLOAT64 ? DType.COMPLEX128 : complex;
  }

  private static DTypeException undefined(DType x, DType y) {
    return new DTypeException(
        "no promotion of " + x + " with " + y + " is defined: cast one of them with astype first");
  }
}
