package org.thalweg.tensorflow;

import java.nio.file.Path;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Backend;
import org.thalweg.array.Device;

/** TensorFlow opened on a device. */
public final class TensorFlowBackend implements Backend<TensorFlowArray> {
  private final CollectedOwner owner = new CollectedOwner();
  private final TensorFlowNamespace xp;

  TensorFlowBackend(Device device) {
    this.xp = TensorFlowNamespace.eager(device, owner);
  }

  @Override
  public TensorFlowNamespace xp() {
    return xp;
  }

  /**
   * Traces a function once into a graph, which then runs as often as wanted, without Java between
   * its operations. Within the function a tape may record and differentiate: then the graph holds
   * the derivative, too.
   *
   * @param function the function; the values of its arrays are not known while it is traced
   * @param inputs the shape and data type of each argument
   * @return the function, for the caller to close
   * @throws org.thalweg.array.UnsupportedOnBackendException if the function asks for values, or for
   *     a shape that depends on values
   */
  public CompiledFunction compile(GraphFunction function, List<ArraySpec> inputs) {
    return CompiledFunction.of(function, inputs);
  }

  /**
   * A compiled function that {@link CompiledFunction#save} wrote.
   *
   * @param directory where it is
   * @return the function, for the caller to close
   * @throws IllegalArgumentException if it was not written by this library
   */
  public CompiledFunction load(Path directory) {
    return CompiledFunction.load(directory);
  }

  @Override
  public void close() {
    owner.close();
  }
}
