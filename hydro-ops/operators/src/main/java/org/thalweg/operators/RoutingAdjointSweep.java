package org.thalweg.operators;

import java.util.Arrays;

/**
 * The adjoint of {@link RoutingSweep}, one step of time after the other, backwards.
 *
 * <p>With g the cotangent of the discharge at the end of a step, and a that of its equation,
 *
 * <pre>
 *   a = g + C3 a' + N^T p,    p = C1 a + C2 a'
 * </pre>
 *
 * <p>where a' belongs to the step after. One pass over the reaches, downstream first, gives a and
 * p, and in the same pass the derivatives, while its numbers are at hand. Those by the coefficients
 * are sums over time: of a N Q for C1, a N Qold for C2, a Qold for C3 and a q for C4. N is not
 * applied for the first two: the terms of each edge, a at its end times Q at its beginning, are
 * summed over time, and only the sums brought to their reach.
 */
final class RoutingAdjointSweep {
  private final RoutingOrder order;
  private final RoutingCoefficients coefficients;
  private final int nodes;

  // Cotangents by position; one slot more where an outlet's edge may look, which stays 0.
  private final double[] equation;
  private final double[] passedUp;
  // What the step after leaves for the next: C2 a', and C3 a' with what further edges bring.
  private final double[] later;
  private final double[] carried;

  // Sums over time, by position and by further edge.
  private final double[] newAlongEdge;
  private final double[] oldAlongEdge;
  private final double[] byOldOutflow;
  private final double[] byLateral;
  private final double[] newAlongFurther;
  private final double[] oldAlongFurther;

  /** A sweep that begins after the last step. */
  RoutingAdjointSweep(RoutingOrder order, RoutingCoefficients coefficients) {
    this.order = order;
    this.coefficients = coefficients;
    nodes = order.nodes();
    equation = new double[nodes + 1];
    passedUp = new double[nodes + 1];
    later = new double[nodes];
    carried = new double[nodes];
    newAlongEdge = new double[nodes];
    oldAlongEdge = new double[nodes];
    byOldOutflow = new double[nodes];
    byLateral = new double[nodes];
    newAlongFurther = new double[order.furtherAt.length];
    oldAlongFurther = new double[order.furtherAt.length];
  }

  /**
   * What one step was.
   *
   * @param source the lateral inflow
   * @param before the discharge at the start of the step
   * @param now the discharge at its end
   */
  record Forward(Row source, Row before, Row now) {}

  /**
   * One step back.
   *
   * @param forward the step
   * @param g the cotangent of the discharge at its end, without what later steps add
   * @param inflow receives the cotangent of the lateral inflow
   */
  void step(Forward forward, Row g, Row inflow) {
    int end = nodes;
    for (int edge = order.furtherAt.length - 1; edge >= 0; edge--) {
      int at = order.furtherAt[edge];
      pass(at + 1, end, forward, g, inflow);
      end = at + 1;
      int target = order.furtherTargetPosition[edge];
      carried[at] += order.furtherRatio[edge] * passedUp[target];
      int from = order.node[at];
      double a = equation[target];
      newAlongFurther[edge] += a * forward.now.array[forward.now.at + from];
      oldAlongFurther[edge] += a * forward.before.array[forward.before.at + from];
    }
    pass(0, end, forward, g, inflow);
  }

  private void pass(int begin, int end, Forward forward, Row gRow, Row inflowRow) {
    int[] node = order.node;
    int[] target = order.targetPosition;
    double[] ratio = order.ratio;
    double[] c1 = coefficients.newInflow;
    double[] c2 = coefficients.oldInflow;
    double[] c3 = coefficients.oldOutflow;
    double[] c4 = coefficients.lateral;
    double[] g = gRow.array;
    double[] source = forward.source.array;
    double[] before = forward.before.array;
    double[] now = forward.now.array;
    double[] inflow = inflowRow.array;
    int gAt = gRow.at;
    int sourceAt = forward.source.at;
    int beforeAt = forward.before.at;
    int nowAt = forward.now.at;
    int inflowAt = inflowRow.at;
    for (int i = end - 1; i >= begin; i--) {
      int j = node[i];
      int k = target[i];
      double atTarget = equation[k];
      double a = g[gAt + j] + carried[i] + ratio[i] * passedUp[k];
      equation[i] = a;
      passedUp[i] = c1[i] * a + later[i];
      later[i] = c2[i] * a;
      carried[i] = c3[i] * a;
      inflow[inflowAt + j] = c4[i] * a;
      double qBefore = before[beforeAt + j];
      newAlongEdge[i] += atTarget * now[nowAt + j];
      oldAlongEdge[i] += atTarget * qBefore;
      byOldOutflow[i] += a * qBefore;
      byLateral[i] += a * source[sourceAt + j];
    }
  }

  /** Adds the cotangent of the discharge at the start of the first step: C3 a + N^T C2 a. */
  void addInitial(Row initial) {
    double[] sums = initial.array;
    for (int i = 0; i < nodes; i++) {
      int target = order.targetPosition[i];
      double fromTarget = target == nodes ? 0 : order.ratio[i] * later[target];
      sums[initial.at + order.node[i]] += carried[i] + fromTarget;
    }
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      double fromTarget = order.furtherRatio[edge] * later[order.furtherTargetPosition[edge]];
      sums[initial.at + order.node[order.furtherAt[edge]]] += fromTarget;
    }
  }

  /** Sets the cotangents of C1, C2, C3 and C4, one row of the reaches each. */
  void coefficients(Row rows) {
    double[] byInflow = new double[nodes + 1];
    toTargets(newAlongEdge, newAlongFurther, byInflow);
    setRow(rows, 0, byInflow);
    toTargets(oldAlongEdge, oldAlongFurther, byInflow);
    setRow(rows, 1, byInflow);
    setRow(rows, 2, byOldOutflow);
    setRow(rows, 3, byLateral);
  }

  private void toTargets(double[] alongEdge, double[] alongFurther, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < nodes; i++) {
      sums[order.targetPosition[i]] += order.ratio[i] * alongEdge[i];
    }
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      sums[order.furtherTargetPosition[edge]] += order.furtherRatio[edge] * alongFurther[edge];
    }
  }

  private void setRow(Row rows, int row, double[] byPosition) {
    for (int i = 0; i < nodes; i++) {
      rows.array[rows.at + row * nodes + order.node[i]] = byPosition[i];
    }
  }
}
