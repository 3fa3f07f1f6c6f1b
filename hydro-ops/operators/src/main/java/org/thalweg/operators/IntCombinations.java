package org.thalweg.operators;

/** The loops of {@link CombinationSweep} over int32. */
final class IntCombinations extends CombinationSweep<int[]> {
  IntCombinations() {
    super(new IntSweep());
  }

  @Override
  void choose(Part part, int[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    boolean smallest = part.combination().isSmallest();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      int own = values[offset + to[i]];
      int other = values[offset + from[i]];
      values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Part part, int[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      values[offset + to[i]] *= values[offset + from[i]];
    }
  }
}
