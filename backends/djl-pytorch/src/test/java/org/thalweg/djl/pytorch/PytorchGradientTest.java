package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.GradientContract;

class PytorchGradientTest extends GradientContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Pytorch.namespace();
  }

  @Override
  protected Capabilities capabilities() {
    return Pytorch.CAPABILITIES;
  }
}
