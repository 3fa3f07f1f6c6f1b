package org.thalweg.operators;

/**
 * Mean, variance and, if asked for, the third central moment of the set of each node, merged edge
 * by edge over Java memory in float64.
 *
 * <p>Of two sets a and b with parts p_a + p_b = 1 of their common weight and d = m_b - m_a, the
 * union has (Chan et al. 1983, Pébay 2008, as {@link MomentArrays} cites them)
 *
 * <pre>
 *   m = m_a + p_b d
 *   v = p_a v_a + p_b (v_b + p_a d^2)
 *   c = p_a c_a + p_b c_b + p_a p_b d (3 (v_b - v_a) + (p_a - p_b) d^2)
 * </pre>
 *
 * so that equal values have a variance of exactly 0, and none is negative. Sets without weight have
 * mean 0, which merges without rounding. Numbers that are not finite make the variance NaN.
 */
final class MomentState {
  /** How many moments a node has. */
  final int width;

  private final double[] values;
  private final EdgeWalk walk;
  private final MergePlan plan;

  /**
   * A state for one field after the other.
   *
   * @param walk the edges
   * @param plan what their weights decide
   * @param moments 2 or 3
   */
  MomentState(EdgeWalk walk, MergePlan plan, int moments) {
    this.walk = walk;
    this.plan = plan;
    this.width = moments;
    this.values = new double[moments * plan.total.length];
  }

  /** Computes the moments of a field. */
  void fill(Row field, Row weights) {
    for (int node = 0; node < plan.total.length; node++) {
      double x = field.array[field.at + node];
      // NaN for what is no finite number.
      double zero = 0 * x;
      values[width * node] = weights.array[weights.at + node] == 0 ? zero : x;
      for (int power = 1; power < width; power++) {
        values[width * node + power] = zero;
      }
    }
    for (int begin = walk.begin; begin < walk.end(); begin += EdgeWalk.PIECE) {
      int end = Math.min(begin + EdgeWalk.PIECE, walk.end());
      if (width == 2) {
        mergeTwo(begin, end);
      } else {
        mergeThree(begin, end);
      }
    }
  }

  private void mergeTwo(int begin, int end) {
    double[] state = values;
    for (int k = begin; k < end; k++) {
      int a = 2 * walk.to[k];
      int b = 2 * walk.from[k];
      double added = plan.added[k];
      double kept = plan.kept[k];
      double d = state[b] - state[a];
      state[a] += added * d;
      state[a + 1] = kept * state[a + 1] + added * (state[b + 1] + kept * d * d);
    }
  }

  private void mergeThree(int begin, int end) {
    double[] state = values;
    for (int k = begin; k < end; k++) {
      int a = 3 * walk.to[k];
      int b = 3 * walk.from[k];
      double added = plan.added[k];
      double kept = plan.kept[k];
      double d = state[b] - state[a];
      double before = state[a + 1];
      double more = state[b + 1];
      double skew = 3 * (more - before) + (kept - added) * d * d;
      state[a] += added * d;
      state[a + 1] = kept * before + added * (more + kept * d * d);
      state[a + 2] = kept * state[a + 2] + added * (state[b + 2] + kept * d * skew);
    }
  }

  /** The mean (0), the variance (1) or the third central moment (2) of a node's set. */
  double get(int node, int which) {
    return values[width * node + which];
  }

  /** A moment at every node. */
  void write(Moment moment, Row result) {
    for (int node = 0; node < plan.total.length; node++) {
      result.array[result.at + node] = at(node, moment);
    }
  }

  private double at(int node, Moment moment) {
    double variance = get(node, 1);
    if (plan.total[node] == 0) {
      return Double.NaN;
    }
    return switch (moment) {
      case MEAN -> get(node, 0);
      case VAR -> variance;
      case STD -> Math.sqrt(variance);
      case SKEWNESS -> variance > 0 ? get(node, 2) / (variance * Math.sqrt(variance)) : Double.NaN;
    };
  }
}
