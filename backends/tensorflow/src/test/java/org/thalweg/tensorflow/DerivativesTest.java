package org.thalweg.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.thalweg.autodiff.Derivatives.checkpoint;
import static org.thalweg.autodiff.Derivatives.checkpointedScan;
import static org.thalweg.autodiff.Derivatives.gradAll;
import static org.thalweg.autodiff.Derivatives.hessian;
import static org.thalweg.autodiff.Derivatives.hvp;
import static org.thalweg.autodiff.Derivatives.scan;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Device;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Transforms over eager arrays, against the same over arrays in Java memory. */
class DerivativesTest {
  private static final double[] PARAMETERS = {0.3, 1.7, 0.9};
  private static final double[] WEATHER = {1, 0, 2.5, 0.25, 3, 0, 0, 1.5};

  private final TensorFlowBackend backend = new TensorFlowProvider().open(Device.CPU);
  private final TensorFlowNamespace xp = backend.xp();

  @AfterEach
  void close() {
    backend.close();
  }

  private static <A> Step<A> store(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A k = parameters.get(0);
    A filled = xp.add(carry.get(0), inputs.get(0));
    A drained = xp.multiply(xp.getItem(k, Index.at(0)), xp.pow(filled, xp.getItem(k, Index.at(1))));
    A left = xp.subtract(filled, xp.minimum(drained, filled));
    return new Step<>(List.of(left), List.of(xp.multiply(drained, xp.getItem(k, Index.at(2)))));
  }

  /** The mean square of what a store drains, step by step. */
  private record Drained(boolean checkpointed) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      ScanStep loop =
          checkpointed ? checkpointedScan(DerivativesTest::store) : scan(DerivativesTest::store);
      A start = xp.sum(xp.square(x.get(0)));
      Step<A> end = loop.apply(xp, List.of(start), List.of(x.get(1)), List.of(x.get(0)));
      return xp.mean(xp.square(end.outputs().get(0)));
    }
  }

  private List<TensorFlowArray> arguments() {
    return List.of(xp.asarray(PARAMETERS), xp.asarray(WEATHER));
  }

  private static List<PlainArray> plainArguments() {
    return List.of(PlainArray.of(PARAMETERS), PlainArray.of(WEATHER));
  }

  private void assertSame(PlainArray expected, TensorFlowArray actual) {
    assertArrayEquals((double[]) expected.toFlatArray(), (double[]) xp.toFlatArray(actual), 1e-10);
  }

  @Test
  void scansAndTheirCheckpointsHaveTheGradientsOfPlain() {
    for (boolean checkpointed : new boolean[] {false, true}) {
      ArrayFunction loss = new Drained(checkpointed);
      List<PlainArray> expected = gradAll(loss).apply(PlainNamespace.INSTANCE, plainArguments());

      List<TensorFlowArray> actual = gradAll(loss).apply(xp, arguments());

      assertSame(expected.get(0), actual.get(0));
      assertSame(expected.get(1), actual.get(1));
    }
  }

  @Test
  void secondDerivativesAreThoseOfPlain() {
    ArrayFunction loss = new Drained(false);
    PlainArray expected = hessian(loss).apply(PlainNamespace.INSTANCE, plainArguments());

    assertSame(expected, hessian(loss).apply(xp, arguments()));
  }

  @Test
  void aTapeOverADualOfACheckpointIsThatOfPlain() {
    ArrayFunction loss = checkpoint(new Drained(false));
    List<PlainArray> expected =
        hvp(loss, PlainNamespace.INSTANCE, plainArguments(), plainArguments());

    List<TensorFlowArray> actual = hvp(loss, xp, arguments(), arguments());

    assertSame(expected.get(0), actual.get(0));
    assertSame(expected.get(1), actual.get(1));
  }
}
