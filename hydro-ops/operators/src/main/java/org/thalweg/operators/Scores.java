package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;

/**
 * The parts that scores are made of, in float64 along the first axis; see {@link Objectives}.
 *
 * @param xp the namespace
 * @param present where there is an observation
 * @param count how many there are
 * @param simulated the simulation, 0 where no observation is
 * @param observed the observations, 0 where none is
 * @param <A> the array type
 */
record Scores<A>(ArrayNamespace<A> xp, A present, A count, A simulated, A observed) {
  static <A> Scores<A> of(ArrayNamespace<A> xp, A simulated, A observed, int warmUp) {
    Index times = Index.from(warmUp);
    A s = xp.astype(xp.getItem(simulated, times, Index.ellipsis()), DType.FLOAT64, false);
    A o = xp.astype(xp.getItem(observed, times, Index.ellipsis()), DType.FLOAT64, false);
    A present = xp.logicalNot(xp.isnan(o));
    // Out before any arithmetic: a NaN times 0 would come back in the gradient.
    return new Scores<>(
        xp,
        present,
        xp.sum(xp.astype(present, DType.FLOAT64), 0),
        xp.where(present, s, 0.0),
        xp.where(present, o, 0.0));
  }

  A nse() {
    A variation = sumOfSquares(deviation(observed));
    A error = sumOfSquares(xp.subtract(simulated, observed));
    A varies = varies(observed);
    A ratio = xp.divide(error, xp.where(varies, variation, 1.0));
    return xp.where(varies, xp.subtract(1.0, ratio), Double.NaN);
  }

  A kge() {
    A s = deviation(simulated);
    A o = deviation(observed);
    A varies = xp.logicalAnd(varies(simulated), varies(observed));
    A spreadS = xp.sqrt(xp.where(varies, sumOfSquares(s), 1.0));
    A spreadO = xp.sqrt(xp.where(varies, sumOfSquares(o), 1.0));
    A together = xp.sum(xp.multiply(s, o), 0);
    A r = xp.divide(together, xp.multiply(spreadS, spreadO));
    A a = xp.divide(spreadS, spreadO);
    A b = xp.divide(xp.sum(simulated, 0), xp.sum(observed, 0));
    A distance = xp.hypot(xp.hypot(xp.subtract(r, 1.0), xp.subtract(a, 1.0)), xp.subtract(b, 1.0));
    return xp.where(varies, xp.subtract(1.0, distance), Double.NaN);
  }

  /** The deviations from the mean, 0 where no observation is. */
  private A deviation(A series) {
    A mean = xp.divide(xp.sum(series, 0), xp.maximum(count, 1.0));
    return xp.where(present, xp.subtract(series, mean), 0.0);
  }

  private A sumOfSquares(A series) {
    return xp.sum(xp.square(series), 0);
  }

  /** Whether two values differ: rounding of the mean cannot hide that a series is constant. */
  private A varies(A series) {
    A constant = xp.stopGradient(series);
    A largest = xp.max(withoutMissing(constant, Double.NEGATIVE_INFINITY), 0);
    A smallest = xp.min(withoutMissing(constant, Double.POSITIVE_INFINITY), 0);
    return xp.logicalNot(xp.greaterEqual(smallest, largest));
  }

  private A withoutMissing(A series, double value) {
    return xp.where(present, series, value);
  }
}
