package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.operators.OperatorCases;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

class MxnetOperatorTest extends OperatorContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Mxnet.namespace();
  }

  @Override
  protected List<OperatorCase> cases() {
    return OperatorCases.ofRealNumbers();
  }
}
