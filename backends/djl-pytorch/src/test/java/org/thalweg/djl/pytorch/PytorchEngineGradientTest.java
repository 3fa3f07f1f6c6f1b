package org.thalweg.djl.pytorch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.operators.OperatorCases;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.EngineGradientContract;
import org.thalweg.testkit.OperatorCase;

/** Under DJL's {@code GradientCollector}. */
class PytorchEngineGradientTest extends EngineGradientContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Pytorch.namespace();
  }

  private static final String EQUAL =
      "PyTorch's derivative of a singular value decomposition is NaN at equal singular values";
  private static final String COMPLETE =
      "PyTorch's derivative of a complete factorization leaves out the columns beyond the least";

  @Override
  protected Capabilities capabilities() {
    return Pytorch.CAPABILITIES
        .deviating("linalg.pinv: real, equal singular values", EQUAL)
        .deviating("linalg.pinv: complex, equal singular values", EQUAL)
        .deviating("linalg.qr: real, complete (2, 3, 2)", COMPLETE)
        .deviating("linalg.qr: complex, complete (2, 3, 2)", COMPLETE)
        .deviating("linalg.svd: real, full (2, 3, 2)", COMPLETE)
        .deviating("linalg.svd: complex, full (2, 3, 2)", COMPLETE)
        .deviating("linalg.svd: real, full (2, 4)", COMPLETE)
        .deviating("linalg.svd: complex, full (2, 4)", COMPLETE);
  }

  @Override
  protected List<OperatorCase> operators() {
    return OperatorCases.all();
  }

  @Override
  protected List<NDArray> gradient(
      ArrayFunction loss, ArrayNamespace<NDArray> xp, List<NDArray> x) {
    try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
      x.forEach(each -> each.setRequiresGradient(true));
      NDArray z = loss.apply(xp, x);
      if (TorchScript.isRecorded(z)) {
        collector.backward(z);
      }
    }
    // Of what a loss does not depend on, DJL gives zeros in float32.
    return x.stream().map(each -> xp.astype(each.getGradient(), DType.FLOAT64)).toList();
  }
}
