package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

class PytorchArrayNamespaceTest extends ArrayNamespaceContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Pytorch.namespace();
  }

  @Override
  protected Capabilities capabilities() {
    return Pytorch.CAPABILITIES;
  }
}
