package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.Constant;

/** Whether an extreme is smooth where it is differentiated: no two elements near each other. */
final class Separation {
  /** More than finite differences reach. */
  private static final double GAP = 0.01;

  private Separation() {}

  static boolean isSmooth(Extremum of, List<Constant> inputs) {
    int nodes = of.network().nodeCount();
    double[] own = (double[]) inputs.get(0).toFlatArray();
    Optional<double[]> weights =
        inputs.size() > 1 ? Optional.of((double[]) inputs.get(1).toFlatArray()) : Optional.empty();
    boolean batched = inputs.size() > 1 && inputs.get(1).shape().ndim() > 1;
    boolean smooth = true;
    for (int row = 0; nodes > 0 && row < own.length / nodes; row++) {
      int at = batched ? row * of.network().edgeCount() : 0;
      smooth &= isSmooth(of, own.clone(), row * nodes, weights, at);
    }
    return smooth;
  }

  private static boolean isSmooth(
      Extremum of, double[] values, int offset, Optional<double[]> weights, int at) {
    EdgeWalk walk = of.network().topology().walk(of.direction());
    double[] second = new double[of.network().nodeCount()];
    boolean smallest = of.combination().isSmallest();
    Arrays.fill(second, of.combination().neutral());
    for (int i = walk.begin; i < walk.end(); i++) {
      double weight = 0;
      double arriving = values[offset + walk.from[i]];
      if (weights.isPresent()) {
        weight = weights.get()[at + walk.edges()[i]];
        arriving = of.combination().addsWeights() ? arriving + weight : arriving * weight;
      }
      double own = values[offset + walk.to[i]];
      double best = smallest ? Math.min(own, arriving) : Math.max(own, arriving);
      double other = smallest ? Math.max(own, arriving) : Math.min(own, arriving);
      values[offset + walk.to[i]] = best;
      second[walk.to[i]] =
          smallest ? Math.min(second[walk.to[i]], other) : Math.max(second[walk.to[i]], other);
    }
    boolean smooth = true;
    for (int node = 0; node < second.length; node++) {
      smooth &= Math.abs(values[offset + node] - second[node]) > GAP;
    }
    return smooth;
  }
}
