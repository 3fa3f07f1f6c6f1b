package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import org.thalweg.operators.OperatorVectors;

class PytorchOperatorVectorsTest extends OperatorVectors<NDArray> {
  PytorchOperatorVectorsTest() {
    super(Pytorch.namespace());
  }
}
