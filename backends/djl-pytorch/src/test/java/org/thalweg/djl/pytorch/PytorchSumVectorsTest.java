package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import org.thalweg.operators.SumVectors;

class PytorchSumVectorsTest extends SumVectors<NDArray> {
  PytorchSumVectorsTest() {
    super(Pytorch.namespace());
  }
}
