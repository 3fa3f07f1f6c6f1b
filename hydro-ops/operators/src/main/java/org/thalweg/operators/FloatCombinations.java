package org.thalweg.operators;

/** The loops of {@link CombinationSweep} over float32, computed in float32. */
final class FloatCombinations extends CombinationSweep<float[]> {
  FloatCombinations() {
    super(new FloatSweep());
  }

  @Override
  void choose(Edges edges, int begin, int count, float[] values, int offset) {
    int[] from = edges.from;
    int[] to = edges.to;
    int step = edges.step;
    boolean smallest = edges.smallest;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      int end = offset + to[i];
      float own = values[end];
      float other = values[offset + from[i]];
      values[end] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(Edges edges, int begin, int count, float[] values, int offset) {
    int[] from = edges.from;
    int[] to = edges.to;
    int step = edges.step;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      values[offset + to[i]] *= values[offset + from[i]];
    }
  }

  @Override
  void choose(
      Edges edges, int begin, int count, float[] values, int offset, float[] weights, int at) {
    int[] from = edges.from;
    int[] to = edges.to;
    int[] id = edges.id;
    int step = edges.step;
    boolean smallest = edges.smallest;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      int end = offset + to[i];
      float own = values[end];
      float other = weights[at + id[i]] * values[offset + from[i]];
      values[end] = smallest ? Math.min(own, other) : Math.max(own, other);
    }
  }

  @Override
  void multiply(
      Edges edges, int begin, int count, float[] values, int offset, float[] weights, int at) {
    int[] from = edges.from;
    int[] to = edges.to;
    int[] id = edges.id;
    int step = edges.step;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      values[offset + to[i]] *= weights[at + id[i]] * values[offset + from[i]];
    }
  }

  @Override
  void chooseAlong(
      Edges edges, int begin, int count, float[] values, int offset, float[] weights, int at) {
    int[] from = edges.from;
    int[] to = edges.to;
    int[] id = edges.id;
    int step = edges.step;
    boolean smallest = edges.smallest;
    double noPath = edges.neutral;
    for (int k = 0, i = edges.at(begin); k < count; k++, i += step) {
      float before = values[offset + from[i]];
      if (before != noPath) {
        int end = offset + to[i];
        float own = values[end];
        float other = before + weights[at + id[i]];
        values[end] = smallest ? Math.min(own, other) : Math.max(own, other);
      }
    }
  }
}
