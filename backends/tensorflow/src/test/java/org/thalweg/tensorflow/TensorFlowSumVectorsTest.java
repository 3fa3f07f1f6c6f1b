package org.thalweg.tensorflow;

import org.thalweg.array.Device;
import org.thalweg.operators.SumVectors;

class TensorFlowSumVectorsTest extends SumVectors<TensorFlowArray> {
  TensorFlowSumVectorsTest() {
    super(TensorFlowNamespace.eager(Device.CPU));
  }
}
