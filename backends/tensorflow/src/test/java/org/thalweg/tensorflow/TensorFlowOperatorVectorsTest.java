package org.thalweg.tensorflow;

import org.thalweg.array.Device;
import org.thalweg.operators.OperatorVectors;

class TensorFlowOperatorVectorsTest extends OperatorVectors<TensorFlowArray> {
  TensorFlowOperatorVectorsTest() {
    super(TensorFlowNamespace.eager(Device.CPU));
  }
}
