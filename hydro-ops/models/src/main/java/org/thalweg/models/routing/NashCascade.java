package org.thalweg.models.routing;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;

/**
 * Equal linear reservoirs in line in every reach (Nash 1957), each as {@link LinearReservoir} has
 * it, fed by the mean outflow of the one before.
 *
 * <p>Parameter: k s, the mean time that water stays in one reservoir, positive; values are not
 * checked. State: what each reservoir stores, m³, the first one first.
 *
 * @param timeStep s, positive
 * @param reservoirs how many a reach has, at least 1
 */
public record NashCascade(double timeStep, int reservoirs) implements RoutingScheme {
  /**
   * Cascades.
   *
   * @param timeStep s
   * @param reservoirs how many a reach has
   * @throws IllegalArgumentException if the time step is not positive and finite, or there is no
   *     reservoir
   */
  public NashCascade {
    TimeSteps.check(timeStep);
    if (reservoirs < 1) {
      throw new IllegalArgumentException(reservoirs + " reservoirs, wanted at least 1");
    }
  }

  @Override
  public <A> NodeResult<A> apply(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    LinearReservoir reservoir = new LinearReservoir(timeStep);
    A flow = xp.add(arriving.upstream(), arriving.inflow());
    List<A> left = new ArrayList<>(reservoirs);
    for (A stored : state) {
      A released = reservoir.released(xp, flow, stored, parameters.get(0));
      flow = xp.add(flow, xp.divide(released, timeStep));
      left.add(xp.subtract(stored, released));
    }
    return NodeResult.of(flow, left);
  }

  @Override
  public <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters) {
    A stored = xp.multiply(discharge, parameters.get(0));
    List<A> state = new ArrayList<>(reservoirs);
    for (int i = 0; i < reservoirs; i++) {
      state.add(stored);
    }
    return state;
  }
}
