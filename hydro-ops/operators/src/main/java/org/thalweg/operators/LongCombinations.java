package org.thalweg.operators;

/** The loops of {@link CombinationSweep} over int64. */
final class LongCombinations extends CombinationSweep<long[]> {
  LongCombinations() {
    super(new LongSweep());
  }

  @Override
  void choose(Part part, long[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    boolean smallest = part.combination().isSmallest();
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      long own = values[offset + to[i]];
      long other = values[offset + from[i]];
      values[offset + to[i]] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Part part, long[] values, int offset) {
    int[] from = part.walk().from;
    int[] to = part.walk().to;
    for (int i = part.begin(), last = part.end(); i < last; i++) {
      values[offset + to[i]] *= values[offset + from[i]];
    }
  }
}
