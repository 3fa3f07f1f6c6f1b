package org.thalweg.hydro.contracts;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.tensorflow.CompiledFunction;
import org.thalweg.tensorflow.TensorFlowArray;
import org.thalweg.tensorflow.TensorFlowBackend;
import org.thalweg.testkit.Tolerance;

/**
 * Where no compiled loop can run, under the engines' own autograd and in graphs, models are array
 * code of the engine's functions, and its gradients those of plain arrays.
 */
class ArrayCodeOnEnginesTest {
  /** Engines of DJL by their backends. */
  private static final Map<String, String> DJL =
      Map.of("djl-pytorch", "PyTorch", "djl-mxnet", "MXNet");

  private static final int STEPS = 6;

  /** A graph of the derivative holds each step's operations, and takes seconds to build. */
  private static final int STEPS_OF_A_GRAPH = 2;

  /** mm a day: of the larger of two equal numbers MXNet's own derivative is not half and half. */
  private static final double DRIZZLE = 0.1;

  private static List<ModelCase> cases(int steps) {
    List<ModelCase> cases = new ArrayList<>(RunoffCases.all(steps, DRIZZLE));
    cases.addAll(RoutingCases.all(steps));
    return cases;
  }

  /** Another order of operations, and cotangents that cancel. */
  private static Tolerance near(double scale) {
    return Tolerance.ulps(50_000, scale);
  }

  private static List<double[]> expected(ModelCase each) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    List<PlainArray> x = each.arrays(xp, DType.FLOAT64);
    return numbers(xp, Derivatives.gradAll(each.loss()).apply(xp, x));
  }

  private static <A> List<double[]> numbers(ArrayNamespace<A> xp, List<A> arrays) {
    return arrays.stream().map(each -> Nearness.numbers(xp, each)).toList();
  }

  @TestFactory
  Stream<DynamicTest> underDjlsGradientCollector() {
    return DJL.entrySet().stream()
        .flatMap(
            engine ->
                cases(STEPS).stream()
                    .map(each -> collected(engine.getKey(), engine.getValue(), each)));
  }

  @SuppressWarnings("unchecked") // they are backends of DJL
  private static DynamicTest collected(String backend, String engine, ModelCase each) {
    ArrayNamespace<NDArray> xp = (ArrayNamespace<NDArray>) Engines.namespace(backend);
    return DynamicTest.dynamicTest(
        engine + ": " + each.name(),
        () ->
            Nearness.check(
                expected(each),
                collected(xp, engine, each),
                DType.FLOAT64,
                ArrayCodeOnEnginesTest::near));
  }

  private static List<double[]> collected(
      ArrayNamespace<NDArray> base, String engine, ModelCase each) {
    try (Scope<NDArray> scope = base.openScope()) {
      ArrayNamespace<NDArray> xp = scope.xp();
      // Not what the namespace keeps: DJL marks a variable in place.
      List<NDArray> x = each.arrays(xp, DType.FLOAT64).stream().map(NDArray::duplicate).toList();
      ArrayFunction loss = each.loss();
      x.forEach(variable -> variable.setRequiresGradient(true));
      try (GradientCollector collector = Engine.getEngine(engine).newGradientCollector()) {
        NDArray z = loss.apply(xp, x);
        collector.backward(z);
      }
      return numbers(xp, x.stream().map(NDArray::getGradient).toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> inAGraphOfTensorFlow() {
    return RunoffCases.all(STEPS_OF_A_GRAPH, DRIZZLE).stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(),
                    () ->
                        Nearness.check(
                            expected(each),
                            compiled(each),
                            DType.FLOAT64,
                            ArrayCodeOnEnginesTest::near)));
  }

  private static List<double[]> compiled(ModelCase each) {
    List<ArraySpec> inputs = each.inputs().stream().map(ArrayCodeOnEnginesTest::spec).toList();
    ArrayFunction loss = each.loss();
    try (TensorFlowBackend backend = Engines.tensorflow();
        CompiledFunction gradient =
            backend.compile((xp, x) -> Derivatives.gradAll(loss).apply(xp, x), inputs)) {
      ArrayNamespace<TensorFlowArray> xp = backend.xp();
      return numbers(xp, gradient.apply(xp, each.arrays(xp, DType.FLOAT64)));
    }
  }

  private static ArraySpec spec(Constant input) {
    return new ArraySpec(input.shape(), input.dtype());
  }
}
