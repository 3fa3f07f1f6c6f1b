package org.thalweg.tensorflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.autodiff.Derivatives.valueAndGrad;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.autodiff.ValueAndGrad;

class CompiledFunctionTest {
  private static final ArraySpec THREE = new ArraySpec(Shape.of(3), DType.FLOAT64);

  private final TensorFlowBackend backend = new TensorFlowProvider().open(Device.CPU);
  private final TensorFlowNamespace xp = backend.xp();

  @AfterEach
  void close() {
    backend.close();
  }

  /** Its gradient with respect to x is {@code 2 x y² + cos(x)}, to y {@code 2 x² y}. */
  private static <A> A loss(ArrayNamespace<A> xp, List<A> x) {
    A product = xp.multiply(x.get(0), x.get(1));
    return xp.sum(xp.add(xp.square(product), xp.sin(x.get(0))));
  }

  private static List<TensorFlowArray> valueAndGradients(
      ArrayNamespace<TensorFlowArray> xp, List<TensorFlowArray> x) {
    ValueAndGrad<TensorFlowArray> step =
        valueAndGrad(CompiledFunctionTest::loss, 0, 1).apply(xp, x);
    return List.of(step.value(), step.gradients().get(0), step.gradients().get(1));
  }

  private List<TensorFlowArray> arguments() {
    return List.of(xp.asarray(new double[] {1, 2, 3}), xp.asarray(new double[] {4, 5, 6}));
  }

  private double[] values(TensorFlowArray x) {
    return (double[]) xp.toFlatArray(x);
  }

  @Test
  void gradientsTracedOnceAreThoseOfEveryCall() {
    try (CompiledFunction compiled =
        backend.compile(CompiledFunctionTest::valueAndGradients, List.of(THREE, THREE))) {
      for (int call = 0; call < 3; call++) {
        List<TensorFlowArray> x =
            List.of(xp.asarray(new double[] {1, call, 3}), arguments().get(1));

        List<TensorFlowArray> results = compiled.apply(xp, x);

        List<TensorFlowArray> eager = valueAndGradients(xp, x);
        for (int i = 0; i < 3; i++) {
          assertArrayEquals(values(eager.get(i)), values(results.get(i)), 1e-12);
        }
      }
    }
  }

  @Test
  void aSavedFunctionComputesTheSame(@TempDir Path directory) throws IOException {
    double[] gradient;
    try (CompiledFunction compiled =
        backend.compile(CompiledFunctionTest::valueAndGradients, List.of(THREE, THREE))) {
      gradient = values(compiled.apply(xp, arguments()).get(1));
      compiled.save(directory);
    }

    try (CompiledFunction loaded = backend.load(directory)) {
      assertEquals(List.of(THREE, THREE), loaded.inputs());
      assertArrayEquals(gradient, values(loaded.apply(xp, arguments()).get(1)), 0);
    }
  }

  @Test
  void complexArraysGoThroughAGraph() {
    ArraySpec spec = new ArraySpec(Shape.of(4), DType.COMPLEX64);
    try (CompiledFunction compiled =
        backend.compile((ns, x) -> List.of(ns.fft().fft(x.get(0))), List.of(spec))) {
      TensorFlowArray x =
          xp.asarray(new float[] {1, 0, 2, 0, 3, 0, 4, 0}, new long[] {4}, DType.COMPLEX64);

      TensorFlowArray z = compiled.apply(xp, List.of(x)).get(0);

      assertArrayEquals(
          new float[] {10, 0, -2, 2, -2, 0, -2, -2}, (float[]) xp.toFlatArray(z), 1e-5f);
    }
  }

  @Test
  void argumentsAreThoseThatItWasCompiledFor() {
    try (CompiledFunction compiled =
        backend.compile((ns, x) -> List.of(ns.exp(x.get(0))), List.of(THREE))) {
      List<TensorFlowArray> two = List.of(xp.zeros(Shape.of(2)));
      List<TensorFlowArray> narrow = List.of(xp.zeros(new long[] {3}, DType.FLOAT32));

      assertThrows(ShapeException.class, () -> compiled.apply(xp, two));
      assertThrows(DTypeException.class, () -> compiled.apply(xp, narrow));
      assertThrows(IllegalArgumentException.class, () -> compiled.apply(xp, List.of()));
    }
  }

  @Test
  void valuesAreNotKnownWhileTracing() {
    GraphFunction curious = (ns, x) -> ((double[]) ns.toFlatArray(x.get(0)))[0] > 0 ? x : List.of();

    assertThrows(
        UnsupportedOnBackendException.class, () -> backend.compile(curious, List.of(THREE)));
  }

  @Test
  void shapesMustNotDependOnValues() {
    GraphFunction dependent = (ns, x) -> ns.nonzero(x.get(0));

    assertThrows(
        UnsupportedOnBackendException.class, () -> backend.compile(dependent, List.of(THREE)));
  }

  @Test
  void aClosedFunctionIsNotCalled() {
    CompiledFunction compiled = backend.compile((ns, x) -> x, List.of(THREE));
    compiled.close();

    assertThrows(
        IllegalStateException.class, () -> compiled.apply(xp, List.of(xp.zeros(Shape.of(3)))));
  }
}
