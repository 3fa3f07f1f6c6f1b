package org.thalweg.plain.contracts.rules;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;

/**
 * A cotangent that happens to be zero still changes: second derivatives are those of the formula.
 */
class ZeroCotangentTest {
  @Test
  void theSquareOfARootHasItsCurvatureWhereItIsZero() {
    // (sqrt(x) - 2)^2 at 4: second derivative 2 (1/4)^2, as sqrt'(4) = 1/4.
    Derivative.check(
        ZeroCotangentTest::squaredRoot,
        new double[] {4},
        new double[] {0},
        new double[][] {{0.125}});
  }

  @Test
  void theSquareOfALogarithmHasItsCurvatureWhereItIsZero() {
    // (ln x)^2 at 1: 2.
    Derivative.check(
        ZeroCotangentTest::squaredLog, new double[] {1}, new double[] {0}, new double[][] {{2}});
  }

  @Test
  void aQuotientWithoutNumeratorStillHasMixedDerivatives() {
    // x/y at (0, 2): 1/y and 0; mixed -1/y^2.
    Derivative.check(
        ZeroCotangentTest::quotient,
        new double[] {0, 2},
        new double[] {0.5, 0},
        new double[][] {{0, -0.25}, {-0.25, 0}});
  }

  @Test
  void aWeightOfZeroStillHasMixedDerivatives() {
    // w / x at w = 0, x = 2, with w as the cotangent of 1/x: mixed -1/x^2.
    Derivative.check(
        ZeroCotangentTest::weightedReciprocal,
        new double[] {0, 2},
        new double[] {0.5, 0},
        new double[][] {{0, -0.25}, {-0.25, 0}});
  }

  private static <A> A squaredRoot(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.square(xp.subtract(xp.sqrt(x), 2.0)));
  }

  private static <A> A squaredLog(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.square(xp.log(x)));
  }

  private static <A> A quotient(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.divide(Losses.part(xp, x, 0, 1), Losses.part(xp, x, 1, 2)));
  }

  private static <A> A weightedReciprocal(ArrayNamespace<A> xp, A x) {
    A reciprocal = xp.divide(1.0, Losses.part(xp, x, 1, 2));
    return xp.sum(xp.multiply(Losses.part(xp, x, 0, 1), reciprocal));
  }
}
