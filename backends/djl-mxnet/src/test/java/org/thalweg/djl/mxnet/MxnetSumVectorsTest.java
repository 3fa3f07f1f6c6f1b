package org.thalweg.djl.mxnet;

import ai.djl.ndarray.NDArray;
import org.thalweg.operators.SumVectors;

class MxnetSumVectorsTest extends SumVectors<NDArray> {
  MxnetSumVectorsTest() {
    super(Mxnet.namespace());
  }
}
