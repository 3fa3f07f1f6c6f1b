package org.thalweg.djl.mxnet;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.operators.OperatorCases;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.EngineGradientContract;
import org.thalweg.testkit.OperatorCase;

/** Under DJL's {@code GradientCollector}. */
class MxnetEngineGradientTest extends EngineGradientContract<NDArray> {
  @Override
  protected ArrayNamespace<NDArray> namespace() {
    return Mxnet.namespace();
  }

  private static final String COMPLETE =
      "MXNet's derivative of a complete factor is NaN, by the zeros that it was completed with";

  @Override
  protected Capabilities capabilities() {
    return Mxnet.FOR_GRADIENTS
        .deviating("linalg.qr: real, complete (2, 3, 2)", COMPLETE)
        .deviating("linalg.svd: real, full (2, 3, 2)", COMPLETE)
        .deviating("linalg.svd: real, full (2, 4)", COMPLETE);
  }

  @Override
  protected List<OperatorCase> operators() {
    return OperatorCases.ofRealNumbers();
  }

  @Override
  protected List<NDArray> gradient(
      ArrayFunction loss, ArrayNamespace<NDArray> xp, List<NDArray> x) {
    x.forEach(each -> each.setRequiresGradient(true));
    try (GradientCollector collector = Engine.getEngine("MXNet").newGradientCollector()) {
      NDArray z = loss.apply(xp, x);
      boolean depends = false;
      // MXNet refuses to differentiate what depends on no variable.
      for (NDArray each : x) {
        if (each.size() > 0) {
          z = xp.add(z, xp.multiply(xp.sum(each), 0.0));
          depends = true;
        }
      }
      if (depends) {
        collector.backward(z);
      }
    }
    return x.stream().map(NDArray::getGradient).toList();
  }
}
