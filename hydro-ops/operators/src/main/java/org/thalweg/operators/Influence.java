package org.thalweg.operators;

/**
 * The walk back of {@link MomentAdjoint} over Java memory: the coefficients of Q at each node, for
 * one field.
 */
final class Influence {
  private final EdgeWalk walk;
  private final MergePlan plan;
  private final Moment moment;
  private final MomentState state;
  private final int width;
  private final double[] q;

  /**
   * Room for the coefficients of one field after the other.
   *
   * @param walk the edges
   * @param plan what their weights decide
   * @param moment the statistic
   */
  Influence(EdgeWalk walk, MergePlan plan, Moment moment) {
    this.walk = walk;
    this.plan = plan;
    this.moment = moment;
    this.state = new MomentState(walk, plan, Math.max(2, moment.order));
    this.width = width(moment);
    this.q = new double[width * plan.total.length];
  }

  /** How many coefficients a node has: the third power is that of skewness alone. */
  static int width(Moment moment) {
    return moment == Moment.SKEWNESS ? 4 : 3;
  }

  /** Finds the coefficients, given a field, its weights and the cotangents of its moments. */
  void walkBack(Row field, Row weights, Row g) {
    state.fill(field, weights);
    for (int node = 0; node < plan.total.length; node++) {
      set(node, 0, 0, 0, 0);
      if (isKnown(node)) {
        start(node, g.array[g.at + node] / plan.total[node], state.get(node, 1));
      }
    }
    for (int end = walk.end(); end > walk.begin; end -= EdgeWalk.PIECE) {
      int begin = Math.max(end - EdgeWalk.PIECE, walk.begin);
      if (width > 3) {
        handBackCubic(begin, end);
      } else {
        handBack(begin, end);
      }
    }
  }

  /** Whether a node has a finite moment, and one with a derivative. */
  private boolean isKnown(int node) {
    double variance = state.get(node, 1);
    return plan.total[node] > 0
        && switch (moment) {
          case MEAN -> isFinite(state.get(node, 0));
          case VAR -> isFinite(variance);
          case STD, SKEWNESS -> isFinite(variance) && variance > 0;
        };
  }

  /** The coefficients of g q. */
  private void start(int node, double g, double variance) {
    double deviation = Math.sqrt(variance);
    switch (moment) {
      case MEAN -> set(node, 0, g, 0, 0);
      case VAR -> set(node, -g * variance, 0, g, 0);
      case STD -> set(node, -g * deviation / 2, 0, g / (2 * deviation), 0);
      case SKEWNESS -> {
        double cube = variance * deviation;
        double skewness = state.get(node, 2) / cube;
        set(node, g * skewness / 2, -3 * g / deviation, -1.5 * g * skewness / variance, g / cube);
      }
    }
  }

  private void set(int node, double q0, double q1, double q2, double q3) {
    int i = width * node;
    q[i] = q0;
    q[i + 1] = q1;
    q[i + 2] = q2;
    if (width > 3) {
      q[i + 3] = q3;
    }
  }

  /** The coefficient of the third power, of a node whose coefficients begin at i. */
  private double third(int i) {
    return width > 3 ? q[i + 3] : 0;
  }

  /** Powers of d are taken by Horner's rule. */
  private void handBack(int begin, int end) {
    double[] c = q;
    for (int k = end - 1; k >= begin; k--) {
      double d = step(k);
      double factor = plan.factor[k];
      int i = 3 * walk.from[k];
      int j = 3 * walk.to[k];
      double q2 = c[j + 2];
      c[i] += factor * (c[j] + d * (c[j + 1] + d * q2));
      c[i + 1] += factor * (c[j + 1] + 2 * d * q2);
      c[i + 2] += factor * q2;
    }
  }

  private void handBackCubic(int begin, int end) {
    double[] c = q;
    for (int k = end - 1; k >= begin; k--) {
      double d = step(k);
      double factor = plan.factor[k];
      int i = 4 * walk.from[k];
      int j = 4 * walk.to[k];
      double q3 = c[j + 3];
      c[i] += factor * (c[j] + d * (c[j + 1] + d * (c[j + 2] + d * q3)));
      c[i + 1] += factor * (c[j + 1] + d * (2 * c[j + 2] + 3 * d * q3));
      c[i + 2] += factor * (c[j + 2] + 3 * d * q3);
      c[i + 3] += factor * q3;
    }
  }

  /** The difference of the means at an edge's beginning and end. */
  private double step(int k) {
    return finite(state.get(walk.from[k], 0) - state.get(walk.to[k], 0));
  }

  /** After the walk: the cotangents of the field. */
  void writeField(Row field, Row weights, Row result) {
    for (int node = 0; node < plan.total.length; node++) {
      double t = deviation(node, field);
      int i = width * node;
      double slope = q[i + 1] + t * (2 * q[i + 2] + 3 * t * third(i));
      result.array[result.at + node] = weights.array[weights.at + node] * slope;
    }
  }

  /** After the walk: adds the cotangents of the node weights. */
  void addNodeWeights(Row field, Row result) {
    for (int node = 0; node < plan.total.length; node++) {
      double t = deviation(node, field);
      int i = width * node;
      result.array[result.at + node] += q[i] + t * (q[i + 1] + t * (q[i + 2] + t * third(i)));
    }
  }

  /** After the walk: adds the cotangents of the edge weights. */
  void addEdgeWeights(Row result) {
    int[] edges = walk.edges();
    for (int k = walk.begin; k < walk.end(); k++) {
      double d = step(k);
      int i = walk.from[k];
      int j = width * walk.to[k];
      double q3 = third(j);
      double q0 = q[j] + d * (q[j + 1] + d * (q[j + 2] + d * q3));
      double perWeight = q0 + (q[j + 2] + 3 * d * q3) * finite(state.get(i, 1));
      if (state.width > 2) {
        perWeight += q3 * finite(state.get(i, 2));
      }
      result.array[result.at + edges[k]] += plan.total[i] * perWeight;
    }
  }

  private double deviation(int node, Row field) {
    return finite(field.array[field.at + node] - state.get(node, 0));
  }

  private static double finite(double x) {
    return isFinite(x) ? x : 0;
  }

  private static boolean isFinite(double x) {
    return Math.abs(x) <= Double.MAX_VALUE;
  }
}
