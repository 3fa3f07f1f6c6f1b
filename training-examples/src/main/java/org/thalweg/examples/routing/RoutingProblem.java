package org.thalweg.examples.routing;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.examples.command.Period;
import org.thalweg.operators.Objectives;

/**
 * What an optimizer makes small: {@code 1 - NSE} in the calibration period, as a number or as
 * residuals. Functions of the free arrays of a {@link ParameterSpace}, in array code, so that they
 * can be differentiated.
 *
 * @param model the model, which runs to the end of the calibration period and no further
 * @param space the parameters that are fitted
 * @param from the position of the period's first day
 * @param observed {@code (day)} m³/s, from then on; NaN where missing
 */
record RoutingProblem(RoutingModel model, ParameterSpace space, int from, Constant observed) {

  /** The problem of a basin and a calibration period. */
  static RoutingProblem of(Basin basin, Period calibration, ParameterSpace space) {
    int from = basin.indexOf(calibration.from());
    int to = basin.indexOf(calibration.to()) + 1;
    // One day more, if there is one: the gauge's last day may end in it.
    RoutingModel model = new RoutingModel(basin, Math.min(to + 1, basin.days()));
    double[] observed = Arrays.copyOfRange(basin.observedDischarge(), from, to);
    return new RoutingProblem(model, space, from, Constant.of(observed));
  }

  /**
   * {@code (1 - NSE) days}, 0-d: the squared errors in units of the observations' variance, which
   * is of the size that a search along gradients expects.
   */
  <A> A loss(ArrayNamespace<A> xp, List<A> free) {
    A nse = Objectives.nse(simulated(xp, free), xp.constant(observed));
    return xp.multiply(xp.subtract(1.0, nse), (double) days());
  }

  /** {@code (day)} errors whose squares sum to {@code 1 - NSE}, 0 where nothing was observed. */
  <A> A residuals(ArrayNamespace<A> xp, List<A> free) {
    A simulated = simulated(xp, free);
    A there = xp.constant(observed);
    A target = xp.where(xp.isnan(there), simulated, there);
    return xp.divide(xp.subtract(simulated, target), spread());
  }

  /** The number of residuals. */
  int days() {
    return (int) observed.shape().size();
  }

  private <A> A simulated(ArrayNamespace<A> xp, List<A> free) {
    A discharge = model.discharge(xp, space.bounded(xp, free));
    return xp.getItem(discharge, Index.slice(from, from + days()));
  }

  /** The root of the summed squares of the observations' distances from their mean. */
  private double spread() {
    double[] there =
        Arrays.stream((double[]) observed.toFlatArray()).filter(q -> !Double.isNaN(q)).toArray();
    double mean = Arrays.stream(there).average().orElseThrow();
    return Math.sqrt(Arrays.stream(there).map(q -> (q - mean) * (q - mean)).sum());
  }
}
