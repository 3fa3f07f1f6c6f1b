package org.thalweg.models.routing;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Door;
import org.thalweg.array.Index;
import org.thalweg.array.Namespaces;
import org.thalweg.array.ShapeException;
import org.thalweg.models.RiverRun;
import org.thalweg.models.RiverScan;
import org.thalweg.models.RiverState;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/**
 * A routing scheme on a network. Making one costs a pass over the network; immutable and
 * thread-safe.
 */
public final class RiverRouting {
  private final RiverNetwork network;
  private final RoutingScheme scheme;
  private final RiverScan scan;

  private RiverRouting(RiverNetwork network, RoutingScheme scheme) {
    this.network = network;
    this.scheme = scheme;
    this.scan = RiverScan.of(network, scheme);
  }

  /**
   * A scheme on a network.
   *
   * @param network the river
   * @param scheme the step of a reach
   * @return the routing
   */
  public static RiverRouting of(RiverNetwork network, RoutingScheme scheme) {
    return new RiverRouting(network, scheme);
  }

  /**
   * The scheme as a step, for runs that go on from a given state: {@link RiverScan#run} and {@link
   * RiverScan#apply}.
   *
   * @return the scan
   */
  public RiverScan scan() {
    return scan;
  }

  /**
   * Routes inflow from the state that is steady under the first inflow.
   *
   * @param inflow {@code (time, node)} m³/s, mean lateral inflow of each reach; at least one time
   * @param parameters {@code (node)} each or numbers, those of the scheme in their order
   * @param <U> the type of array
   * @return mean outflow, {@code (time, node)} m³/s, and the state at the end, from which {@link
   *     #scan} goes on
   * @throws IllegalArgumentException if an argument does not fit the network, there is no time, or
   *     data types or backends differ
   */
  public <U> RiverRun<U> route(U inflow, List<U> parameters) {
    List<Argument<U>> arguments = new ArrayList<>();
    arguments.add(new Argument<>("inflow", inflow));
    for (int i = 0; i < parameters.size(); i++) {
      arguments.add(new Argument<>("parameter " + i, parameters.get(i)));
    }
    return route(Namespaces.door(arguments), inflow, parameters);
  }

  private <U, A> RiverRun<U> route(Door<U, A> door, U inflow, List<U> parameters) {
    A entered = door.enter(inflow);
    List<A> fixed = parameters.stream().map(door::enter).toList();
    RiverState<A> start = steadyStart(door.xp(), entered, fixed);
    return scan.apply(door.xp(), List.of(entered), start, fixed).map(door::leave);
  }

  /**
   * The state that is steady under the first inflow: every reach lets out what flows in upstream of
   * it.
   *
   * @param xp the namespace
   * @param inflow {@code (time, node)} m³/s; at least one time
   * @param parameters those of the scheme
   * @param <A> the array type
   * @return the state before the first step
   * @throws ShapeException if there is no time, or inflow does not fit the network
   */
  public <A> RiverState<A> steadyStart(ArrayNamespace<A> xp, A inflow, List<A> parameters) {
    RoutingInflow.check(xp, network, inflow);
    A discharge = Upstream.sum(network, xp.getItem(inflow, Index.at(0), Index.all()));
    return new RiverState<>(discharge, scheme.steadyState(xp, discharge, parameters));
  }
}
