package org.thalweg.operators;

/** The loops of {@link CombinationSweep} over float64. */
final class DoubleCombinations extends CombinationSweep<double[]> {
  DoubleCombinations() {
    super(new DoubleSweep());
  }

  @Override
  void choose(Part part, double[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    boolean smallest = part.combination().isSmallest();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      double own = values[offset + to[i]];
      double other = values[offset + from[i]];
      values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Part part, double[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      values[offset + to[i]] *= values[offset + from[i]];
    }
  }

  @Override
  void choose(Part part, double[] values, int offset, double[] weights, int at) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    int[] id = part.walk().edges();
    boolean smallest = part.combination().isSmallest();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      double own = values[offset + to[i]];
      double other = weights[at + id[i]] * values[offset + from[i]];
      values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Part part, double[] values, int offset, double[] weights, int at) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    int[] id = part.walk().edges();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      values[offset + to[i]] *= weights[at + id[i]] * values[offset + from[i]];
    }
  }

  @Override
  void chooseAlong(Part part, double[] values, int offset, double[] weights, int at) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    int[] id = part.walk().edges();
    boolean smallest = part.combination().isSmallest();
    double noPath = part.combination().neutral();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      double before = values[offset + from[i]];
      if (before != noPath) {
        double own = values[offset + to[i]];
        double other = before + weights[at + id[i]];
        values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
      }
    }
  }
}
