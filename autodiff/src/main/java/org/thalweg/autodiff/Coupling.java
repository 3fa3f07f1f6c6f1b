package org.thalweg.autodiff;

import java.util.Optional;
import org.thalweg.array.Shape;

/**
 * How the elements of a loop hand on to each other what flows: the first outputs of a step, which
 * come in as its first inputs.
 *
 * @param graph the elements and their edges; empty if nothing flows
 * @param flows how many outputs flow
 * @param silent how many of these, the first ones, are not put out
 */
record Coupling(Optional<FlowGraph> graph, int flows, int silent) {
  /** Elements by themselves. */
  static final Coupling NONE = new Coupling(Optional.empty(), 0, 0);

  static Coupling along(FlowGraph graph, int flows, int silent) {
    return new Coupling(Optional.of(graph), flows, silent);
  }

  /** The shape of the elements of a graph. */
  Shape nodes() {
    return Shape.of(graph.orElseThrow().nodes());
  }

  /** The way back: cotangents flow from the ends to the starts, and none is put out. */
  Coupling adjoint() {
    return new Coupling(graph.map(FlowGraph::reversed), flows, flows);
  }

  /** Tangents flow beside the values, and only those of what is put out are put out. */
  Coupling tangent() {
    return new Coupling(graph, 2 * flows, flows + silent);
  }
}
