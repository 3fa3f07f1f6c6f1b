package org.thalweg.tensorflow;

import java.util.List;
import java.util.Optional;
import org.tensorflow.EagerSession;
import org.tensorflow.ExecutionEnvironment;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TType;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Door;
import org.thalweg.array.spi.BackendProvider;

/**
 * The provider of the backend {@code "tensorflow"}; it also takes operands of TensorFlow, eager and
 * of graphs, and its tensors of numbers and bools.
 */
public final class TensorFlowProvider implements BackendProvider {
  /** The provider, as {@link java.util.ServiceLoader} makes it. */
  public TensorFlowProvider() {}

  @Override
  public String name() {
    return TensorFlowEngine.NAME;
  }

  @Override
  public List<Device> devices() {
    return EagerRuntime.get().devices();
  }

  @Override
  public TensorFlowBackend open(Device device) {
    if (!devices().contains(device)) {
      throw new IllegalArgumentException(
          "backend 'tensorflow' runs on devices " + devices() + ", was asked for '" + device + "'");
    }
    return new TensorFlowBackend(device);
  }

  @Override
  @SuppressWarnings("unchecked") // each door is of the type that x was found to be of
  public <U> Optional<Door<U, ?>> door(U x) {
    if (x instanceof Operand<?> operand) {
      return Optional.of((Door<U, ?>) door(operand));
    } else if (x instanceof TType tensor) {
      DType dtype = DataTypes.of(tensor.dataType());
      return JavaTensors.type(dtype).map(type -> (Door<U, ?>) new TensorDoor(type, dtype));
    }
    return Optional.empty();
  }

  private static Door<Operand<?>, ?> door(Operand<?> x) {
    ExecutionEnvironment place = x.asOutput().op().env();
    return place instanceof Graph graph
        ? new GraphDoor(graph)
        : new OperandDoor((EagerSession) place);
  }
}
