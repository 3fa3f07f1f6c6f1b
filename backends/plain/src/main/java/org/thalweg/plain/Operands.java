package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** The data types that a function takes. */
enum Operands {
  NUMERIC("numbers"),
  REALS("real numbers"),
  FLOATING("floats, real or complex"),
  FLOATS("real floats"),
  INTEGERS("integers"),
  INTEGERS_OR_BOOLS("integers or bools"),
  ORDERED("real numbers or bools"),
  ANY("anything");

  private final String text;

  Operands(String text) {
    this.text = text;
  }

  private boolean include(DType dtype) {
    return switch (this) {
      case NUMERIC -> dtype != DType.BOOL;
      case REALS -> dtype != DType.BOOL && !dtype.isComplex();
      case FLOATING -> dtype.isFloating();
      case FLOATS -> dtype.isRealFloating();
      case INTEGERS -> dtype.isInteger();
      case INTEGERS_OR_BOOLS -> dtype.isInteger() || dtype == DType.BOOL;
      case ORDERED -> !dtype.isComplex();
      case ANY -> true;
    };
  }

  /** Checks one operand. */
  void check(String function, PlainArray x) {
    if (!include(x.dtype)) {
      throw new DTypeException(
          function
              + " takes arrays of "
              + text
              + ", was given "
              + x.dtype
              + (x.dtype.isComplex()
                  ? ": take real, imag or abs first"
                  : ": cast with astype first"));
    }
  }

  /** Checks two operands; the data type that both are promoted to. */
  DType promote(String function, PlainArray x, PlainArray y) {
    check(function, x);
    check(function, y);
    return x.dtype.promote(y.dtype);
  }
}
