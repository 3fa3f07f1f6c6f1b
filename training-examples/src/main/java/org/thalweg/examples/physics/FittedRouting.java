package org.thalweg.examples.physics;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Fit;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.RoutingParameters;
import org.thalweg.examples.basin.Scores;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.physics.LearnedRouting.Learned;

/**
 * A learned routing with the numbers that were found.
 *
 * @param model the model
 * @param weights of its network
 * @param offset hours by which the gauge's day begins later than the inflow's
 */
record FittedRouting(LearnedRouting model, Constant weights, double offset) {

  /** The routing of a fit. */
  static FittedRouting of(LearnedRouting model, Fit fit) {
    double[] weights = fit.parameters().getOrDefault(LearnedRouting.WEIGHTS, new double[0]);
    return new FittedRouting(model, Constant.of(weights), fit.parameter(RoutingParameters.OFFSET));
  }

  /** The same at another gauge of the basin. */
  FittedRouting at(Basin basin) {
    LearnedRouting there =
        new LearnedRouting(basin, model.attributes(), model.network(), model.water());
    return new FittedRouting(there, weights, offset);
  }

  /** {@code (reach)} m/s. */
  <A> double[] celerity(ArrayNamespace<A> xp) {
    return (double[]) xp.toFlatArray(model.learned(xp, xp.constant(weights)).celerity());
  }

  /** {@code (reach)}, by which inflow is multiplied. */
  <A> double[] factor(ArrayNamespace<A> xp) {
    return (double[]) xp.toFlatArray(model.learned(xp, xp.constant(weights)).factor());
  }

  /** The water that the correction makes, as a share of what there was; negative if it loses it. */
  double waterMade(ArrayNamespace<?> xp) {
    double[] factor = factor(xp);
    double[] volumes = (double[]) model.water().volumes().toFlatArray();
    double before = 0;
    double after = 0;
    for (int reach = 0; reach < factor.length; reach++) {
      before += volumes[reach];
      after += factor[reach] * volumes[reach];
    }
    return after / before - 1;
  }

  /**
   * {@code (day)} m³/s, from the record's first day to the last of a period, and one more if there
   * is one, in which that may end.
   */
  <A> double[] discharge(ArrayNamespace<A> xp, Period period) {
    Basin basin = model.basin();
    int days = Math.min(basin.indexOf(period.to()) + 2, basin.days());
    Learned<A> learned = model.learned(xp, xp.constant(weights));
    return (double[]) xp.toFlatArray(model.discharge(xp, learned, xp.asarray(offset), days));
  }

  /** The scores in a period. */
  Scores scores(ArrayNamespace<?> xp, Period period) {
    return Scores.of(model.basin(), discharge(xp, period), period);
  }
}
