package org.thalweg.tensorflow;

import org.tensorflow.Output;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.array.UnsupportedOnBackendException;

/** What a node of a graph will give. */
final class GraphArray extends TensorFlowArray {
  private final Output<?> output;
  private final Shape shape;

  GraphArray(Output<?> output) {
    super(DataTypes.of(output.dataType()));
    this.output = output;
    this.shape = known(output);
  }

  private static Shape known(Output<?> output) {
    org.tensorflow.ndarray.Shape shape = output.shape();
    if (shape.isUnknown() || shape.hasUnknownDimension()) {
      throw new UnsupportedOnBackendException(
          TensorFlowEngine.NAME,
          output.op().type() + " in a graph",
          "its shape " + shape + " is known only when the graph runs; give it a fixed shape");
    }
    return Shape.of(shape.asArray());
  }

  Output<?> output() {
    return output;
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Device device() {
    return Device.CPU;
  }

  @Override
  TensorFlowNamespace namespace() {
    return TensorFlowNamespace.differentiableGraph(output.op().env().baseScope());
  }
}
