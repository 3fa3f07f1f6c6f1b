package org.thalweg.operators;

import java.util.Arrays;
import java.util.function.IntFunction;

/** A list of edges, checked and sorted by (upstream, downstream); an edge's place is its id. */
final class EdgeTable {
  private static final double RATIO_TOLERANCE = 1e-6;

  /** The edges of node u are {@code start[u] .. start[u + 1]}. */
  final int[] start;

  final int[] down;
  final double[] ratio;

  private EdgeTable(int[] start, int[] down, double[] ratio) {
    this.start = start;
    this.down = down;
    this.ratio = ratio;
  }

  /** Sorts edges whose nodes share their water equally, in O(n + e log e). */
  static EdgeTable sharedEqually(int nodes, int[] upstream, int[] downstream) {
    double[] none = new double[upstream.length];
    EdgeTable table = sorted(nodes, upstream, downstream, none);
    for (int node = 0; node < nodes; node++) {
      int from = table.start[node];
      int to = table.start[node + 1];
      Arrays.fill(table.ratio, from, to, 1.0 / (to - from));
    }
    return table;
  }

  /** Sorts edges with given split ratios. */
  static EdgeTable split(int nodes, int[] upstream, int[] downstream, double[] ratios) {
    if (ratios.length != upstream.length) {
      throw new IllegalArgumentException(
          "%d split ratios given for %d edges".formatted(ratios.length, upstream.length));
    }
    EdgeTable table = sorted(nodes, upstream, downstream, ratios);
    for (int node = 0; node < nodes; node++) {
      table.checkRatios(node);
    }
    return table;
  }

  /**
   * The network that the edges make: a forest if they do not bifurcate.
   *
   * @param label how a node is called in messages
   */
  Topology topology(IntFunction<String> label) {
    return bifurcates() ? Braid.of(this, label) : Forest.of(downstreamOfNode(), label);
  }

  private boolean bifurcates() {
    for (int node = 0; node + 1 < start.length; node++) {
      if (start[node + 1] - start[node] > 1) {
        return true;
      }
    }
    return false;
  }

  /** The node each one flows to, -1 for an outlet; for a table that does not bifurcate. */
  private int[] downstreamOfNode() {
    int[] downstream = new int[start.length - 1];
    for (int node = 0; node < downstream.length; node++) {
      downstream[node] = start[node + 1] > start[node] ? down[start[node]] : -1;
    }
    return downstream;
  }

  private static EdgeTable sorted(int nodes, int[] upstream, int[] downstream, double[] ratios) {
    checkNodes(nodes, upstream, downstream);
    int[] start = new int[nodes + 1];
    for (int node : upstream) {
      start[node + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      start[node + 1] += start[node];
    }
    int[] next = start.clone();
    long[] targetAndEdge = new long[upstream.length];
    for (int edge = 0; edge < upstream.length; edge++) {
      targetAndEdge[next[upstream[edge]]++] = (long) downstream[edge] << 32 | edge;
    }
    int[] down = new int[upstream.length];
    double[] ratio = new double[upstream.length];
    for (int node = 0; node < nodes; node++) {
      Arrays.sort(targetAndEdge, start[node], start[node + 1]);
      for (int k = start[node]; k < start[node + 1]; k++) {
        down[k] = (int) (targetAndEdge[k] >>> 32);
        ratio[k] = ratios[(int) targetAndEdge[k]];
        if (k > start[node] && down[k] == down[k - 1]) {
          throw new IllegalArgumentException(
              "the edge from node %d to node %d is given twice".formatted(node, down[k]));
        }
      }
    }
    return new EdgeTable(start, down, ratio);
  }

  private static void checkNodes(int nodes, int[] upstream, int[] downstream) {
    if (nodes < 0) {
      throw new IllegalArgumentException("a network of " + nodes + " nodes");
    }
    if (upstream.length != downstream.length) {
      throw new IllegalArgumentException(
          "%d upstream ids given for %d downstream ids"
              .formatted(upstream.length, downstream.length));
    }
    for (int edge = 0; edge < upstream.length; edge++) {
      if (upstream[edge] < 0
          || upstream[edge] >= nodes
          || downstream[edge] < 0
          || downstream[edge] >= nodes) {
        throw new IllegalArgumentException(
            "edge %d runs from node %d to node %d, a network of %d nodes has ids 0..%d"
                .formatted(edge, upstream[edge], downstream[edge], nodes, nodes - 1));
      }
    }
  }

  private void checkRatios(int node) {
    double sum = 0;
    for (int edge = start[node]; edge < start[node + 1]; edge++) {
      if (!(ratio[edge] >= 0)) {
        throw new IllegalArgumentException(
            "the edge from node %d to node %d has split ratio %s; a ratio is in [0, 1]"
                .formatted(node, down[edge], ratio[edge]));
      }
      sum += ratio[edge];
    }
    if (start[node + 1] > start[node] && !(Math.abs(sum - 1) <= RATIO_TOLERANCE)) {
      throw new IllegalArgumentException(
          "the split ratios of node %d sum to %s, they must sum to 1 within %s"
              .formatted(node, sum, RATIO_TOLERANCE));
    }
  }
}
