package org.thalweg.operators;

/**
 * The weights of the edges in one batch.
 *
 * @param weights where they stand; empty if all are 1
 * @param offset where they begin
 * @param edgeAtPosition the edges of a forest by the position of their upstream node in {@link
 *     Topology#order}; empty for a braid
 */
@SuppressWarnings("ArrayRecordComponent") // views of what others own, only read
record EdgeWeights(double[] weights, int offset, int[] edgeAtPosition) {
  /** Every edge hands on what it is given. */
  static final EdgeWeights ONES = new EdgeWeights(new double[0], 0, new int[0]);

  static EdgeWeights of(Topology topology, Row row) {
    int[] edges = topology instanceof Forest forest ? forest.edgeAtPosition() : new int[0];
    return new EdgeWeights(row.array, row.at, edges);
  }

  /** The weight of an edge. */
  double of(int edge) {
    return weights.length == 0 ? 1 : weights[offset + edge];
  }

  /** The weight of the edge that leaves the node at a position of a forest's order. */
  double at(int position) {
    return weights.length == 0 ? 1 : weights[offset + edgeAtPosition[position]];
  }
}
