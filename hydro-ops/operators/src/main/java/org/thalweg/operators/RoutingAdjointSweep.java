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
 * p. The derivative by a coefficient is a sum over time: of a N Q for C1, a N Qold for C2, a Qold
 * for C3 and a q for C4. N is not applied for the first two: the terms of each edge, a at its end
 * times Q at its beginning, are summed over time, and only the sums brought to their reach.
 */
final class RoutingAdjointSweep {
  private final RoutingOrder order;
  private final int nodes;
  private final double[] newInflow;
  private final double[] oldInflow;
  private final double[] oldOutflow;
  private final double[] lateral;

  // Cotangents by reach; one slot more where an outlet's edge may look, which stays 0.
  private final double[] equation;
  private final double[] passedUp;
  private final double[] later;
  private final double[] total;
  private final double[] atTarget;

  // Sums over time, by reach and by further edge.
  private final double[] newAlongEdge;
  private final double[] oldAlongEdge;
  private final double[] byOldOutflow;
  private final double[] byLateral;
  private final double[] newAlongFurther;
  private final double[] oldAlongFurther;

  /**
   * A sweep that begins after the last step.
   *
   * @param coefficients C1, C2, C3 and C4, one row of the reaches each
   * @param at where the first row begins
   */
  RoutingAdjointSweep(RoutingOrder order, double[] coefficients, int at) {
    this.order = order;
    nodes = order.nodes();
    newInflow = Arrays.copyOfRange(coefficients, at, at + nodes);
    oldInflow = Arrays.copyOfRange(coefficients, at + nodes, at + 2 * nodes);
    oldOutflow = Arrays.copyOfRange(coefficients, at + 2 * nodes, at + 3 * nodes);
    lateral = Arrays.copyOfRange(coefficients, at + 3 * nodes, at + 4 * nodes);
    equation = new double[nodes + 1];
    passedUp = new double[nodes + 1];
    later = new double[nodes];
    total = new double[nodes];
    atTarget = new double[nodes];
    newAlongEdge = new double[nodes];
    oldAlongEdge = new double[nodes];
    byOldOutflow = new double[nodes];
    byLateral = new double[nodes];
    newAlongFurther = new double[order.furtherAt.length];
    oldAlongFurther = new double[order.furtherAt.length];
  }

  /**
   * One step back.
   *
   * @param g the cotangent of the discharge at the end of the step, without what later steps add
   */
  void step(double[] g) {
    for (int j = 0; j < nodes; j++) {
      total[j] = g[j] + oldOutflow[j] * equation[j];
    }
    Rows.multiply(later, equation, oldInflow);
    passUp();
  }

  /** From the total cotangent to a and p, downstream first. */
  private void passUp() {
    int end = nodes;
    for (int edge = order.furtherAt.length - 1; edge >= 0; edge--) {
      int at = order.furtherAt[edge];
      passUp(at + 1, end);
      end = at + 1;
      total[order.node[at]] += order.furtherRatio[edge] * passedUp[order.furtherTarget[edge]];
    }
    passUp(0, end);
  }

  private void passUp(int begin, int end) {
    int[] node = order.node;
    int[] target = order.target;
    double[] ratio = order.ratio;
    for (int i = end - 1; i >= begin; i--) {
      int j = node[i];
      int k = target[i];
      double a = total[j] + ratio[i] * passedUp[k];
      equation[j] = a;
      atTarget[j] = equation[k];
      passedUp[j] = newInflow[j] * a + later[j];
    }
  }

  /**
   * Adds the current step to the derivatives by the coefficients.
   *
   * @param now the discharge at the end of the step
   * @param before the discharge at its start
   * @param source the lateral inflow
   */
  void addToCoefficients(double[] now, double[] before, double[] source) {
    Rows.addProduct(newAlongEdge, now, atTarget);
    Rows.addProduct(oldAlongEdge, before, atTarget);
    Rows.addProduct(byOldOutflow, equation, before);
    Rows.addProduct(byLateral, equation, source);
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      int from = order.node[order.furtherAt[edge]];
      double a = equation[order.furtherTarget[edge]];
      newAlongFurther[edge] += a * now[from];
      oldAlongFurther[edge] += a * before[from];
    }
  }

  /** Adds the current step's cotangent of the lateral inflow. */
  void addToInflow(double[] inflow) {
    Rows.addProduct(inflow, equation, lateral);
  }

  /** The cotangent of the discharge at the start of the first step: C3 a + N^T C2 a. */
  void initial(double[] initial) {
    Rows.multiply(later, equation, oldInflow);
    System.arraycopy(later, 0, passedUp, 0, nodes);
    for (int i = 0; i < nodes; i++) {
      int j = order.node[i];
      initial[j] = oldOutflow[j] * equation[j] + order.ratio[i] * passedUp[order.target[i]];
    }
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      initial[order.node[order.furtherAt[edge]]] +=
          order.furtherRatio[edge] * passedUp[order.furtherTarget[edge]];
    }
  }

  /** The cotangents of C1, C2, C3 and C4, one row of the reaches each. */
  void coefficients(double[] coefficients, int at) {
    double[] byInflow = new double[nodes + 1];
    toTargets(newAlongEdge, newAlongFurther, byInflow);
    System.arraycopy(byInflow, 0, coefficients, at, nodes);
    toTargets(oldAlongEdge, oldAlongFurther, byInflow);
    System.arraycopy(byInflow, 0, coefficients, at + nodes, nodes);
    System.arraycopy(byOldOutflow, 0, coefficients, at + 2 * nodes, nodes);
    System.arraycopy(byLateral, 0, coefficients, at + 3 * nodes, nodes);
  }

  private void toTargets(double[] alongEdge, double[] alongFurther, double[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < nodes; i++) {
      sums[order.target[i]] += order.ratio[i] * alongEdge[order.node[i]];
    }
    for (int edge = 0; edge < order.furtherAt.length; edge++) {
      sums[order.furtherTarget[edge]] += order.furtherRatio[edge] * alongFurther[edge];
    }
  }
}
