package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.testkit.ArrayNamespaceContract;
import org.thalweg.testkit.Capabilities;

class MxnetArrayNamespaceTest extends ArrayNamespaceContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Mxnet.namespace();
  }

  @Override
  protected Capabilities capabilities() {
    return Mxnet.CAPABILITIES;
  }
}
