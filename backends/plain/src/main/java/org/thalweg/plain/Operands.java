package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** The data types that a function takes. */
enum Operands {
  NUMERIC("numbers"),
  FLOATS("floats"),
  INTEGERS("integers"),
  INTEGERS_OR_BOOLS("integers or bools"),
  ANY("anything");

  private final String text;

  Operands(String text) {
    this.text = text;
  }

  private boolean include(DType dtype) {
    return switch (this) {
      case NUMERIC -> dtype != DType.BOOL;
      case FLOATS -> dtype.isRealFloating();
      case INTEGERS -> dtype.isInteger();
      case INTEGERS_OR_BOOLS -> dtype.isInteger() || dtype == DType.BOOL;
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
              + ": cast with astype first");
    }
  }

  /** Checks two operands; the data type that both are promoted to. */
  DType promote(String function, PlainArray x, PlainArray y) {
    check(function, x);
    check(function, y);
    return x.dtype.promote(y.dtype);
  }
}
