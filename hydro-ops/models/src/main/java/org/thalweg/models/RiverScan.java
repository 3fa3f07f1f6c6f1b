package org.thalweg.models;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Index;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.FlowGraph;
import org.thalweg.autodiff.GraphScan;
import org.thalweg.autodiff.Step;
import org.thalweg.operators.RiverNetwork;

/**
 * A step of the user's own, swept down a river in time: at each time step every node is visited,
 * upstream first, and takes in the sum of what the nodes directly upstream let out, by split ratios
 * where the river bifurcates.
 *
 * <p>With N the matrix of the edges, f the step, and Q, s, x and p outflow, state, inputs and
 * parameters of the nodes:
 *
 * <pre>
 *   Q', s' = f(N Q, N Q', x, s, p)
 * </pre>
 *
 * <p>Differentiable with respect to inputs, state and outflow at the start, and parameters, to any
 * order. Where arrays are in memory of the CPU, a step whose functions are of each element by
 * itself is compiled with its derivatives to one loop over time and nodes: see {@link #explain}.
 * Elsewhere the same step runs as array code, level by level; one that looks at values in Java or
 * at several elements runs node by node. NaN goes downstream and to later times as the step has it.
 *
 * <p>Making a scan costs a pass over the network: make it once, run it often. Immutable and
 * thread-safe.
 */
public final class RiverScan {
  private final RiverNetwork network;
  private final GraphScan scan;

  private RiverScan(RiverNetwork network, GraphScan scan) {
    this.network = network;
    this.scan = scan;
  }

  /**
   * A step on a network.
   *
   * @param network the river; may be without nodes
   * @param step the step of a node: a reference to a generic method, or a record
   * @return the scan
   */
  public static RiverScan of(RiverNetwork network, NodeStep step) {
    FlowGraph graph =
        FlowGraph.of(
            network.upstreamToDownstream(),
            network.edgeUpstream(),
            network.edgeDownstream(),
            network.splitRatios());
    return new RiverScan(network, new GraphScan(graph, new NodeScan(step), 1));
  }

  /**
   * The same step with another bound on what the way back of a record keeps: what came from
   * upstream and the state before each step, in so far as they are no outputs. A record that would
   * keep more is cut in segments that are routed again, one more run for memory that grows as the
   * square root of its length. Without this bound it is 256 MiB.
   *
   * @param bytes the bound, at least 1; {@link Long#MAX_VALUE} keeps everything
   * @return a new scan
   * @throws IllegalArgumentException if the bound is less than 1
   */
  public RiverScan keepingAtMost(long bytes) {
    return new RiverScan(network, new GraphScan(scan.graph(), scan.step(), scan.flows(), bytes));
  }

  /**
   * Runs the step over a record.
   *
   * @param inputs {@code (time, node)} or {@code (time, 1)} each, the lateral inflow first, which
   *     is floating-point; at least one, of one length from 1 on
   * @param start outflow and state before the first time step, {@code (node)} each, the outflow of
   *     the inflow's data type
   * @param parameters {@code (node)} each or numbers, {@code ()} or {@code (1,)}; may be empty
   * @param <U> the type of array
   * @return outflow, outputs and the state at the end
   * @throws IllegalArgumentException if an argument does not fit the network, data types or
   *     backends differ, or the step does not keep number, shapes and data types of its state
   */
  public <U> RiverRun<U> run(List<U> inputs, RiverState<U> start, List<U> parameters) {
    return run(door(inputs, start, parameters), inputs, start, parameters);
  }

  /**
   * Runs the step in a namespace, for models that are written against one.
   *
   * @param xp the namespace
   * @param inputs as in {@link #run}
   * @param start as in {@link #run}
   * @param parameters as in {@link #run}
   * @param <A> the array type
   * @return outflow, outputs and the state at the end
   * @throws IllegalArgumentException as {@link #run}
   */
  public <A> RiverRun<A> apply(
      ArrayNamespace<A> xp, List<A> inputs, RiverState<A> start, List<A> parameters) {
    Step<A> end = scan.apply(xp, carry(xp, inputs, start), inputs, parameters);
    A outflow = end.outputs().get(0);
    A last = xp.getItem(outflow, Index.at(-1), Index.ellipsis());
    return new RiverRun<>(
        outflow,
        end.outputs().subList(1, end.outputs().size()),
        new RiverState<>(last, end.carry().subList(1, end.carry().size())));
  }

  /**
   * How the step runs: compiled, with the number of its operations, or as array code, with the
   * reason.
   *
   * @param inputs as in {@link #run}
   * @param start as in {@link #run}
   * @param parameters as in {@link #run}
   * @param <U> the type of array
   * @return one sentence for people, that begins with {@code compiled} or {@code array code}
   * @throws IllegalArgumentException as {@link #run}
   */
  public <U> String explain(List<U> inputs, RiverState<U> start, List<U> parameters) {
    return explain(door(inputs, start, parameters), inputs, start, parameters);
  }

  private <U, A> RiverRun<U> run(
      Door<U, A> door, List<U> inputs, RiverState<U> start, List<U> parameters) {
    return apply(door.xp(), enter(door, inputs), start.map(door::enter), enter(door, parameters))
        .map(door::leave);
  }

  private <U, A> String explain(
      Door<U, A> door, List<U> inputs, RiverState<U> start, List<U> parameters) {
    List<A> entered = enter(door, inputs);
    List<A> carry = carry(door.xp(), entered, start.map(door::enter));
    return scan.explain(carry, entered, enter(door, parameters));
  }

  private static <U> Door<U, ?> door(List<U> inputs, RiverState<U> start, List<U> parameters) {
    List<Argument<U>> arguments = new ArrayList<>(named("input", inputs));
    arguments.add(new Argument<>("outflow at the start", start.outflow()));
    arguments.addAll(named("state", start.state()));
    arguments.addAll(named("parameter", parameters));
    return Namespaces.door(arguments);
  }

  private static <U> List<Argument<U>> named(String name, List<U> arrays) {
    List<Argument<U>> arguments = new ArrayList<>(arrays.size());
    for (int i = 0; i < arrays.size(); i++) {
      arguments.add(new Argument<>(name + " " + i, arrays.get(i)));
    }
    return arguments;
  }

  private static <U, A> List<A> enter(Door<U, A> door, List<U> arrays) {
    return arrays.stream().map(door::enter).toList();
  }

  /** What came from upstream in the step before the first, and the state. */
  private <A> List<A> carry(ArrayNamespace<A> xp, List<A> inputs, RiverState<A> start) {
    check(xp, "outflow at the start", start.outflow());
    for (int i = 0; i < start.state().size(); i++) {
      check(xp, "state " + i, start.state().get(i));
    }
    if (!inputs.isEmpty() && xp.dtype(inputs.get(0)) != xp.dtype(start.outflow())) {
      throw new DTypeException(
          "outflow at the start is of %s, the inflow of %s, wanted one data type"
              .formatted(xp.dtype(start.outflow()), xp.dtype(inputs.get(0))));
    }
    return NodeScan.inFront(scan.graph().incoming(xp, start.outflow()), start.state());
  }

  private <A> void check(ArrayNamespace<A> xp, String name, A x) {
    if (!xp.shape(x).equals(Shape.of(network.nodeCount()))) {
      throw new ShapeException(
          "%s has shape %s, network has %d nodes"
              .formatted(name, xp.shape(x), network.nodeCount()));
    }
  }
}
