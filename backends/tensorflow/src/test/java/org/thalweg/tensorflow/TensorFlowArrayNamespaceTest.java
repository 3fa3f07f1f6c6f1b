package org.thalweg.tensorflow;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

class TensorFlowArrayNamespaceTest extends ArrayNamespaceContract<TensorFlowArray> {
  @Override
  protected ArrayNamespace<TensorFlowArray> namespace() {
    return TensorFlowNamespace.eager(Device.CPU);
  }

  @Override
  protected Capabilities capabilities() {
    return CAPABILITIES;
  }

  static final Capabilities CAPABILITIES = Capabilities.of(List.of(DType.values()));
}
