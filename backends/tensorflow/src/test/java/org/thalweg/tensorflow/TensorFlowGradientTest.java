package org.thalweg.tensorflow;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Device;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.GradientContract;

class TensorFlowGradientTest extends GradientContract<TensorFlowArray> {
  @Override
  protected ArrayNamespace<TensorFlowArray> namespace() {
    return TensorFlowNamespace.eager(Device.CPU);
  }

  @Override
  protected Capabilities capabilities() {
    return TensorFlowArrayNamespaceTest.CAPABILITIES;
  }
}
