package org.thalweg.examples.basin;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.calibration.Parameters;
import org.thalweg.calibration.SimulationModel;
import org.thalweg.calibration.TimeRange;
import org.thalweg.operators.CoefficientReport;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Routed;
import org.thalweg.operators.Upstream;

/**
 * Daily mean discharge at the gauge of a basin: lateral inflow, constant within each day, routed
 * down the network in hourly steps by linear Muskingum with travel time {@code k = length /
 * celerity}.
 *
 * <p>Written once in array code, it runs on every backend, and on a tape or a dual it gives its
 * derivatives.
 *
 * @param basin the basin
 */
public record RoutingModel(Basin basin) implements SimulationModel {
  private static final double HOUR = 3600; // s
  private static final int HOURS_A_DAY = 24;

  /** Routed at once: a record of decades, hour by hour, would fill the memory. */
  private static final int DAYS_AT_ONCE = 365;

  /** {@code (day)} m³/s, whatever the days with the river of the record's first day. */
  @Override
  public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange days) {
    // One day more, if there is one: the gauge's last day may end in it.
    int run = Math.min(days.to() + 1, basin.days());
    A discharge = discharge(xp, RoutingParameters.of(parameters), run);
    return xp.getItem(discharge, Index.slice(days.from(), days.to()));
  }

  /**
   * Discharge under the basin's own inflow.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param parameters the parameters
   * @param days how many days, from the first of the record
   * @return {@code (day)} m³/s
   */
  public <A> A discharge(ArrayNamespace<A> xp, RoutingParameters<A> parameters, int days) {
    return discharge(
        xp, parameters, xp.getItem(xp.constant(basin.inflow()), Index.to(days), Index.all()));
  }

  /**
   * Discharge under some other inflow.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param parameters the parameters
   * @param inflow {@code (day, reach)} m³/s, lateral inflow, one day or more
   * @return {@code (day)} m³/s
   */
  public <A> A discharge(ArrayNamespace<A> xp, RoutingParameters<A> parameters, A inflow) {
    return DailyWindow.means(xp, hourlyDischarge(xp, parameters, inflow), parameters.offset());
  }

  /** {@code (24 day)} m³/s at the gauge, at the end of each hour. */
  private <A> A hourlyDischarge(ArrayNamespace<A> xp, RoutingParameters<A> parameters, A inflow) {
    A k = travelTime(xp, parameters);
    RiverNetwork network = basin.reaches().network();
    int days = Math.toIntExact(xp.shape(inflow).dim(0));
    // The river begins as if the first day's inflow had always been.
    A state = Upstream.sum(network, xp.getItem(inflow, Index.at(0), Index.all()));
    List<A> parts = new ArrayList<>();
    for (int day = 0; day < days; day += DAYS_AT_ONCE) {
      Index some = Index.slice(day, Math.min(day + DAYS_AT_ONCE, days));
      A hourlyInflow = xp.repeat(xp.getItem(inflow, some, Index.all()), HOURS_A_DAY, 0);
      Routed<A> routed = routing().route(hourlyInflow, k, parameters.x(), state);
      parts.add(xp.getItem(routed.discharge(), Index.all(), Index.at(basin.gauge())));
      state = routed.finalDischarge();
    }
    return xp.concat(parts, 0);
  }

  /**
   * How Muskingum's coefficients behave.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param parameters the parameters
   * @return the counts of negative coefficients
   */
  public <A> CoefficientReport coefficients(ArrayNamespace<A> xp, RoutingParameters<A> parameters) {
    return routing().coefficientReport(travelTime(xp, parameters), parameters.x());
  }

  private Muskingum routing() {
    return Muskingum.over(basin.reaches().network(), HOUR);
  }

  /** {@code (reach)} s. */
  private <A> A travelTime(ArrayNamespace<A> xp, RoutingParameters<A> parameters) {
    return xp.divide(xp.constant(basin.reaches().lengths()), parameters.celerity());
  }
}
