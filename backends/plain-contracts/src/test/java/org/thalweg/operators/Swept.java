package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.Constant;

/**
 * The extremes of small inputs, and how far the next element of each node is from them.
 *
 * @param extremes {@code (..., node)}
 * @param gap the smallest distance of an element from the extreme of its node
 */
@SuppressWarnings("ArrayRecordComponent") // read where it is
record Swept(double[] extremes, double gap) {
  /** More than finite differences reach. */
  private static final double SMOOTH = 0.01;

  static Swept of(Extremum operator, List<Constant> inputs) {
    int nodes = operator.network().nodeCount();
    int edges = operator.network().edgeCount();
    double[] values = (double[]) inputs.get(0).toFlatArray();
    double[] weights = new double[edges];
    Arrays.fill(weights, operator.combination().addsWeights() ? 0 : 1);
    if (inputs.size() > 1) {
      weights = (double[]) inputs.get(1).toFlatArray();
    }
    double gap = Double.POSITIVE_INFINITY;
    for (int row = 0; nodes > 0 && row < values.length / nodes; row++) {
      int from = weights.length > edges ? row * edges : 0;
      double[] own = Arrays.copyOfRange(values, row * nodes, (row + 1) * nodes);
      gap = Math.min(gap, sweep(operator, own, Arrays.copyOfRange(weights, from, from + edges)));
      System.arraycopy(own, 0, values, row * nodes, nodes);
    }
    return new Swept(values, gap);
  }

  boolean isSmooth() {
    return gap > SMOOTH;
  }

  private static double sweep(Extremum operator, double[] values, double[] weights) {
    EdgeWalk walk = operator.network().topology().walk(operator.direction());
    Combination combination = operator.combination();
    double sign = combination.isSmallest() ? -1 : 1;
    double[] second = new double[values.length];
    Arrays.fill(second, Double.NEGATIVE_INFINITY);
    for (int i = walk.begin; i < walk.end(); i++) {
      double before = values[walk.from[i]];
      double weight = weights[walk.edges()[i]];
      double arriving = sign * (combination.addsWeights() ? before + weight : before * weight);
      double own = sign * values[walk.to[i]];
      values[walk.to[i]] = sign * Math.max(own, arriving);
      second[walk.to[i]] = Math.max(second[walk.to[i]], Math.min(own, arriving));
    }
    double gap = Double.POSITIVE_INFINITY;
    for (int node = 0; node < values.length; node++) {
      gap = Math.min(gap, sign * values[node] - second[node]);
    }
    return gap;
  }
}
