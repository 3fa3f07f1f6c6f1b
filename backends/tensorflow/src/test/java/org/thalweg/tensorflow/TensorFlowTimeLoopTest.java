package org.thalweg.tensorflow;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Device;
import org.thalweg.autodiff.TimeLoopCases;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

/** Compiled loops run on the memory of the engine, and are what their array code is there. */
class TensorFlowTimeLoopTest extends OperatorContract<TensorFlowArray> {
  @Override
  protected ArrayNamespace<TensorFlowArray> namespace() {
    return TensorFlowNamespace.eager(Device.CPU);
  }

  @Override
  protected List<OperatorCase> cases() {
    return TimeLoopCases.all();
  }
}
