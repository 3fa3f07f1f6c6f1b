package org.thalweg.operators;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * A network in which every node has at most one outgoing edge.
 *
 * <p>The order is breadth-first from the outlets. Walked backwards it visits every node after all
 * that flows into it, and it ends before it meets an outlet, so that accumulation is the loop
 *
 * <pre>
 *   for (i = nodes - 1; i >= sinks; i--) out[target[i]] += out[order[i]];
 * </pre>
 *
 * <p>without a branch. Siblings stand side by side, so {@code target} is read almost in sequence.
 * Eight bytes a node, and eight more once something was accumulated.
 */
final class Forest extends Topology {
  /** Where {@code order[i]} flows to; -1 for outlets. */
  final int[] target;

  private final Lazy<int[]> edgeAtPosition = new Lazy<>(this::computeEdgeAtPosition);
  private final Lazy<Descent> descent = new Lazy<>(this::computeDescent);

  /**
   * Who hands on to whom, sources first and outlets left out. It is {@link Topology#order} and
   * {@link #target} from their ends, but read upwards in memory, which prefetching follows better.
   *
   * @param from who hands on
   * @param to who receives
   */
  @SuppressWarnings("ArrayRecordComponent") // the record's own, only read
  record Descent(int[] from, int[] to) {}

  Forest(int[] order, int[] target, int sinks) {
    super(order, sinks);
    this.target = target;
  }

  /**
   * Orders a forest in O(n).
   *
   * @param downstream {@code (node)} the node each one flows to, -1 for an outlet
   * @param label how a node is called in messages
   */
  static Forest of(int[] downstream, IntFunction<String> label) {
    int nodes = downstream.length;
    int[] firstChild = new int[nodes];
    int[] nextSibling = new int[nodes];
    Arrays.fill(firstChild, -1);
    for (int node = nodes - 1; node >= 0; node--) {
      int target = downstream[node];
      if (target >= 0) {
        nextSibling[node] = firstChild[target];
        firstChild[target] = node;
      }
    }
    int[] order = new int[nodes];
    int[] target = new int[nodes];
    int sinks = 0;
    for (int node = 0; node < nodes; node++) {
      if (downstream[node] < 0) {
        target[sinks] = -1;
        order[sinks++] = node;
      }
    }
    int reached = sinks;
    for (int head = 0; head < reached; head++) {
      int node = order[head];
      for (int child = firstChild[node]; child >= 0; child = nextSibling[child]) {
        target[reached] = node;
        order[reached++] = child;
      }
    }
    if (reached < nodes) {
      throw cyclic(downstream, order, reached, label);
    }
    return new Forest(order, target, sinks);
  }

  /**
   * The error that names a cycle.
   *
   * @param order whose first places hold the nodes that drain to an outlet
   * @param reached how many these are; every other node drains to a cycle
   */
  static CyclicNetworkException cyclic(
      int[] downstream, int[] order, int reached, IntFunction<String> label) {
    return new CyclicNetworkException(cycle(downstream, order, reached), label);
  }

  private static int[] cycle(int[] downstream, int[] order, int reached) {
    BitSet passed = new BitSet(downstream.length);
    for (int i = 0; i < reached; i++) {
      passed.set(order[i]);
    }
    int node = passed.nextClearBit(0);
    for (; !passed.get(node); node = downstream[node]) {
      passed.set(node);
    }
    int length = 1;
    for (int next = downstream[node]; next != node; next = downstream[next]) {
      length++;
    }
    int[] cycle = new int[length];
    for (int i = 0; i < length; i++, node = downstream[node]) {
      cycle[i] = node;
    }
    return cycle;
  }

  @Override
  int edges() {
    return nodes() - sinks;
  }

  @Override
  EdgeWalk newWalk(Direction direction) {
    return direction == Direction.UPSTREAM
        ? new EdgeWalk(descent().from(), descent().to(), 0, this::edgesDescended)
        : new EdgeWalk(target, order, sinks, this::edgeAtPosition);
  }

  private int[] edgesDescended() {
    int[] atPosition = edgeAtPosition();
    int[] edges = new int[edges()];
    for (int at = 0; at < edges.length; at++) {
      edges[at] = atPosition[atPosition.length - 1 - at];
    }
    return edges;
  }

  /** The node each one flows to, -1 for outlets; a new array. */
  int[] downstream() {
    int[] downstream = new int[nodes()];
    for (int i = 0; i < nodes(); i++) {
      downstream[order[i]] = target[i];
    }
    return downstream;
  }

  @Override
  int[] edgeUpstream() {
    int[] upstream = new int[edges()];
    for (int node = 0, sink = 0, edge = 0; node < nodes(); node++) {
      if (sink < sinks && order[sink] == node) {
        sink++;
      } else {
        upstream[edge++] = node;
      }
    }
    return upstream;
  }

  @Override
  int[] edgeDownstream() {
    int[] downstream = downstream();
    int edge = 0;
    for (int target : downstream) {
      if (target >= 0) {
        downstream[edge++] = target;
      }
    }
    return Arrays.copyOf(downstream, edge);
  }

  /** The id of the edge that leaves {@code order[i]}, -1 for outlets; shared, never written. */
  int[] edgeAtPosition() {
    return edgeAtPosition.get();
  }

  Descent descent() {
    return descent.get();
  }

  private Descent computeDescent() {
    int[] from = new int[edges()];
    int[] to = new int[edges()];
    for (int i = nodes() - 1, at = 0; i >= sinks; i--, at++) {
      from[at] = order[i];
      to[at] = target[i];
    }
    return new Descent(from, to);
  }

  private int[] computeEdgeAtPosition() {
    int[] edgeOfNode = new int[nodes()];
    Arrays.fill(edgeOfNode, -1);
    int[] upstream = edgeUpstream();
    for (int edge = 0; edge < upstream.length; edge++) {
      edgeOfNode[upstream[edge]] = edge;
    }
    int[] atPosition = new int[nodes()];
    for (int i = 0; i < nodes(); i++) {
      atPosition[i] = edgeOfNode[order[i]];
    }
    return atPosition;
  }
}
