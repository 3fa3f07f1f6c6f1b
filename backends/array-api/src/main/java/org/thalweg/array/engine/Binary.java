package org.thalweg.array.engine;

import org.thalweg.array.spi.Operands;

/** The element-wise functions of two arrays. */
public enum Binary {
  /** The sum. */
  ADD("add", Operands.NUMERIC),
  /** The angle of a point given by y and x. */
  ATAN2("atan2", Operands.FLOATS),
  /** Bits set in both. */
  BITWISE_AND("bitwiseAnd", Operands.INTEGERS_OR_BOOLS),
  /** Bits moved up; 0 for a count outside the width. */
  BITWISE_LEFT_SHIFT("bitwiseLeftShift", Operands.INTEGERS),
  /** Bits set in either. */
  BITWISE_OR("bitwiseOr", Operands.INTEGERS_OR_BOOLS),
  /** Bits moved down; only the sign is left for a count outside the width. */
  BITWISE_RIGHT_SHIFT("bitwiseRightShift", Operands.INTEGERS),
  /** Bits set in one only. */
  BITWISE_XOR("bitwiseXor", Operands.INTEGERS_OR_BOOLS),
  /** The first with the sign of the second. */
  COPYSIGN("copysign", Operands.FLOATS),
  /** The quotient. */
  DIVIDE("divide", Operands.FLOATING),
  /** Whether both are equal. */
  EQUAL("equal", Operands.ANY),
  /** The quotient rounded down; of integers 0 for a divisor of 0. */
  FLOOR_DIVIDE("floorDivide", Operands.REALS),
  /** Whether the first is greater. */
  GREATER("greater", Operands.REALS),
  /** Whether the first is greater or equal. */
  GREATER_EQUAL("greaterEqual", Operands.REALS),
  /** The length of the hypotenuse. */
  HYPOT("hypot", Operands.FLOATS),
  /** Whether the first is less. */
  LESS("less", Operands.REALS),
  /** Whether the first is less or equal. */
  LESS_EQUAL("lessEqual", Operands.REALS),
  /** {@code log(exp(x) + exp(y))}. */
  LOGADDEXP("logaddexp", Operands.FLOATS),
  /** Whether both are true; of bools only. */
  LOGICAL_AND("logicalAnd", Operands.ANY),
  /** Whether one is true; of bools only. */
  LOGICAL_OR("logicalOr", Operands.ANY),
  /** Whether just one is true; of bools only. */
  LOGICAL_XOR("logicalXor", Operands.ANY),
  /** The larger; NaN if either is. */
  MAXIMUM("maximum", Operands.REALS),
  /** The smaller; NaN if either is. */
  MINIMUM("minimum", Operands.REALS),
  /** The product. */
  MULTIPLY("multiply", Operands.NUMERIC),
  /** The next number after the first on the way to the second. */
  NEXTAFTER("nextafter", Operands.FLOATS),
  /** Whether both differ. */
  NOT_EQUAL("notEqual", Operands.ANY),
  /** The power; of an integer to a negative one truncated toward zero. */
  POW("pow", Operands.NUMERIC),
  /** The remainder with the divisor's sign; of integers 0 for a divisor of 0. */
  REMAINDER("remainder", Operands.REALS),
  /** The difference. */
  SUBTRACT("subtract", Operands.NUMERIC);

  private final String function;
  private final Operands operands;

  Binary(String function, Operands operands) {
    this.function = function;
    this.operands = operands;
  }

  /**
   * The function's name in the namespace.
   *
   * @return a name such as {@code "bitwiseAnd"}
   */
  public String function() {
    return function;
  }

  Operands operands() {
    return operands;
  }
}
