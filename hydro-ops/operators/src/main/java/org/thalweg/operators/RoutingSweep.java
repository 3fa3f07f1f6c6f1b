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
  private final RoutingCoefficients coefficients;
  private final double[] past;
  // Of the step at hand; one slot more than there are reaches: outlets flow into it.
  private final double[] inflow;

  /** A sweep to be started. */
  RoutingSweep(RoutingOrder order, RoutingCoefficients coefficients) {
    this.order = order;
    this.coefficients = coefficients;
    past = new double[order.nodes()];
    inflow = new double[order.nodes() + 1];
  }

  /** Sets the discharge from which the next step goes on. */
  void start(Row discharge) {
    Row upstream = Row.zeros(past.length);
    order.upstream(discharge, upstream);
    for (int i = 0; i < past.length; i++) {
      int node = order.node[i];
      past[i] =
          coefficients.oldInflow[i] * upstream.array[node]
              + coefficients.oldOutflow[i] * discharge.array[discharge.at + node];
    }
    Arrays.fill(inflow, 0);
  }

  /**
   * One step.
   *
   * @param source the lateral inflow
   * @param discharge receives the discharge at the end of the step; another row than {@code source}
   */
  void step(Row source, Row discharge) {
    int begin = 0;
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      int end = order.furtherAt[edge] + 1;
      pass(begin, end, source, discharge);
      begin = end;
      double q = discharge.array[discharge.at + order.node[end - 1]];
      inflow[order.furtherTargetPosition[edge]] += order.furtherRatio[edge] * q;
    }
    pass(begin, past.length, source, discharge);
    inflow[past.length] = 0;
  }

  private void pass(int begin, int end, Row sourceRow, Row dischargeRow) {
    int[] node = order.node;
    int[] target = order.targetPosition;
    double[] ratio = order.ratio;
    double[] c1 = coefficients.newInflow;
    double[] c2 = coefficients.oldInflow;
    double[] c3 = coefficients.oldOutflow;
    double[] c4 = coefficients.lateral;
    double[] source = sourceRow.array;
    double[] discharge = dischargeRow.array;
    int from = sourceRow.at;
    int to = dischargeRow.at;
    for (int i = begin; i < end; i++) {
      int j = node[i];
      double upstream = inflow[i];
      double q = c1[i] * upstream + (past[i] + c4[i] * source[from + j]);
      past[i] = c2[i] * upstream + c3[i] * q;
      inflow[i] = 0;
      discharge[to + j] = q;
      inflow[target[i]] += ratio[i] * q;
    }
  }
}
