package org.thalweg.operators;

/**
 * Moments by definition, in two passes over the path-based set of each node: value k has at node j
 * the weight of its node times the sum over all paths from k to j of the products of their edge
 * weights.
 */
final class MomentSets {
  private final boolean[][] reaches;
  private final double[][] paths;

  /**
   * The sets of a network.
   *
   * @param edgeWeights by edge id
   */
  MomentSets(RiverNetwork network, Direction direction, double[] edgeWeights) {
    int nodes = network.nodeCount();
    int[] from = direction.from(network.topology());
    int[] to = direction.to(network.topology());
    reaches = new boolean[nodes][nodes];
    paths = new double[nodes][nodes];
    double[][] last = new double[nodes][nodes];
    for (int node = 0; node < nodes; node++) {
      reaches[node][node] = true;
      paths[node][node] = 1;
      last[node][node] = 1;
    }
    // After round r, last holds the paths of r edges.
    for (int round = 1; round < nodes; round++) {
      double[][] longer = new double[nodes][nodes];
      for (int edge = 0; edge < from.length; edge++) {
        for (int node = 0; node < nodes; node++) {
          reaches[node][to[edge]] |= reaches[node][from[edge]];
          longer[node][to[edge]] += last[node][from[edge]] * edgeWeights[edge];
        }
      }
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          paths[i][j] += longer[i][j];
        }
      }
      last = longer;
    }
  }

  /** A moment at a node; what is NaN counts as it is given unless its weight is left out as 0. */
  double at(int node, Moment moment, double[] field, double[] weights, boolean skipNaN) {
    double total = 0;
    double sum = 0;
    boolean equal = true;
    double first = Double.NaN;
    for (int k = 0; k < field.length; k++) {
      if (reaches[k][node] && !(skipNaN && Double.isNaN(field[k]))) {
        if (Double.isNaN(field[k])) {
          return Double.NaN;
        }
        double weight = paths[k][node] * weights[k];
        total += weight;
        sum += weight * field[k];
        if (weight > 0) {
          first = Double.isNaN(first) ? field[k] : first;
          equal &= field[k] == first;
        }
      }
    }
    if (total == 0) {
      return Double.NaN;
    }
    double mean = sum / total;
    double variance = equal ? 0 : power(node, 2, mean, field, weights) / total;
    return switch (moment) {
      case MEAN -> mean;
      case VAR -> variance;
      case STD -> Math.sqrt(variance);
      case SKEWNESS ->
          variance == 0
              ? Double.NaN
              : power(node, 3, mean, field, weights) / total / Math.pow(variance, 1.5);
    };
  }

  private double power(int node, int power, double mean, double[] field, double[] weights) {
    double sum = 0;
    for (int k = 0; k < field.length; k++) {
      if (paths[k][node] * weights[k] > 0 && !Double.isNaN(field[k])) {
        sum += paths[k][node] * weights[k] * Math.pow(field[k] - mean, power);
      }
    }
    return sum;
  }
}
