package org.thalweg.hydro.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.Tolerance;

/**
 * Models, routing and losses give on every engine the values and gradients that they do on plain.
 */
class ModelsOnEnginesTest {
  private static final int DAYS = 50;
  private static final int HOURS = 30;

  /** What the value is, and as numbers the value, then the gradient of a weighted sum of it. */
  private record Numbers(ArraySpec value, List<double[]> arrays) {}

  @TestFactory
  Stream<DynamicTest> valuesAndGradientsAreThoseOfPlainArrays() {
    List<ModelCase> cases = new ArrayList<>(RunoffCases.all(DAYS, 0));
    cases.addAll(RoutingCases.all(HOURS));
    cases.addAll(LossCases.all());
    List<DynamicTest> tests = new ArrayList<>();
    Engines.namespaces()
        .forEach(
            (engine, xp) -> {
              for (ModelCase each : cases) {
                for (DType dtype : List.of(DType.FLOAT64, DType.FLOAT32)) {
                  String name = engine + ": " + each.name() + ", " + dtype;
                  tests.add(DynamicTest.dynamicTest(name, () -> compare(xp, each, dtype)));
                }
              }
            });
    return tests.stream();
  }

  private static void compare(ArrayNamespace<?> engine, ModelCase each, DType dtype) {
    Numbers expected = numbers(PlainNamespace.INSTANCE, each, dtype);
    Numbers actual = numbers(engine, each, dtype);

    assertEquals(expected.value(), actual.value());
    Nearness.check(expected.arrays(), actual.arrays(), dtype, scale -> near(scale, dtype));
  }

  /** A gradient is a sum of what days add and take, of which float32 keeps few digits. */
  private static Tolerance near(double scale, DType dtype) {
    return dtype == DType.FLOAT32 ? Tolerance.ulps(20_000, scale) : Tolerance.rounding(scale);
  }

  private static <A> Numbers numbers(ArrayNamespace<A> base, ModelCase each, DType dtype) {
    try (Scope<A> scope = base.openScope()) {
      ArrayNamespace<A> xp = scope.xp();
      List<A> x = each.arrays(xp, dtype);
      A z = each.function().apply(xp, x);
      ValueAndGrad<A> slope = Derivatives.valueAndGradAll(each.loss()).apply(xp, x);
      List<double[]> arrays = new ArrayList<>();
      arrays.add(Nearness.numbers(xp, z));
      slope.gradients().forEach(gradient -> arrays.add(Nearness.numbers(xp, gradient)));
      return new Numbers(new ArraySpec(xp.shape(z), xp.dtype(z)), arrays);
    }
  }
}
