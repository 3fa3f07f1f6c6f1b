package org.thalweg.testkit;

import java.util.function.DoubleUnaryOperator;

/** Derivatives by finite differences. */
final class Differences {
  /** Near the best for this formula: both errors are then about 1e-13 of smooth values about 1. */
  private static final double STEP = 1e-3;

  private Differences() {}

  /**
   * The derivative at 0 of a function of a step, from four central differences: an error of {@code
   * h^4 f'''''/30}.
   *
   * @param scale the size of the variable, from 1
   * @param f the function of the step
   * @return its derivative
   */
  static double central(double scale, DoubleUnaryOperator f) {
    double h = STEP * scale;
    double near = f.applyAsDouble(h) - f.applyAsDouble(-h);
    double far = f.applyAsDouble(2 * h) - f.applyAsDouble(-2 * h);
    return (8 * near - far) / (12 * h);
  }
}
