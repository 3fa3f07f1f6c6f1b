package org.thalweg.autodiff;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.internal.compiled.SweepOrder;

/**
 * Nodes and the edges along which something flows from one to another, without cycles: how the
 * elements of a {@link GraphScan} depend on each other. Immutable and thread-safe; the nodes are
 * numbered from 0.
 */
public final class FlowGraph {
  private final Edges edges;
  private final Constant starts;
  private final Constant ends;
  private final Constant edgeWeights;

  // Made when they are asked for; made twice at worst.
  private volatile @Nullable SweepOrder sweepOrder;
  private volatile @Nullable FlowGraph reversed;
  private volatile @Nullable NodeLevels levels;

  private FlowGraph(Edges edges) {
    this.edges = edges;
    this.starts = Constant.of(edges.from());
    this.ends = Constant.of(edges.to());
    this.edgeWeights = Constant.of(edges.weights());
  }

  /**
   * A graph.
   *
   * @param order {@code (node)}, all nodes, each before those that it flows to
   * @param from {@code (edge)}, the node at which each edge starts
   * @param to {@code (edge)}, the node at which it ends
   * @param weights {@code (edge)}, by what the flow along each edge is multiplied
   * @return the graph
   * @throws IllegalArgumentException if {@code order} does not hold each node once, an edge does
   *     not lead from a node to a later one, or the edges' arrays differ in length
   */
  public static FlowGraph of(int[] order, int[] from, int[] to, double[] weights) {
    if (from.length != to.length || from.length != weights.length) {
      throw new IllegalArgumentException(
          "edges start at %d nodes, end at %d and have %d weights, wanted equally many"
              .formatted(from.length, to.length, weights.length));
    }
    int[] position = positions(order);
    boolean ascends = true;
    for (int edge = 0; edge < from.length; edge++) {
      checkEdge(edge, from[edge], to[edge], position);
      ascends &= from[edge] < to[edge];
    }
    int[] nodes = ascends ? Edges.ascending(order.length) : order.clone();
    return new FlowGraph(Edges.of(nodes, from, to, weights));
  }

  private static int[] positions(int[] order) {
    int[] position = new int[order.length];
    Arrays.fill(position, -1);
    for (int i = 0; i < order.length; i++) {
      if (order[i] < 0 || order[i] >= order.length || position[order[i]] >= 0) {
        throw new IllegalArgumentException(
            "order has node %d at %d, wanted each of 0..%d once"
                .formatted(order[i], i, order.length - 1));
      }
      position[order[i]] = i;
    }
    return position;
  }

  private static void checkEdge(int edge, int from, int to, int[] position) {
    boolean known = from >= 0 && from < position.length && to >= 0 && to < position.length;
    if (!known || position[from] >= position[to]) {
      throw new IllegalArgumentException(
          "edge %d leads from node %d to %d, wanted one of %d nodes and one behind it in the order"
              .formatted(edge, from, to, position.length));
    }
  }

  /**
   * How many nodes there are.
   *
   * @return the number
   */
  public int nodes() {
    return edges.order().length;
  }

  /**
   * What comes in at each node if something flows out of each: the sums that a step of a {@link
   * GraphScan} is given, bit for bit where it is compiled.
   *
   * @param xp the namespace to compute in
   * @param outflow {@code (node)}, real floating-point
   * @param <A> the array type
   * @return {@code (node)}; 0 where no edge ends
   */
  public <A> A incoming(ArrayNamespace<A> xp, A outflow) {
    A weights = xp.astype(xp.constant(edgeWeights), xp.dtype(outflow), false);
    A sent = xp.multiply(xp.take(outflow, xp.constant(starts), 0), weights);
    return xp.scatterAdd(xp.zerosLike(outflow), xp.constant(ends), sent, 0);
  }

  /** The same edges, from their ends to their starts. */
  FlowGraph reversed() {
    FlowGraph known = reversed;
    if (known == null) {
      known = new FlowGraph(edges.reversed());
      known.reversed = this;
      reversed = known;
    }
    return known;
  }

  /** The order of a compiled sweep. */
  SweepOrder sweepOrder() {
    SweepOrder known = sweepOrder;
    if (known == null) {
      known = edges.sweepOrder();
      sweepOrder = known;
    }
    return known;
  }

  /** The nodes by level, for array code. */
  NodeLevels levels() {
    NodeLevels known = levels;
    if (known == null) {
      known = edges.levels();
      levels = known;
    }
    return known;
  }

  /** The nodes one by one, for steps that cannot take several at once. */
  NodeLevels oneByOne() {
    return edges.oneByOne();
  }

  @Override
  public String toString() {
    return "FlowGraph[%d nodes, %d edges]".formatted(nodes(), edges.from().length);
  }
}
