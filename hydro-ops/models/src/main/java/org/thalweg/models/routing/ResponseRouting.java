package org.thalweg.models.routing;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Door;
import org.thalweg.array.Index;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.operators.CausalConvolution.Convolved;
import org.thalweg.operators.PathConvolution;
import org.thalweg.operators.RiverNetwork;

/**
 * Routing by impulse responses: each reach lets out the convolution of its response with what flows
 * in, of its own and from upstream, so that along a path responses are composed. {@link
 * PathConvolution} says how, and what it costs.
 *
 * <p>Linear in the inflow. Differentiable in inflow, parameters and what is pending, to any order.
 * Immutable and thread-safe.
 *
 * @param network the river
 * @param response the response of a reach
 */
public record ResponseRouting(RiverNetwork network, ImpulseResponse response) {
  /**
   * A response on a network.
   *
   * @param network the river
   * @param response the response of a reach: {@link Hayami}, {@link ImpulseResponse#given}, or one
   *     of the user's own
   * @return the routing
   */
  public static ResponseRouting of(RiverNetwork network, ImpulseResponse response) {
    return new ResponseRouting(network, response);
  }

  /**
   * Routes inflow from the state that is steady under the first inflow.
   *
   * @param inflow {@code (time, node)} m³/s, mean lateral inflow of each reach; at least one time
   * @param parameters those of the response
   * @param <U> the type of array
   * @return outflow, and what is pending at the end, from which {@link #resume} goes on
   * @throws IllegalArgumentException if an argument does not fit the network, there is no time, or
   *     data types or backends differ
   */
  public <U> ResponseRun<U> route(U inflow, List<U> parameters) {
    return route(Namespaces.door(arguments(inflow, parameters)), inflow, parameters);
  }

  /**
   * Routes inflow from where a run has ended.
   *
   * @param inflow {@code (time, node)} m³/s; no time is allowed
   * @param pending {@code (lag - 1, node)} m³/s, what the run before gave, or zeros for dry reaches
   * @param parameters those of the response
   * @param <U> the type of array
   * @return outflow, and what is pending at the end; a record that is cut gives what it gives in
   *     one piece
   * @throws IllegalArgumentException as {@link #route(Object, List)}
   */
  public <U> ResponseRun<U> resume(U inflow, U pending, List<U> parameters) {
    List<Argument<U>> arguments = arguments(inflow, parameters);
    arguments.add(new Argument<>("pending", pending));
    return resume(Namespaces.door(arguments), inflow, pending, parameters);
  }

  /**
   * Routes inflow in a namespace, for models that are written against one.
   *
   * @param xp the namespace
   * @param inflow as in {@link #resume}
   * @param pending as in {@link #resume}
   * @param parameters as in {@link #resume}
   * @param <A> the array type
   * @return as {@link #resume}
   * @throws IllegalArgumentException as {@link #resume}
   */
  public <A> ResponseRun<A> apply(ArrayNamespace<A> xp, A inflow, A pending, List<A> parameters) {
    return convolved(xp, inflow, pending, weights(xp, parameters));
  }

  /**
   * What is pending where the first inflow has always been flowing.
   *
   * @param xp the namespace
   * @param inflow {@code (time, node)} m³/s; at least one time
   * @param parameters those of the response, whose weights do not sum to 0
   * @param <A> the array type
   * @return {@code (lag - 1, node)} m³/s
   * @throws IllegalArgumentException if an argument does not fit the network, or there is no time
   */
  public <A> A steadyStart(ArrayNamespace<A> xp, A inflow, List<A> parameters) {
    return steadyStart(xp, inflow, weights(xp, parameters));
  }

  private <U, A> ResponseRun<U> route(Door<U, A> door, U inflow, List<U> parameters) {
    A entered = door.enter(inflow);
    A weights = weights(door.xp(), parameters.stream().map(door::enter).toList());
    A start = steadyStart(door.xp(), entered, weights);
    return convolved(door.xp(), entered, start, weights).map(door::leave);
  }

  private <U, A> ResponseRun<U> resume(Door<U, A> door, U inflow, U pending, List<U> parameters) {
    List<A> entered = parameters.stream().map(door::enter).toList();
    return apply(door.xp(), door.enter(inflow), door.enter(pending), entered).map(door::leave);
  }

  private static <U> List<Argument<U>> arguments(U inflow, List<U> parameters) {
    List<Argument<U>> arguments = new ArrayList<>();
    arguments.add(new Argument<>("inflow", inflow));
    for (int i = 0; i < parameters.size(); i++) {
      arguments.add(new Argument<>("parameter " + i, parameters.get(i)));
    }
    return arguments;
  }

  private <A> A weights(ArrayNamespace<A> xp, List<A> parameters) {
    A weights = response.weights(xp, parameters);
    Shape shape = xp.shape(weights);
    boolean one = shape.ndim() == 2 && shape.dim(1) == 1;
    return one ? xp.broadcastTo(weights, Shape.of(shape.dim(0), network.nodeCount())) : weights;
  }

  private <A> ResponseRun<A> convolved(ArrayNamespace<A> xp, A inflow, A pending, A weights) {
    Convolved<A> routed = PathConvolution.convolve(xp, network, inflow, weights, pending);
    return new ResponseRun<>(routed.output(), routed.pending());
  }

  private <A> A steadyStart(ArrayNamespace<A> xp, A inflow, A weights) {
    RoutingInflow.check(xp, network, inflow);
    A first = xp.getItem(inflow, Index.to(1), Index.all());
    A sum = xp.sum(weights, 0, true);
    A noRow = xp.getItem(first, Index.to(0), Index.all());
    A outflow = PathConvolution.convolve(xp, network, first, sum, noRow).output();
    // What a steady inflow has still to give after i steps: the weights from i + 1 on.
    A later =
        xp.flip(
            xp.cumulativeSum(xp.flip(xp.getItem(weights, Index.from(1), Index.all()), 0), 0), 0);
    return xp.multiply(xp.divide(outflow, sum), later);
  }
}
