package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;

/**
 * A reach, or a lake, that lets out a part of what it stores: Q = S / k.
 *
 * <p>With inflow I constant over a step of length dt the equation dS/dt = I - S / k is solved
 * exactly, and the outflow put out is its mean over the step:
 *
 * <pre>
 *   S' = S - (S - k I) (1 - exp(-dt / k)),   Q = I + (S - S') / dt
 * </pre>
 *
 * <p>Parameter: k s, the mean time that water stays, positive; values are not checked. State: S m³.
 * Stable at any step. Differentiable in everything; NaN spreads downstream and to all later times.
 *
 * @param timeStep s, positive
 */
public record LinearReservoir(double timeStep) implements RoutingScheme {
  /**
   * Reservoirs.
   *
   * @param timeStep s
   * @throws IllegalArgumentException if the time step is not positive and finite
   */
  public LinearReservoir {
    TimeSteps.check(timeStep);
  }

  @Override
  public <A> NodeResult<A> apply(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A inflow = xp.add(arriving.upstream(), arriving.inflow());
    A released = released(xp, inflow, state.get(0), parameters.get(0));
    A outflow = xp.add(inflow, xp.divide(released, timeStep));
    return NodeResult.of(outflow, List.of(xp.subtract(state.get(0), released)));
  }

  /** S - S', m³. */
  <A> A released(ArrayNamespace<A> xp, A inflow, A stored, A k) {
    A kept = xp.expm1(xp.divide(-timeStep, k));
    return xp.multiply(xp.subtract(xp.multiply(k, inflow), stored), kept);
  }

  @Override
  public <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters) {
    return List.of(xp.multiply(discharge, parameters.get(0)));
  }
}
