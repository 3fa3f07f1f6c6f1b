package org.thalweg.operators;

/**
 * The sets that nodes begin with in one batch: each its value, with its weight.
 *
 * @param type what the keys mean
 * @param keys {@code (node)} the values
 * @param weights {@code (node)} their weights
 * @param skipNaN whether NaN is left out
 */
@SuppressWarnings("ArrayRecordComponent") // views of what others own, only read
record OwnSets(ValueKeys type, long[] keys, NodeWeights weights, boolean skipNaN) {
  /**
   * The weights of the nodes in one batch.
   *
   * @param weights where they stand; empty if all are 1
   * @param offset where they begin
   */
  record NodeWeights(double[] weights, int offset) {
    static final NodeWeights ONES = new NodeWeights(new double[0], 0);

    double of(int node) {
      return weights.length == 0 ? 1 : weights[offset + node];
    }
  }

  int of(Distributions sets, int node) {
    if (type.isNaN(keys[node])) {
      return skipNaN ? Distributions.EMPTY : Distributions.UNKNOWN;
    }
    double weight = weights.of(node);
    return weight == 0 ? Distributions.EMPTY : sets.of(keys[node], weight);
  }
}
