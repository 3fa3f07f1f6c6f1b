package org.thalweg.tensorflow;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.thalweg.array.Door;

/**
 * The door of the operands of a graph: what is computed on them becomes nodes of the graph.
 *
 * @param graph the graph
 */
record GraphDoor(Graph graph) implements Door<Operand<?>, TensorFlowArray> {
  @Override
  public TensorFlowNamespace xp() {
    return TensorFlowNamespace.differentiableGraph(graph.baseScope());
  }

  @Override
  public TensorFlowArray enter(Operand<?> x) {
    return new GraphArray(x.asOutput());
  }

  @Override
  public Output<?> leave(TensorFlowArray x) {
    return ((GraphArray) x).output();
  }
}
