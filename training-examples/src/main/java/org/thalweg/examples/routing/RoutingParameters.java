package org.thalweg.examples.routing;

import org.thalweg.calibration.Parameters;

/**
 * What the routing depends on.
 *
 * @param celerity 0-d, {@code (1)} or {@code (reach)} m/s, how fast a flood wave runs
 * @param x 0-d, in [0, 0.5], Muskingum's weight of the inflow: 0 flattens the wave most, 0.5 not
 * @param offset 0-d, in [0, 24] hours, how much later than the inflow's the gauge's day begins
 * @param <A> the array type
 */
record RoutingParameters<A>(A celerity, A x, A offset) {
  static final String CELERITY = "celerity";
  static final String X = "x";
  static final String OFFSET = "offset";

  static <A> RoutingParameters<A> of(Parameters<A> named) {
    return new RoutingParameters<>(named.get(CELERITY), named.get(X), named.get(OFFSET));
  }
}
