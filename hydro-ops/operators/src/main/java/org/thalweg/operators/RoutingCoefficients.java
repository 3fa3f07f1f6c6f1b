package org.thalweg.operators;

/**
 * The coefficients of one linear routing, in the order in which its reaches are visited.
 *
 * <p>They come as four rows of the reaches, C1 to C4, in public node order.
 */
final class RoutingCoefficients {
  /** C1, of the water that comes from upstream at the end of the step. */
  final double[] newInflow;

  /** C2, of the water that comes from upstream at its start. */
  final double[] oldInflow;

  /** C3, of the discharge at its start. */
  final double[] oldOutflow;

  /** C4, of the lateral inflow. */
  final double[] lateral;

  RoutingCoefficients(RoutingOrder order, Row rows) {
    newInflow = inOrder(order, rows, 0);
    oldInflow = inOrder(order, rows, 1);
    oldOutflow = inOrder(order, rows, 2);
    lateral = inOrder(order, rows, 3);
  }

  private static double[] inOrder(RoutingOrder order, Row rows, int row) {
    double[] ordered = new double[order.nodes()];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = rows.array[rows.at + row * order.nodes() + order.node[i]];
    }
    return ordered;
  }
}
