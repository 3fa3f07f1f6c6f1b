package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import org.thalweg.operators.OperatorVectors;

class MxnetOperatorVectorsTest extends OperatorVectors<NDArray> {
  MxnetOperatorVectorsTest() {
    super(Mxnet.namespace());
  }
}
