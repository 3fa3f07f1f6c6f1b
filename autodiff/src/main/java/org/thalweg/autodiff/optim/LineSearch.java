package org.thalweg.autodiff.optim;

import java.util.List;
import java.util.Optional;

/**
 * A step along a direction that satisfies the strong Wolfe conditions (Nocedal and Wright, 2006,
 * algorithms 3.5 and 3.6, cubic interpolation by equation 3.59).
 *
 * <p>Two safeguards are ours. Where the objective or its slope is not finite, a trial counts as too
 * far, so that the step comes back to where it is defined. When the trials are used up, a step that
 * lowers the value enough is taken as it is.
 */
final class LineSearch<A> {
  private static final double DECREASE = 1e-4;
  private static final int TRIALS = 40;
  private static final double FARTHEST_STRETCH = 10;

  /** How near a trial may come to the ends of its bracket, as a share of it. */
  private static final double MARGIN = 0.01;

  private final Line<A> line;
  private final Trial<A> start;
  private final double curvature;
  private final long budget;
  private int used;

  LineSearch(Line<A> line, Trial<A> start, double curvature, long budget) {
    this.line = line;
    this.start = start;
    this.curvature = curvature;
    this.budget = Math.min(budget, TRIALS);
  }

  /** The objective along a line. */
  interface Line<A> {
    Trial<A> at(double step);
  }

  /** What is known at one step along the line. */
  record Trial<A>(double step, double slope, LbfgsState.Point<A> point) {
    double value() {
      return point.value();
    }

    boolean isFinite() {
      return Double.isFinite(value()) && Double.isFinite(slope);
    }
  }

  /** The number of evaluations made. */
  int used() {
    return used;
  }

  Optional<Trial<A>> search(double firstStep) {
    Trial<A> before = start;
    double step = firstStep;
    while (used < budget) {
      Trial<A> trial = evaluate(step);
      if (isTooFar(trial) || (before.step() > 0 && trial.value() >= before.value())) {
        return zoom(before, trial);
      }
      if (isFlat(trial)) {
        return Optional.of(trial);
      }
      if (trial.slope() >= 0) {
        return zoom(trial, before);
      }
      double stretch = trial.step() - before.step();
      double next = minimum(before, trial);
      double farthest = trial.step() + FARTHEST_STRETCH * stretch;
      step = next > trial.step() + MARGIN * stretch ? Math.min(next, farthest) : farthest;
      before = trial;
    }
    return lowEnough(before);
  }

  /** Narrows a bracket whose better end is {@code low}; the other may not be finite. */
  private Optional<Trial<A>> zoom(Trial<A> low, Trial<A> high) {
    Trial<A> better = low;
    Trial<A> other = high;
    while (used < budget && isWide(better, other)) {
      Trial<A> trial = evaluate(between(better, other));
      if (isTooFar(trial) || trial.value() >= better.value()) {
        other = trial;
      } else {
        if (isFlat(trial)) {
          return Optional.of(trial);
        }
        if (trial.slope() * (other.step() - better.step()) >= 0) {
          other = better;
        }
        better = trial;
      }
    }
    return lowEnough(better);
  }

  private Optional<Trial<A>> lowEnough(Trial<A> trial) {
    return trial.step() > 0 && trial.value() < start.value()
        ? Optional.of(trial)
        : Optional.empty();
  }

  private Trial<A> evaluate(double step) {
    used++;
    return line.at(step);
  }

  private boolean isTooFar(Trial<A> trial) {
    return !trial.isFinite()
        || trial.value() > start.value() + DECREASE * trial.step() * start.slope();
  }

  private boolean isFlat(Trial<A> trial) {
    return Math.abs(trial.slope()) <= -curvature * start.slope();
  }

  private static boolean isWide(Trial<?> one, Trial<?> other) {
    double farther = Math.max(one.step(), other.step());
    return Math.abs(one.step() - other.step()) > 2 * Math.ulp(farther);
  }

  private double between(Trial<A> low, Trial<A> high) {
    double width = high.step() - low.step();
    double middle = low.step() + width / 2;
    if (!high.isFinite()) {
      return middle;
    }
    double share = (minimum(low, high) - low.step()) / width;
    if (!(share > 0 && share < 1)) {
      return middle;
    }
    return low.step() + width * Math.max(MARGIN, Math.min(share, 1 - MARGIN));
  }

  /** The minimum of the cubic through two trials, NaN if it has none. */
  private static double minimum(Trial<?> a, Trial<?> b) {
    double width = b.step() - a.step();
    double d1 = a.slope() + b.slope() - 3 * (a.value() - b.value()) / (a.step() - b.step());
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - a.slope() * b.slope()), width);
    return b.step() - width * (b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2);
  }

  /** The points of a line through the start, evaluated as they are asked for. */
  record Ray<A>(Evaluator<A> evaluator, LbfgsState.Point<A> origin, List<A> direction)
      implements Line<A> {
    @Override
    public Trial<A> at(double step) {
      LbfgsState.Point<A> point =
          evaluator.at(evaluator.arrays().plus(origin.parameters(), step, direction));
      return new Trial<>(step, evaluator.arrays().dot(point.gradients(), direction), point);
    }
  }
}
