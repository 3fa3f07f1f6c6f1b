package org.thalweg.calibration;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.thalweg.array.ArrayNamespace;

/** Levenberg-Marquardt of Commons Math. */
record LevenbergMarquardtSearch(double tolerance) implements Search {
  private static final double FIRST_STEP = 1;

  LevenbergMarquardtSearch {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("a tolerance is positive, was " + tolerance);
    }
  }

  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    Target.Linearization first = target.linearization(start);
    LeastSquaresProblem problem =
        new LeastSquaresBuilder()
            .model(point -> at(target, point.toArray(), start, first))
            .target(new double[first.residuals().length])
            .start(start)
            .maxEvaluations(Integer.MAX_VALUE)
            .maxIterations(Integer.MAX_VALUE)
            .build();
    try {
      new LevenbergMarquardtOptimizer()
          .withInitialStepBoundFactor(FIRST_STEP)
          .withCostRelativeTolerance(tolerance)
          .withParameterRelativeTolerance(tolerance)
          .optimize(problem);
      return "converged";
    } catch (MathIllegalStateException e) {
      // It says so where its tolerances are finer than rounding allows.
      return "at the limit of rounding";
    }
  }

  /** The first one is known already. */
  private static Pair<RealVector, RealMatrix> at(
      Target target, double[] point, double[] start, Target.Linearization first) {
    Target.Linearization here = Arrays.equals(point, start) ? first : target.linearization(point);
    return new Pair<>(
        new ArrayRealVector(here.residuals(), false),
        new Array2DRowRealMatrix(here.jacobian(), false));
  }
}
