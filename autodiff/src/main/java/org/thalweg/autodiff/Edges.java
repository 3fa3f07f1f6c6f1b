package org.thalweg.autodiff;

import java.util.Arrays;
import org.thalweg.autodiff.internal.compiled.Passage;
import org.thalweg.autodiff.internal.compiled.SweepOrder;

/**
 * The edges of a {@link FlowGraph}, and what is made of them.
 *
 * @param order the nodes, each before those that it flows to
 * @param from the node at which each edge starts
 * @param to the node at which it ends
 * @param weights by what the flow along it is multiplied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Edges(int[] order, int[] from, int[] to, double[] weights) {
  /** Edges in the order of the nodes at which they start, which is that in which they are added. */
  static Edges of(int[] order, int[] from, int[] to, double[] weights) {
    int[] starts = at(from, positions(order));
    int[] sorted = sorted(ascending(from.length), starts, order.length);
    double[] sortedWeights = new double[weights.length];
    Arrays.setAll(sortedWeights, i -> weights[sorted[i]]);
    return new Edges(order, at(sorted, from), at(sorted, to), sortedWeights);
  }

  Edges reversed() {
    int[] back = new int[order.length];
    Arrays.setAll(back, i -> order[order.length - 1 - i]);
    return new Edges(back, to, from, weights);
  }

  // Levels

  /** Levels by the longest way that leads from a node to where nothing flows on. */
  NodeLevels levels() {
    int[] position = positions(order);
    int[] descending = sorted(ascending(from.length), at(from, position), order.length);
    int[] height = new int[order.length];
    int highest = 0;
    for (int i = descending.length - 1; i >= 0; i--) {
      int edge = descending[i];
      height[from[edge]] = Math.max(height[from[edge]], height[to[edge]] + 1);
      highest = Math.max(highest, height[from[edge]]);
    }
    for (int node = 0; node < height.length; node++) {
      height[node] = highest - height[node];
    }
    return NodeLevels.of(this, height);
  }

  /** Every node a level. */
  NodeLevels oneByOne() {
    return NodeLevels.of(this, positions(order));
  }

  // The order of a compiled sweep

  SweepOrder sweepOrder() {
    int[] position = positions(order);
    int[] starts = at(from, position);
    int[] ends = at(to, position);
    if (most(starts) <= 1) {
      return single(Passage.ONE_OUT, starts, ends);
    } else if (most(ends) <= 1) {
      return single(Passage.ONE_IN, ends, starts);
    }
    return many(starts, ends);
  }

  /** How many edges the position with the most has. */
  private int most(int[] positions) {
    int[] count = new int[order.length];
    int most = 0;
    for (int position : positions) {
      most = Math.max(most, ++count[position]);
    }
    return most;
  }

  private SweepOrder single(Passage passage, int[] own, int[] other) {
    int[] link = new int[order.length];
    double[] byPosition = new double[order.length];
    Arrays.fill(link, order.length);
    for (int edge = 0; edge < own.length; edge++) {
      link[own[edge]] = other[edge];
      byPosition[own[edge]] = weights[edge];
    }
    return new SweepOrder(passage, order, new int[0], link, byPosition);
  }

  private SweepOrder many(int[] starts, int[] ends) {
    int[] sorted = sorted(ascending(ends.length), ends, order.length);
    int[] start = new int[order.length + 1];
    int[] link = new int[ends.length];
    double[] byEnd = new double[ends.length];
    for (int i = 0; i < sorted.length; i++) {
      start[ends[sorted[i]] + 1]++;
      link[i] = starts[sorted[i]];
      byEnd[i] = weights[sorted[i]];
    }
    Arrays.parallelPrefix(start, Integer::sum);
    return new SweepOrder(Passage.MANY, order, start, link, byEnd);
  }

  // Arrays of integers

  private static int[] positions(int[] order) {
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    return position;
  }

  static int[] ascending(int length) {
    int[] ascending = new int[length];
    Arrays.setAll(ascending, i -> i);
    return ascending;
  }

  /** The values at some places. */
  static int[] at(int[] places, int[] values) {
    int[] at = new int[places.length];
    Arrays.setAll(at, i -> values[places[i]]);
    return at;
  }

  /** Ids by ascending keys, of equal ones in the order given: a counting sort. */
  static int[] sorted(int[] ids, int[] keyOfId, int keys) {
    int[] next = new int[keys + 1];
    for (int id : ids) {
      next[keyOfId[id] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[ids.length];
    for (int id : ids) {
      sorted[next[keyOfId[id]]++] = id;
    }
    return sorted;
  }
}
