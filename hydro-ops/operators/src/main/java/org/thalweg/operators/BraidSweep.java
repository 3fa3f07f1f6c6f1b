package org.thalweg.operators;

/**
 * Accumulation over a bifurcating network, in place; as {@link ForestSweep}, always weighted: an
 * unsplit sum is one whose weights are all 1.
 */
final class BraidSweep {
  private BraidSweep() {}

  static void upstream(
      Braid braid, double[] values, int offset, double[] weights, int weightOffset) {
    int[] start = braid.start;
    int[] down = braid.down;
    for (int i = braid.order.length - 1; i >= braid.sinks; i--) {
      int node = braid.order[i];
      double sum = values[offset + node];
      for (int edge = start[node]; edge < start[node + 1]; edge++) {
        values[offset + down[edge]] += weights[weightOffset + edge] * sum;
      }
    }
  }

  static void upstream(Braid braid, float[] values, int offset, float[] weights, int weightOffset) {
    int[] start = braid.start;
    int[] down = braid.down;
    for (int i = braid.order.length - 1; i >= braid.sinks; i--) {
      int node = braid.order[i];
      float sum = values[offset + node];
      for (int edge = start[node]; edge < start[node + 1]; edge++) {
        values[offset + down[edge]] += weights[weightOffset + edge] * sum;
      }
    }
  }

  static void downstream(
      Braid braid, double[] values, int offset, double[] weights, int weightOffset) {
    int[] start = braid.start;
    int[] down = braid.down;
    for (int i = braid.sinks; i < braid.order.length; i++) {
      int node = braid.order[i];
      double sum = values[offset + node];
      for (int edge = start[node]; edge < start[node + 1]; edge++) {
        sum += weights[weightOffset + edge] * values[offset + down[edge]];
      }
      values[offset + node] = sum;
    }
  }

  static void downstream(
      Braid braid, float[] values, int offset, float[] weights, int weightOffset) {
    int[] start = braid.start;
    int[] down = braid.down;
    for (int i = braid.sinks; i < braid.order.length; i++) {
      int node = braid.order[i];
      float sum = values[offset + node];
      for (int edge = start[node]; edge < start[node + 1]; edge++) {
        sum += weights[weightOffset + edge] * values[offset + down[edge]];
      }
      values[offset + node] = sum;
    }
  }
}
