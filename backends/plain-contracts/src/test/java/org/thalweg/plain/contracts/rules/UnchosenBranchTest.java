package org.thalweg.plain.contracts.rules;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;

/** NaN and infinities in what {@code where} did not choose reach no derivative. */
class UnchosenBranchTest {
  @Test
  void aLogarithmOfNothingStaysBehindWhere() {
    // ln x where x > 0, 0 elsewhere: the derivatives 1/x and -1/x^2 at 4, zero elsewhere.
    double[][] hessian = {{0, 0, 0}, {0, 0, 0}, {0, 0, -1.0 / 16}};

    Derivative.check(
        UnchosenBranchTest::guardedLog,
        new double[] {-1, 0, 4},
        new double[] {0, 0, 0.25},
        hessian);
  }

  @Test
  void aRootOfZeroStaysBehindWhere() {
    // sqrt x where x > 0: 1/(2 sqrt x) and -1/(4 x^(3/2)) at 4.
    double[][] hessian = {{0, 0}, {0, -1.0 / 32}};

    Derivative.check(
        UnchosenBranchTest::guardedRoot, new double[] {0, 4}, new double[] {0, 0.25}, hessian);
  }

  @Test
  void aQuotientByZeroStaysBehindWhere() {
    // 1/x where x is not 0: -1/x^2 and 2/x^3 at 2.
    double[][] hessian = {{0, 0}, {0, 0.25}};

    Derivative.check(
        UnchosenBranchTest::guardedQuotient, new double[] {0, 2}, new double[] {0, -0.25}, hessian);
  }

  @Test
  void aReciprocalOfZeroStaysBehindWhere() {
    double[][] hessian = {{0, 0}, {0, 0.25}};

    Derivative.check(
        UnchosenBranchTest::guardedReciprocal,
        new double[] {0, 2},
        new double[] {0, -0.25},
        hessian);
  }

  @Test
  void aFractionalPowerOfZeroStaysBehindWhere() {
    // x^0.5 as in the root.
    double[][] hessian = {{0, 0}, {0, -1.0 / 32}};

    Derivative.check(
        UnchosenBranchTest::guardedPower, new double[] {0, 4}, new double[] {0, 0.25}, hessian);
  }

  @Test
  void aMaximumOfNothingButNaNStaysBehindWhere() {
    double[] x = {Double.NaN, 3};

    Derivative.checkFlat(UnchosenBranchTest::guardedMaximum, x, 0, 1);
  }

  private static <A> A guardedLog(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.where(xp.greater(x, 0.0), xp.log(x), 0.0));
  }

  private static <A> A guardedRoot(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.where(xp.greater(x, 0.0), xp.sqrt(x), 0.0));
  }

  private static <A> A guardedQuotient(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.where(xp.equal(x, 0.0), xp.zerosLike(x), xp.divide(1.0, x)));
  }

  private static <A> A guardedReciprocal(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.where(xp.equal(x, 0.0), 0.0, xp.reciprocal(x)));
  }

  private static <A> A guardedPower(ArrayNamespace<A> xp, A x) {
    return xp.sum(xp.where(xp.greater(x, 0.0), xp.pow(x, 0.5), 0.0));
  }

  private static <A> A guardedMaximum(ArrayNamespace<A> xp, A x) {
    A rows = xp.max(xp.reshape(x, 2, 1), 1);
    return xp.sum(xp.where(xp.isnan(rows), 0.0, rows));
  }
}
