package org.thalweg.operators;

import java.util.Optional;

/**
 * The loops of {@link ExtremeSharingKernel} over one batch. What belongs to an edge is kept by its
 * position in the walk, so that memory is read in sequence, until the last loop puts it in the
 * order of ids.
 */
final class ExtremeSharingLoops {
  private final EdgeWalk walk;
  private final Combination combination;
  private final boolean narrow;
  private final double[] best;
  private final double[] counts;
  private final double[] inputs;
  private final double[] byPosition;

  /**
   * The loops.
   *
   * @param of the operator
   * @param narrow whether the field is of float32
   */
  ExtremeSharingLoops(Extremum of, boolean narrow) {
    this.walk = of.network().topology().walk(of.direction());
    this.combination = of.combination();
    this.narrow = narrow;
    this.best = new double[of.network().nodeCount()];
    this.counts = new double[best.length];
    this.inputs = new double[of.network().bifurcates() ? best.length : 0];
    this.byPosition = new double[walk.end()];
  }

  /** What comes out of each edge, for {@link #share}. */
  void cross(Row extremes, Optional<Row> weights) {
    if (weights.isPresent()) {
      cross(extremes, weights.get());
      return;
    }
    for (int k = walk.begin; k < byPosition.length; k++) {
      byPosition[k] = extremes.array[extremes.at + walk.from[k]];
    }
  }

  private void cross(Row extremes, Row weights) {
    int[] id = walk.edges();
    boolean adds = combination.addsWeights();
    double noPath = combination.neutral();
    for (int k = walk.begin; k < byPosition.length; k++) {
      double before = extremes.array[extremes.at + walk.from[k]];
      double weight = weights.array[weights.at + id[k]];
      double after = adds ? (before == noPath ? before : before + weight) : before * weight;
      byPosition[k] = narrow ? (float) after : after;
    }
  }

  /** The shares of own values and of edges, of what {@link #cross} found. */
  void share(Row extremes, Row field, Row own, Row edges) {
    findBest(field);
    for (int node = 0; node < best.length; node++) {
      boolean finite = Math.abs(extremes.array[extremes.at + node]) <= Double.MAX_VALUE;
      best[node] = finite ? best[node] : Double.NaN;
      counts[node] = kept(1, field.array[field.at + node], best[node]);
      own.array[own.at + node] = counts[node];
    }
    if (inputs.length > 0) {
      countInputs(own);
    }
    countTies();
    divide(own, edges);
  }

  /**
   * A count where two numbers are the same, else 0: by a mask, because no processor guesses which
   * elements tie, and to guess wrong costs more than the rest of a loop.
   */
  private static double kept(double count, double x, double y) {
    long mask = x == y ? -1L : 0L;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(count) & mask);
  }

  private void findBest(Row field) {
    boolean smallest = combination.isSmallest();
    System.arraycopy(field.array, field.at, best, 0, best.length);
    for (int k = walk.begin; k < byPosition.length; k++) {
      double other = byPosition[k];
      double so = best[walk.to[k]];
      best[walk.to[k]] = smallest ? Math.min(so, other) : Math.max(so, other);
    }
  }

  /** On a braid the ways may be more than a number holds; then its inputs share equally. */
  private void countInputs(Row own) {
    System.arraycopy(own.array, own.at, inputs, 0, inputs.length);
    for (int k = walk.begin; k < byPosition.length; k++) {
      if (byPosition[k] == best[walk.to[k]]) {
        inputs[walk.to[k]]++;
      }
    }
  }

  /**
   * Counts the elements that tie, of which an edge that ties brings at least one and any other 0;
   * an extreme that is no number ties with none, and counts as one.
   */
  private void countTies() {
    for (int k = walk.begin; k < byPosition.length; k++) {
      int to = walk.to[k];
      double brought = kept(counts[walk.from[k]], byPosition[k], best[to]);
      byPosition[k] = brought;
      counts[to] += brought;
    }
    for (int node = 0; node < counts.length; node++) {
      counts[node] = Math.max(counts[node], 1);
    }
  }

  private void divide(Row own, Row edges) {
    int[] id = walk.edges();
    for (int k = walk.begin; k < byPosition.length; k++) {
      edges.array[edges.at + id[k]] = byPosition[k] / counts[walk.to[k]];
    }
    if (inputs.length > 0) {
      divideBeyondCounting(edges);
    }
    for (int node = 0; node < counts.length; node++) {
      own.array[own.at + node] /= counts[node];
    }
  }

  /** Where there are more ways than a number holds, the inputs that tie take the place of ways. */
  private void divideBeyondCounting(Row edges) {
    int[] id = walk.edges();
    for (int k = walk.begin; k < byPosition.length; k++) {
      int to = walk.to[k];
      if (Double.isInfinite(counts[to])) {
        edges.array[edges.at + id[k]] = byPosition[k] > 0 ? 1 / inputs[to] : 0;
      }
    }
    for (int node = 0; node < counts.length; node++) {
      counts[node] = Double.isInfinite(counts[node]) ? inputs[node] : counts[node];
    }
  }
}
