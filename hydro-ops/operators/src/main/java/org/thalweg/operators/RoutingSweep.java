package org.thalweg.operators;

import java.util.Arrays;

/**
 * Linear routing in time, one step after the other: Q' = C1 N Q' + C2 N Q + C3 Q + C4 q, with N Q
 * the water that comes from upstream and q the lateral inflow.
 *
 * <p>One pass over the reaches, upstream first, does a step. What a reach needs of the past, C2 N Q
 * + C3 Q, is kept as one number; inside, everything stands in the order of the pass, and only the
 * rows of inflow and discharge are in public node order.
 */
final class RoutingSweep {
  private final RoutingOrder order;
  private final double[] newInflow;
  private final double[] oldInflow;
  private final double[] oldOutflow;
  private final double[] lateral;
  private final double[] past;
  // One slot more than there are reaches: outlets flow into it.
  private final double[] inflow;

  /**
   * A sweep at rest until it is started.
   *
   * @param coefficients C1, C2, C3 and C4, one row of the reaches each
   * @param at where the first row begins
   */
  RoutingSweep(RoutingOrder order, double[] coefficients, int at) {
    int nodes = order.nodes();
    this.order = order;
    newInflow = inOrder(coefficients, at);
    oldInflow = inOrder(coefficients, at + nodes);
    oldOutflow = inOrder(coefficients, at + 2 * nodes);
    lateral = inOrder(coefficients, at + 3 * nodes);
    past = new double[nodes];
    inflow = new double[nodes + 1];
  }

  private double[] inOrder(double[] row, int at) {
    double[] ordered = new double[order.nodes()];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = row[at + order.node[i]];
    }
    return ordered;
  }

  /** Sets the discharge from which the next step goes on. */
  void start(double[] discharge, int at) {
    double[] upstream = new double[order.nodes() + 1];
    order.inflow(discharge, at, upstream);
    for (int i = 0; i < past.length; i++) {
      int node = order.node[i];
      past[i] = oldInflow[i] * upstream[node] + oldOutflow[i] * discharge[at + node];
    }
    Arrays.fill(inflow, 0);
  }

  /**
   * One step.
   *
   * @param source the lateral inflow, its row beginning at {@code from}
   * @param discharge receives the discharge at the end of the step, its row beginning at {@code
   *     to}; another array than {@code source}
   */
  void step(double[] source, int from, double[] discharge, int to) {
    int begin = 0;
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      int at = order.furtherAt[edge];
      pass(begin, at + 1, source, from, discharge, to);
      begin = at + 1;
      double branch = order.furtherRatio[edge] * discharge[to + order.node[at]];
      inflow[order.furtherTargetPosition[edge]] += branch;
    }
    pass(begin, past.length, source, from, discharge, to);
    inflow[past.length] = 0;
  }

  private void pass(int begin, int end, double[] source, int from, double[] discharge, int to) {
    int[] node = order.node;
    int[] target = order.targetPosition;
    double[] ratio = order.ratio;
    for (int i = begin; i < end; i++) {
      int j = node[i];
      double upstream = inflow[i];
      double q = newInflow[i] * upstream + (past[i] + lateral[i] * source[from + j]);
      past[i] = oldInflow[i] * upstream + oldOutflow[i] * q;
      inflow[i] = 0;
      discharge[to + j] = q;
      inflow[target[i]] += ratio[i] * q;
    }
  }
}
