package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Shape;

/**
 * The shapes of a routing's host arrays.
 *
 * @param batches how many routings are made
 * @param times how many time steps each has
 */
record RoutingShapes(int batches, int times) {
  /**
   * The sizes of a routing.
   *
   * @param inflow {@code (..., time, node)}
   * @param initial {@code (..., node)}
   */
  static RoutingShapes of(Shape inflow, Shape initial) {
    int batches = 1;
    for (int axis = 0; axis < initial.ndim() - 1; axis++) {
      batches *= (int) initial.dim(axis);
    }
    return new RoutingShapes(batches, (int) inflow.dim(-2));
  }

  /** The outputs of a routing, and of its tangent. */
  static List<ArraySpec> outputs(LinearRouting routing, List<ArraySpec> inputs) {
    List<ArraySpec> outputs = new ArrayList<>(List.of(inputs.get(0), inputs.get(2)));
    if (!routing.putsOutEnds()) {
      outputs.add(inputs.get(0));
    }
    return outputs;
  }
}
