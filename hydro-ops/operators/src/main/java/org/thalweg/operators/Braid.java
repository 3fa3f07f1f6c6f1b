package org.thalweg.operators;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * A network in which some node has several outgoing edges, each with a split ratio. The edges of
 * node {@code u} are {@code start[u] .. start[u + 1]}, sorted by downstream node: an edge's place
 * is its id. The order is Kahn's, from the outlets, and runs by the longest distance to an outlet.
 */
final class Braid extends Topology {
  final int[] start;
  final int[] down;

  /** Which part of its node's water an edge takes; the parts of a node sum to 1. */
  final double[] ratio;

  private Braid(int[] order, int sinks, int[] start, int[] down, double[] ratio) {
    super(order, sinks);
    this.start = start;
    this.down = down;
    this.ratio = ratio;
  }

  /** Orders the network that sorted edges make, in O(n + e). */
  static Braid of(EdgeTable edges, IntFunction<String> label) {
    int nodes = edges.start.length - 1;
    int[] pending = new int[nodes];
    int[] order = new int[nodes];
    int sinks = 0;
    for (int node = 0; node < nodes; node++) {
      pending[node] = edges.start[node + 1] - edges.start[node];
      if (pending[node] == 0) {
        order[sinks++] = node;
      }
    }
    int[] inflowStart = inflowStart(edges.down, nodes);
    int[] inflow = inflow(edges, inflowStart);
    int reached = sinks;
    for (int head = 0; head < reached; head++) {
      int node = order[head];
      for (int k = inflowStart[node]; k < inflowStart[node + 1]; k++) {
        if (--pending[inflow[k]] == 0) {
          order[reached++] = inflow[k];
        }
      }
    }
    if (reached < nodes) {
      throw new CyclicNetworkException(cycle(edges, pending), label);
    }
    return new Braid(order, sinks, edges.start, edges.down, edges.ratio);
  }

  private static int[] inflowStart(int[] down, int nodes) {
    int[] start = new int[nodes + 1];
    for (int target : down) {
      start[target + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      start[node + 1] += start[node];
    }
    return start;
  }

  private static int[] inflow(EdgeTable edges, int[] inflowStart) {
    int[] next = inflowStart.clone();
    int[] inflow = new int[edges.down.length];
    for (int node = 0; node + 1 < edges.start.length; node++) {
      for (int edge = edges.start[node]; edge < edges.start[node + 1]; edge++) {
        inflow[next[edges.down[edge]]++] = node;
      }
    }
    return inflow;
  }

  /** A cycle: every node with an edge still pending has one to another such node. */
  private static int[] cycle(EdgeTable edges, int[] pending) {
    int node = 0;
    while (pending[node] == 0) {
      node++;
    }
    int[] path = new int[pending.length];
    BitSet onPath = new BitSet(pending.length);
    int length = 0;
    while (!onPath.get(node)) {
      onPath.set(node);
      path[length++] = node;
      int edge = edges.start[node];
      while (pending[edges.down[edge]] == 0) {
        edge++;
      }
      node = edges.down[edge];
    }
    int first = 0;
    while (path[first] != node) {
      first++;
    }
    return Arrays.copyOfRange(path, first, length);
  }

  @Override
  int edges() {
    return down.length;
  }

  @Override
  EdgeWalk newWalk(Direction direction) {
    int[] upstream = new int[edges()];
    int[] downstream = new int[edges()];
    int[] edges = new int[edges()];
    boolean descends = direction == Direction.UPSTREAM;
    for (int i = 0, at = 0; i < nodes(); i++) {
      int node = order[descends ? nodes() - 1 - i : i];
      for (int edge = start[node]; edge < start[node + 1]; edge++, at++) {
        upstream[at] = node;
        downstream[at] = down[edge];
        edges[at] = edge;
      }
    }
    return descends
        ? new EdgeWalk(upstream, downstream, 0, () -> edges)
        : new EdgeWalk(downstream, upstream, 0, () -> edges);
  }

  @Override
  int[] edgeUpstream() {
    int[] upstream = new int[edges()];
    for (int node = 0; node < nodes(); node++) {
      Arrays.fill(upstream, start[node], start[node + 1], node);
    }
    return upstream;
  }

  @Override
  int[] edgeDownstream() {
    return down.clone();
  }
}
