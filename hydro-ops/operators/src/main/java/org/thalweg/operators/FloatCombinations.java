package org.thalweg.operators;

/** The loops of {@link CombinationSweep} over float32, computed in float32. */
final class FloatCombinations extends CombinationSweep<float[]> {
  FloatCombinations() {
    super(new FloatSweep());
  }

  @Override
  void choose(Part part, float[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    boolean smallest = part.combination().isSmallest();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      float own = values[offset + to[i]];
      float other = values[offset + from[i]];
      values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Part part, float[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      values[offset + to[i]] *= values[offset + from[i]];
    }
  }

  @Override
  void choose(Part part, float[] values, int offset, float[] weights, int at) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    int[] id = part.walk().edges();
    boolean smallest = part.combination().isSmallest();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      float own = values[offset + to[i]];
      float other = weights[at + id[i]] * values[offset + from[i]];
      values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Part part, float[] values, int offset, float[] weights, int at) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    int[] id = part.walk().edges();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      values[offset + to[i]] *= weights[at + id[i]] * values[offset + from[i]];
    }
  }

  @Override
  void chooseAlong(Part part, float[] values, int offset, float[] weights, int at) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    int[] id = part.walk().edges();
    boolean smallest = part.combination().isSmallest();
    double noPath = part.combination().neutral();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      float before = values[offset + from[i]];
      if (before != noPath) {
        float own = values[offset + to[i]];
        float other = before + weights[at + id[i]];
        values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
      }
    }
  }
}
