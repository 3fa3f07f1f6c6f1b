package org.thalweg.tensorflow;

import java.util.List;
import java.util.Optional;
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
  public <U> Optional<Door<U, ?>> door(U x) {
    return Optional.empty();
  }
}
