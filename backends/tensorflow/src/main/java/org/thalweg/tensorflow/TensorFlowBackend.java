package org.thalweg.tensorflow;

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

  @Override
  public void close() {
    owner.close();
  }
}
