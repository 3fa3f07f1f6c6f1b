package org.thalweg.tensorflow;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Device;
import org.thalweg.operators.OperatorCases;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

class TensorFlowOperatorTest extends OperatorContract<TensorFlowArray> {
  @Override
  protected ArrayNamespace<TensorFlowArray> namespace() {
    return TensorFlowNamespace.eager(Device.CPU);
  }

  @Override
  protected List<OperatorCase> cases() {
    return OperatorCases.all();
  }
}
