package org.thalweg.examples.basin;

import org.thalweg.calibration.Parameters;

/**
 * What the routing depends on.
 *
 * @param celerity 0-d, {@code (1)} or {@code (reach)} m/s, how fast a flood wave runs
 * @param x 0-d, in [0, 0.5], Muskingum's weight of the inflow: 0 flattens the wave most, 0.5 not
 * @param offset 0-d, in [0, 24] hours, how much later than the inflow's the gauge's day begins
 * @param <A> the array type
 */
public record RoutingParameters<A>(A celerity, A x, A offset) {
  /** What a calibration calls the celerity. */
  public static final String CELERITY = "celerity";

  /** What a calibration calls x. */
  public static final String X = "x";

  /** What a calibration calls the offset. */
  public static final String OFFSET = "offset";

  /**
   * The parameters of a calibration.
   *
   * @param named celerity, x and offset by their names
   * @param <A> the array type
   * @return the parameters
   */
  public static <A> RoutingParameters<A> of(Parameters<A> named) {
    return new RoutingParameters<>(named.get(CELERITY), named.get(X), named.get(OFFSET));
  }
}
