package org.thalweg.autodiff.internal.compiled;

import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Unary;

/** What an expression does with its arguments. */
sealed interface Operation {
  /** An argument of the program. */
  record Leaf(int position) implements Operation {}

  /**
   * A number.
   *
   * @param bits of floats those of the {@code double}; an integer, or 0 or 1
   */
  record Literal(long bits) implements Operation {
    double value() {
      return Double.longBitsToDouble(bits);
    }
  }

  /** A function of one array. */
  record OfOne(Unary function) implements Operation {}

  /** A function of two arrays of one data type. */
  record OfTwo(Binary function) implements Operation {}

  /** The elements in the expression's data type. */
  record Cast() implements Operation {}

  /** A choice: condition, then, else. */
  record Where() implements Operation {}

  /** The argument without its derivative. */
  record Stopped() implements Operation {}

  /** One output of an operator that declares a derivative, applied to the arguments. */
  record Applied(DifferentiableOperator operator, int output) implements Operation {}
}
