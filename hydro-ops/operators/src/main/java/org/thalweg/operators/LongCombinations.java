package org.thalweg.operators;

/** The loops of {@link CombinationSweep} over int64. */
final class LongCombinations extends CombinationSweep<long[]> {
  LongCombinations() {
    super(new LongSweep());
  }

  @Override
  void choose(Edges edges, int begin, int count, long[] values, int offset) {
    int[] from = edges.from;
    int[] to = edges.to;
    int step = edges.step;
    boolean smallest = edges.smallest;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      int end = offset + to[i];
      long own = values[end];
      long other = values[offset + from[i]];
      values[end] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Edges edges, int begin, int count, long[] values, int offset) {
    int[] from = edges.from;
    int[] to = edges.to;
    int step = edges.step;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      values[offset + to[i]] *= values[offset + from[i]];
    }
  }
}
