package org.thalweg.benchmarks;

import java.util.Arrays;
import org.thalweg.operators.RiverNetwork;

/**
 * Linear Muskingum routing as a person writes it by hand for one forest: hour by hour, reach by
 * reach from the sources down, coefficients computed once. What the operator is held against.
 *
 * <pre>
 *   Q'_i = C1 U'_i + C2 U_i + (C1 + C2) q_i + C3 Q_i,   U_i the sum of Q over the reaches above i
 * </pre>
 */
final class BareMuskingum {
  private final int[] order;
  private final int[] target;

  BareMuskingum(RiverNetwork network) {
    int nodes = network.nodeCount();
    order = network.upstreamToDownstream();
    target = new int[nodes];
    Arrays.fill(target, nodes);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      target[from[edge]] = to[edge];
    }
  }

  /**
   * Discharge of every reach at the end of every step.
   *
   * @param inflow (time, reach) m3/s, lateral inflow
   * @param k (reach) s, travel time
   * @param x weight of the inflow, the same for all reaches
   * @param dt s, step
   * @param initial (reach) m3/s, discharge at the start
   * @return (time, reach) m3/s
   */
  double[] route(double[] inflow, double[] k, double x, double dt, double[] initial) {
    int nodes = order.length;
    double[] c1 = new double[nodes];
    double[] c2 = new double[nodes];
    double[] c3 = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double d = k[i] * (1 - x) + dt / 2;
      c1[i] = (dt / 2 - k[i] * x) / d;
      c2[i] = (dt / 2 + k[i] * x) / d;
      c3[i] = (k[i] * (1 - x) - dt / 2) / d;
    }
    double[] discharge = new double[inflow.length];
    double[] q = initial.clone();
    double[] before = new double[nodes + 1];
    double[] now = new double[nodes + 1];
    for (int i = 0; i < nodes; i++) {
      before[target[i]] += q[i];
    }
    for (int start = 0; start < inflow.length; start += nodes) {
      Arrays.fill(now, 0);
      for (int i : order) {
        double next =
            c1[i] * now[i] + c2[i] * before[i] + (c1[i] + c2[i]) * inflow[start + i] + c3[i] * q[i];
        q[i] = next;
        discharge[start + i] = next;
        now[target[i]] += next;
      }
      double[] spare = before;
      before = now;
      now = spare;
    }
    return discharge;
  }
}
