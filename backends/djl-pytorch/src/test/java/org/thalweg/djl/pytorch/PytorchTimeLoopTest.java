package org.thalweg.djl.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.TimeLoopCases;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

/** Compiled loops run on the memory of the engine, and are what their array code is there. */
class PytorchTimeLoopTest extends OperatorContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Pytorch.namespace();
  }

  @Override
  protected List<OperatorCase> cases() {
    return TimeLoopCases.all();
  }
}
