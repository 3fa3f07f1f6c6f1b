package org.thalweg.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.operators.Loss;
import org.thalweg.operators.Score;

/**
 * The loss of a model in a period, as a function of free arrays, in array code.
 *
 * @param model the model
 * @param space its parameters
 * @param goal what is made small
 * @param period where
 */
record Problem(SimulationModel model, ParameterSpace space, Goal goal, Period period) {
  /** Observations of the whole record, with their weights, and what is made of them. */
  record Goal(Constant observed, Constant weights, Loss loss, List<ParameterPenalty> penalties) {
    Goal {
      penalties = List.copyOf(penalties);
    }

    Goal withLoss(Loss other) {
      return new Goal(observed, weights, other, List.of());
    }
  }

  Problem in(Period other) {
    return new Problem(model, space, goal, other);
  }

  /** The same problem with the squared errors of the series for a loss. */
  Problem ofSquaredErrors() {
    return new Problem(model, space, goal.withLoss(Score.NSE), period);
  }

  /** 0-d, float64. */
  <A> A loss(ArrayNamespace<A> xp, List<A> arrays) {
    Parameters<A> parameters = space.parameters(xp, arrays);
    A loss = goal.loss().loss(xp, counted(xp, parameters), observed(xp), weights(xp));
    for (ParameterPenalty penalty : goal.penalties()) {
      loss = xp.add(loss, penalty.of(xp, parameters));
    }
    return loss;
  }

  /** {@code (residual)}, float64; empty if the loss is no sum of squares. */
  <A> Optional<A> residuals(ArrayNamespace<A> xp, List<A> arrays) {
    if (!goal.penalties().isEmpty()) {
      return Optional.empty();
    }
    A simulated = counted(xp, space.parameters(xp, arrays));
    return goal.loss().residuals(xp, simulated, observed(xp), weights(xp));
  }

  /** Whether there are residuals; told by those of the observations themselves. */
  <A> boolean isSumOfSquares(ArrayNamespace<A> xp) {
    A itself = observed(xp);
    return goal.penalties().isEmpty()
        && goal.loss().residuals(xp, itself, itself, weights(xp)).isPresent();
  }

  /** {@code (time)} or {@code (time, gauge)}, the times of the period that count. */
  <A> A simulated(ArrayNamespace<A> xp, double[] free) {
    return counted(xp, space.parameters(xp, space.arrays(xp, free)));
  }

  private <A> A counted(ArrayNamespace<A> xp, Parameters<A> parameters) {
    A run = model.simulate(xp, parameters, period.run());
    Shape wanted = goal.observed().shape();
    Shape shape = xp.shape(run);
    boolean fits = shape.ndim() == wanted.ndim() && shape.dim(0) == period.run().length();
    if (!fits || (wanted.ndim() == 2 && shape.dim(1) != wanted.dim(1))) {
      throw new ShapeException(
          "the model gave shape %s for %d times, observations have shape %s"
              .formatted(shape, period.run().length(), wanted));
    }
    return xp.getItem(run, Index.from(period.warmUp()), Index.ellipsis());
  }

  private <A> A observed(ArrayNamespace<A> xp) {
    return xp.getItem(xp.constant(goal.observed()), times(), Index.ellipsis());
  }

  private <A> A weights(ArrayNamespace<A> xp) {
    return xp.getItem(xp.constant(goal.weights()), times(), Index.ellipsis());
  }

  private Index times() {
    return Index.slice(period.times().from(), period.times().to());
  }

  /** A series of the whole record in this period, as numbers. */
  double[] part(Constant series) {
    int gauges = gauges();
    double[] all = (double[]) series.toFlatArray();
    return Arrays.copyOfRange(all, period.times().from() * gauges, period.times().to() * gauges);
  }

  int gauges() {
    Shape shape = goal.observed().shape();
    return shape.ndim() == 1 ? 1 : (int) shape.dim(1);
  }

  /** A series in float64. */
  static <A> double[] numbers(ArrayNamespace<A> xp, A series) {
    return (double[]) xp.toFlatArray(xp.astype(series, DType.FLOAT64, false));
  }
}
