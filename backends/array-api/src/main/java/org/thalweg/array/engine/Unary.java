package org.thalweg.array.engine;

import org.thalweg.array.spi.Operands;

/** The element-wise functions of one array. */
public enum Unary {
  /** The absolute value; of complex numbers a real one. */
  ABS("abs", Operands.NUMERIC),
  /** The inverse cosine. */
  ACOS("acos", Operands.FLOATING),
  /** The inverse hyperbolic cosine. */
  ACOSH("acosh", Operands.FLOATING),
  /** The inverse sine. */
  ASIN("asin", Operands.FLOATING),
  /** The inverse hyperbolic sine. */
  ASINH("asinh", Operands.FLOATING),
  /** The inverse tangent. */
  ATAN("atan", Operands.FLOATING),
  /** The inverse hyperbolic tangent. */
  ATANH("atanh", Operands.FLOATING),
  /** The bits inverted; of truth values the other one. */
  BITWISE_INVERT("bitwiseInvert", Operands.INTEGERS_OR_BOOLS),
  /** The nearest whole number above; of floats only. */
  CEIL("ceil", Operands.REALS),
  /** The complex conjugate; of complex numbers only. */
  CONJ("conj", Operands.NUMERIC),
  /** The cosine. */
  COS("cos", Operands.FLOATING),
  /** The hyperbolic cosine. */
  COSH("cosh", Operands.FLOATING),
  /** The exponential. */
  EXP("exp", Operands.FLOATING),
  /** The exponential minus 1. */
  EXPM1("expm1", Operands.FLOATING),
  /** The nearest whole number below; of floats only. */
  FLOOR("floor", Operands.REALS),
  /** The imaginary part; of complex numbers only. */
  IMAG("imag", Operands.NUMERIC),
  /** Whether numbers are finite; of floats only. */
  ISFINITE("isfinite", Operands.NUMERIC),
  /** Whether numbers are infinite; of floats only. */
  ISINF("isinf", Operands.NUMERIC),
  /** Whether numbers are NaN; of floats only. */
  ISNAN("isnan", Operands.NUMERIC),
  /** The natural logarithm. */
  LOG("log", Operands.FLOATING),
  /** The natural logarithm of 1 more. */
  LOG1P("log1p", Operands.FLOATING),
  /** The logarithm to base 2. */
  LOG2("log2", Operands.FLOATING),
  /** The logarithm to base 10. */
  LOG10("log10", Operands.FLOATING),
  /** The other truth value; of bools only. */
  LOGICAL_NOT("logicalNot", Operands.ANY),
  /** The negative; of integers modulo their width. */
  NEGATIVE("negative", Operands.NUMERIC),
  /** The real part; of complex numbers only. */
  REAL("real", Operands.NUMERIC),
  /** The reciprocal. */
  RECIPROCAL("reciprocal", Operands.FLOATING),
  /** The nearest whole number, ties to even; of floats only. */
  ROUND("round", Operands.NUMERIC),
  /** The sign: -1, 0, 1 or NaN; of complex numbers {@code z / |z|}. */
  SIGN("sign", Operands.NUMERIC),
  /** Whether the sign bit is set. */
  SIGNBIT("signbit", Operands.FLOATS),
  /** The sine. */
  SIN("sin", Operands.FLOATING),
  /** The hyperbolic sine. */
  SINH("sinh", Operands.FLOATING),
  /** The square root. */
  SQRT("sqrt", Operands.FLOATING),
  /** The square. */
  SQUARE("square", Operands.NUMERIC),
  /** The tangent. */
  TAN("tan", Operands.FLOATING),
  /** The hyperbolic tangent. */
  TANH("tanh", Operands.FLOATING),
  /** The nearest whole number toward zero; of floats only. */
  TRUNC("trunc", Operands.REALS);

  private final String function;
  private final Operands operands;

  Unary(String function, Operands operands) {
    this.function = function;
    this.operands = operands;
  }

  /**
   * The function's name in the namespace.
   *
   * @return a name such as {@code "bitwiseInvert"}
   */
  public String function() {
    return function;
  }

  Operands operands() {
    return operands;
  }
}
