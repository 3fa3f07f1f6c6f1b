package org.thalweg.calibration;

import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.thalweg.array.ArrayNamespace;

/** CMA-ES of Commons Math. */
record CmaEsSearch(long seed, double spread, double tolerance) implements Search {
  /** What a point without a loss counts: worse than any. */
  private static final double UNDEFINED = 1e300;

  @Override
  public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
    int size = start.length;
    double[] sigma = new double[size];
    Arrays.fill(sigma, spread);
    new CMAESOptimizer(
            Integer.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            true,
            0,
            0,
            new MersenneTwister(seed),
            false,
            new SimpleValueChecker(tolerance, Double.MIN_VALUE))
        .optimize(
            new ObjectiveFunction(point -> defined(target.value(point))),
            GoalType.MINIMIZE,
            new InitialGuess(start),
            SimpleBounds.unbounded(size),
            new CMAESOptimizer.Sigma(sigma),
            new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(size))),
            new MaxEval(Integer.MAX_VALUE),
            new MaxIter(Integer.MAX_VALUE));
    return "converged";
  }

  private static double defined(double loss) {
    return Double.isFinite(loss) ? loss : UNDEFINED;
  }
}
