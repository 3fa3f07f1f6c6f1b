package org.thalweg.examples.physics;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.calibration.Parameters;
import org.thalweg.calibration.SimulationModel;
import org.thalweg.calibration.TimeRange;
import org.thalweg.calibration.Transform;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.RoutingModel;
import org.thalweg.examples.basin.RoutingParameters;

/**
 * Daily discharge at a gauge by a river whose celerity, and whose correction of the inflow, a
 * network makes of the attributes of each reach. A correction is a factor for each reach, the same
 * at all times.
 *
 * @param basin the basin, with the inflow that is to be corrected
 * @param attributes {@code (reach, attribute)}, with a mean of 0 and a spread of 1
 * @param network from attributes to celerity and correction
 * @param water how the correction is held to the water that there is
 */
record LearnedRouting(Basin basin, Constant attributes, Perceptron network, Water water)
    implements SimulationModel {
  static final String WEIGHTS = "weights";

  /** What the network gives for each reach. */
  static final int OUTPUTS = 2;

  private static final Transform CELERITY = Transform.logBounded(0.2, 5);
  private static final double USUAL_CELERITY = 1.2; // m/s
  private static final Transform FACTOR = Transform.logBounded(1 / 3.0, 3);

  /** Reaches flatten waves as reservoirs do. */
  private static final double X = 0;

  /**
   * The balance of the corrected inflow.
   *
   * @param balance how it is held
   * @param volumes {@code (reach)} m³/s, mean inflow before its correction
   */
  record Water(Balance balance, Constant volumes) {}

  /**
   * What the network makes of the reaches.
   *
   * @param celerity {@code (reach)} m/s
   * @param factor {@code (reach)}, by which inflow is multiplied
   * @param <A> the array type
   */
  record Learned<A>(A celerity, A factor) {}

  /** {@code (day)} m³/s, whatever the days with the river of the record's first day. */
  @Override
  public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange days) {
    // One day more, if there is one: the gauge's last day may end in it.
    int run = Math.min(days.to() + 1, basin.days());
    Learned<A> learned = learned(xp, parameters.get(WEIGHTS));
    A discharge = discharge(xp, learned, parameters.get(RoutingParameters.OFFSET), run);
    return xp.getItem(discharge, Index.slice(days.from(), days.to()));
  }

  /**
   * What the network makes of the reaches with some weights.
   *
   * @param weights as {@link Perceptron} takes them
   */
  <A> Learned<A> learned(ArrayNamespace<A> xp, A weights) {
    A made = network.apply(xp, weights, xp.constant(attributes));
    A speed = xp.add(output(xp, made, 0), CELERITY.free(USUAL_CELERITY));
    A factor = FACTOR.parameter(xp, output(xp, made, 1));
    return new Learned<>(
        CELERITY.parameter(xp, speed),
        water.balance().held(xp, factor, xp.constant(water.volumes())));
  }

  /**
   * Discharge of a river as it was learned.
   *
   * @param offset 0-d, hours by which the gauge's day begins later than the inflow's
   * @param days how many days, from the first of the record
   * @return {@code (day)} m³/s
   */
  <A> A discharge(ArrayNamespace<A> xp, Learned<A> learned, A offset, int days) {
    A inflow = xp.getItem(xp.constant(basin.inflow()), Index.to(days), Index.all());
    return new RoutingModel(basin)
        .discharge(
            xp,
            new RoutingParameters<>(learned.celerity(), xp.asarray(X), offset),
            xp.multiply(inflow, learned.factor()));
  }

  private static <A> A output(ArrayNamespace<A> xp, A made, int output) {
    return xp.getItem(made, Index.all(), Index.at(output));
  }
}
