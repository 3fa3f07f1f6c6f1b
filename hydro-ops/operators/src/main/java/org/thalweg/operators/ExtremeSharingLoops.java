package org.thalweg.operators;

/** The loops of {@link ExtremeSharingKernel} over one batch. */
final class ExtremeSharingLoops {
  private final EdgeWalk walk;
  private final Combination combination;
  private final boolean narrow;
  private final double[] best;
  private final double[] counts;
  private final double[] inputs;

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
  }

  /** What comes out of each edge. */
  void cross(Row extremes, Row weights, Row arriving) {
    int[] id = walk.edges();
    boolean adds = combination.addsWeights();
    double noPath = combination.neutral();
    for (int i = walk.begin; i < walk.end(); i++) {
      double before = extremes.array[extremes.at + walk.from[i]];
      double weight = weights.array[weights.at + id[i]];
      double after = adds ? (before == noPath ? before : before + weight) : before * weight;
      arriving.array[arriving.at + id[i]] = narrow ? (float) after : after;
    }
  }

  /** The shares; those of edges take the place of what comes out of them. */
  void share(Row extremes, Row field, Row own, Row edges) {
    findBest(field, edges);
    for (int node = 0; node < best.length; node++) {
      boolean finite = Math.abs(extremes.array[extremes.at + node]) <= Double.MAX_VALUE;
      boolean tied = finite && field.array[field.at + node] == best[node];
      counts[node] = tied ? 1 : 0;
      own.array[own.at + node] = counts[node];
      best[node] = finite ? best[node] : Double.NaN;
    }
    countTies(edges);
    countInputs(own, edges);
    divide(own, edges);
  }

  private void findBest(Row field, Row arriving) {
    int[] id = walk.edges();
    boolean smallest = combination.isSmallest();
    System.arraycopy(field.array, field.at, best, 0, best.length);
    for (int i = walk.begin; i < walk.end(); i++) {
      double other = arriving.array[arriving.at + id[i]];
      double so = best[walk.to[i]];
      best[walk.to[i]] = smallest ? Math.min(so, other) : Math.max(so, other);
    }
  }

  /** Counts the elements that tie; an extreme that is no number ties with none. */
  private void countTies(Row edges) {
    int[] id = walk.edges();
    for (int i = walk.begin; i < walk.end(); i++) {
      if (edges.array[edges.at + id[i]] == best[walk.to[i]]) {
        counts[walk.to[i]] += counts[walk.from[i]];
      }
    }
  }

  /** On a braid the ways may be more than a number holds; then its inputs share equally. */
  private void countInputs(Row own, Row edges) {
    int[] id = walk.edges();
    for (int node = 0; node < inputs.length; node++) {
      inputs[node] = own.array[own.at + node];
    }
    for (int i = walk.begin; inputs.length > 0 && i < walk.end(); i++) {
      if (edges.array[edges.at + id[i]] == best[walk.to[i]]) {
        inputs[walk.to[i]]++;
      }
    }
  }

  private void divide(Row own, Row edges) {
    int[] id = walk.edges();
    for (int i = walk.begin; i < walk.end(); i++) {
      int to = walk.to[i];
      int edge = edges.at + id[i];
      boolean tied = edges.array[edge] == best[to];
      edges.array[edge] = tied ? part(counts[walk.from[i]], to) : 0;
    }
    for (int node = 0; node < best.length; node++) {
      boolean tied = own.array[own.at + node] == 1;
      own.array[own.at + node] = tied ? part(1, node) : 0;
    }
  }

  private double part(double count, int node) {
    return counts[node] == Double.POSITIVE_INFINITY ? 1 / inputs[node] : count / counts[node];
  }
}
