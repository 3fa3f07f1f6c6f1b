package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.GradientContract;

class MxnetGradientTest extends GradientContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Mxnet.namespace();
  }

  @Override
  protected Capabilities capabilities() {
    return Mxnet.FOR_GRADIENTS;
  }
}
