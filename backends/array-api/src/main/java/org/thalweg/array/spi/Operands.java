package org.thalweg.array.spi;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** The data types that a function takes. */
public enum Operands {
  /** All but bool. */
  NUMERIC("numbers"),
  /** Integers and real floats. */
  REALS("real numbers"),
  /** Floats, real or complex. */
  FLOATING("floats, real or complex"),
  /** Real floats. */
  FLOATS("real floats"),
  /** Integers. */
  INTEGERS("integers"),
  /** Integers and bools. */
  INTEGERS_OR_BOOLS("integers or bools"),
  /** All but complex numbers. */
  ORDERED("real numbers or bools"),
  /** All. */
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

  /**
   * Checks one operand.
   *
   * @param function the function's name
   * @param dtype the operand's data type
   * @throws DTypeException if the function does not take it
   */
  public void check(String function, DType dtype) {
    if (!include(dtype)) {
      throw new DTypeException(
          function
              + " takes arrays of "
              + text
              + ", was given "
              + dtype
              + (dtype.isComplex()
                  ? ": take real, imag or abs first"
                  : ": cast with astype first"));
    }
  }

  /**
   * Checks two operands.
   *
   * @param function the function's name
   * @param x the data type of one
   * @param y the data type of the other
   * @return the data type that both are promoted to
   * @throws DTypeException if the function does not take one, or they do not promote
   */
  public DType promote(String function, DType x, DType y) {
    check(function, x);
    check(function, y);
    return x.promote(y);
  }
}
