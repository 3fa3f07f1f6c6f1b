package org.thalweg.examples.routing;

/**
 * What the routing depends on.
 *
 * @param celerity {@code (1)} or {@code (reach)} m/s, how fast a flood wave runs
 * @param x 0-d, in [0, 0.5], Muskingum's weight of the inflow: 0 flattens the wave most, 0.5 not
 * @param offset 0-d, in [0, 24] hours, how much later than the inflow's the gauge's day begins
 * @param <A> the array type
 */
record RoutingParameters<A>(A celerity, A x, A offset) {}
