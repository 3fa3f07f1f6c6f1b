package org.thalweg.operators;

/**
 * Accumulation over a forest, in place: {@code values[offset ..]} holds the field of one batch in
 * public node order and receives the sums. One loop for each element type, because the loop is
 * bound by memory and a call in it would double its cost.
 *
 * <p>Each pass visits {@link Forest#order} from one end: towards the outlets a node hands its sum
 * on when all that flows into it has arrived; away from them it takes over that of its target,
 * which is complete. The weighted forms scale what crosses an edge; {@code weights[weightOffset +
 * id]} is the weight of edge id.
 */
final class ForestSweep {
  private ForestSweep() {}

  static void upstream(Forest forest, double[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += values[offset + order[i]];
    }
  }

  static void upstream(Forest forest, float[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += values[offset + order[i]];
    }
  }

  static void upstream(Forest forest, long[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += values[offset + order[i]];
    }
  }

  static void upstream(Forest forest, int[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += values[offset + order[i]];
    }
  }

  static void downstream(Forest forest, double[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }

  static void downstream(Forest forest, float[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }

  static void downstream(Forest forest, long[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }

  static void downstream(Forest forest, int[] values, int offset) {
    int[] order = forest.order;
    int[] target = forest.target;
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += values[offset + target[i]];
    }
  }

  static void upstream(
      Forest forest, double[] values, int offset, double[] weights, int weightOffset) {
    int[] order = forest.order;
    int[] target = forest.target;
    int[] edge = forest.edgeAtPosition();
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += weights[weightOffset + edge[i]] * values[offset + order[i]];
    }
  }

  static void upstream(
      Forest forest, float[] values, int offset, float[] weights, int weightOffset) {
    int[] order = forest.order;
    int[] target = forest.target;
    int[] edge = forest.edgeAtPosition();
    for (int i = order.length - 1; i >= forest.sinks; i--) {
      values[offset + target[i]] += weights[weightOffset + edge[i]] * values[offset + order[i]];
    }
  }

  static void downstream(
      Forest forest, double[] values, int offset, double[] weights, int weightOffset) {
    int[] order = forest.order;
    int[] target = forest.target;
    int[] edge = forest.edgeAtPosition();
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += weights[weightOffset + edge[i]] * values[offset + target[i]];
    }
  }

  static void downstream(
      Forest forest, float[] values, int offset, float[] weights, int weightOffset) {
    int[] order = forest.order;
    int[] target = forest.target;
    int[] edge = forest.edgeAtPosition();
    for (int i = forest.sinks; i < order.length; i++) {
      values[offset + order[i]] += weights[weightOffset + edge[i]] * values[offset + target[i]];
    }
  }
}
