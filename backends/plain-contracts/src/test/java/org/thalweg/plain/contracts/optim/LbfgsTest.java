package org.thalweg.plain.contracts.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.RandomArrays;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.autodiff.optim.LbfgsResult;
import org.thalweg.autodiff.optim.LbfgsState;
import org.thalweg.autodiff.optim.Objective;
import org.thalweg.autodiff.optim.StopReason;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The quasi-Newton method on objectives whose minima are known. */
class LbfgsTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private static Objective<PlainArray> recorded(ArrayFunction function) {
    return Derivatives.valueAndGradAll(function)::apply;
  }

  /** Rosenbrock (1960) in its chained form, whose minimum is 0 at ones. */
  private static <A> A rosenbrock(ArrayNamespace<A> xp, List<A> parameters) {
    A x = parameters.get(0);
    A before = xp.getItem(x, Index.to(-1));
    A behind = xp.getItem(x, Index.from(1));
    A valley = xp.multiply(xp.square(xp.subtract(behind, xp.square(before))), 100.0);
    return xp.sum(xp.add(valley, xp.square(xp.subtract(1.0, before))));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 50})
  void rosenbrocksValleyIsFollowedToItsEnd(int length) {
    double[] start = new double[length];
    for (int i = 0; i < length; i++) {
      start[i] = i % 2 == 0 ? -1.2 : 1;
    }
    Lbfgs lbfgs = Lbfgs.standard().withTolerances(1e-9, 0);

    LbfgsResult<PlainArray> result =
        lbfgs.minimize(XP, recorded(LbfgsTest::rosenbrock), List.of(PlainArray.of(start)));

    assertEquals(StopReason.GRADIENT, result.reason());
    if (length == 2) {
      assertArrayEquals(new double[] {1, 1}, doubles(result.parameters().get(0)), 1e-8);
      assertTrue(result.evaluations() < 100, "evaluations: " + result.evaluations());
    }
    // Longer chains have a second, local minimum near -1 in the first element.
    assertTrue(Math.abs(doubles(result.parameters().get(0))[length - 1] - 1) < 1e-8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aParabolaInNDimensionsTakesNStepsOfExactLineSearch(long seed) {
    int n = 6;
    PlainArray root = RandomArrays.seeded(seed).uniform(XP, Shape.of(n, n), DType.FLOAT64);
    PlainArray matrix = XP.add(XP.matmul(XP.matrixTranspose(root), root), XP.eye(n));
    Objective<PlainArray> parabola =
        (xp, x) -> {
          PlainArray product = xp.matmul(matrix, x.get(0));
          PlainArray value = xp.divide(xp.vecdot(x.get(0), product), 2.0);
          return new ValueAndGrad<>(value, List.of(product));
        };
    Lbfgs exact = Lbfgs.standard().withCurvature(2e-4).withTolerances(1e-7, 0);

    LbfgsResult<PlainArray> result = exact.minimize(XP, parabola, List.of(XP.ones(Shape.of(n))));

    assertEquals(StopReason.GRADIENT, result.reason());
    assertTrue(result.iterations() <= n + 1, "seed " + seed + ": " + result.iterations());
  }

  @Test
  void parametersInSeveralArraysAreOneVector() {
    // (x - 1)^2 + (y - 2)^2 in float64 and float32.
    Objective<PlainArray> bowl =
        (xp, p) -> {
          PlainArray x = xp.subtract(p.get(0), 1.0);
          PlainArray y = xp.subtract(p.get(1), 2.0);
          PlainArray value =
              xp.add(xp.sum(xp.square(x)), xp.astype(xp.sum(xp.square(y)), DType.FLOAT64));
          return new ValueAndGrad<>(value, List.of(xp.multiply(x, 2.0), xp.multiply(y, 2.0)));
        };
    List<PlainArray> start =
        List.of(PlainArray.of(new double[] {5}), PlainArray.of(new float[] {-3, 7}));

    LbfgsResult<PlainArray> result = Lbfgs.standard().minimize(XP, bowl, start);

    assertTrue(result.reason().isConverged());
    assertArrayEquals(new double[] {1}, doubles(result.parameters().get(0)), 1e-6);
    float[] y = (float[]) result.parameters().get(1).toFlatArray();
    assertArrayEquals(new float[] {2, 2}, y, 1e-6f);
  }

  @Test
  void whatIsNotANumberIsNeverAccepted() {
    // x - ln x has its minimum at 1 and is NaN below 0, where the first steps from 30 lead.
    List<Double> accepted = new ArrayList<>();
    Objective<PlainArray> objective = recorded(LbfgsTest::barrier);
    LbfgsState<PlainArray> state =
        Lbfgs.standard().start(XP, objective, List.of(PlainArray.of(new double[] {30})));

    LbfgsResult<PlainArray> result;
    do {
      Lbfgs one = Lbfgs.standard().withLimits(state.iterations() + 1, 1000);
      result = one.resume(XP, objective, state);
      state = result.state();
      accepted.add(state.value());
    } while (!result.reason().isConverged());

    assertTrue(accepted.stream().allMatch(Double::isFinite), accepted.toString());
    assertArrayEquals(new double[] {1}, doubles(result.parameters().get(0)), 1e-6);
  }

  private static <A> A barrier(ArrayNamespace<A> xp, List<A> parameters) {
    A x = parameters.get(0);
    return xp.sum(xp.subtract(x, xp.log(x)));
  }

  @Test
  void anObjectiveThatBeginsWithNaNIsRefused() {
    List<PlainArray> start = List.of(PlainArray.of(new double[] {-1}));

    assertThrows(
        IllegalArgumentException.class,
        () -> Lbfgs.standard().minimize(XP, recorded(LbfgsTest::barrier), start));
  }

  @Test
  void anObjectiveWithoutBoundEndsAtALimit() {
    Lbfgs limited = Lbfgs.standard().withLimits(1000, 100);

    LbfgsResult<PlainArray> result =
        limited.minimize(
            XP, recorded(LbfgsTest::slope), List.of(PlainArray.of(new double[] {1, 1})));

    assertFalse(result.reason().isConverged());
    assertTrue(result.evaluations() <= 100);
    assertTrue(Double.isFinite(result.value()));
  }

  private static <A> A slope(ArrayNamespace<A> xp, List<A> parameters) {
    A x = parameters.get(0);
    return xp.negative(xp.sum(x));
  }

  @Test
  void aWrongGradientEndsWithoutDescent() {
    Objective<PlainArray> wrong =
        (xp, x) -> new ValueAndGrad<>(xp.sum(xp.square(x.get(0))), List.of(xp.negative(x.get(0))));

    LbfgsResult<PlainArray> result =
        Lbfgs.standard().minimize(XP, wrong, List.of(PlainArray.of(new double[] {3})));

    assertEquals(StopReason.NO_DESCENT, result.reason());
    assertArrayEquals(new double[] {3}, doubles(result.parameters().get(0)));
  }

  @Test
  void limitsAreKept() {
    List<PlainArray> start = List.of(PlainArray.of(new double[] {-1.2, 1}));
    Objective<PlainArray> objective = recorded(LbfgsTest::rosenbrock);

    LbfgsResult<PlainArray> few =
        Lbfgs.standard().withLimits(3, 1000).minimize(XP, objective, start);
    LbfgsResult<PlainArray> brief =
        Lbfgs.standard().withLimits(1000, 7).minimize(XP, objective, start);

    assertEquals(StopReason.MAX_ITERATIONS, few.reason());
    assertEquals(3, few.iterations());
    assertEquals(StopReason.MAX_EVALUATIONS, brief.reason());
    assertTrue(brief.evaluations() <= 7);
  }

  @Test
  void aLoadedStateContinuesBitForBit(@TempDir Path directory) throws IOException {
    List<PlainArray> start = List.of(PlainArray.of(new double[] {-1.2, 1, -1.2, 1}));
    Objective<PlainArray> objective = recorded(LbfgsTest::rosenbrock);
    LbfgsResult<PlainArray> straight = Lbfgs.standard().minimize(XP, objective, start);
    Path file = directory.resolve("lbfgs.state");

    Lbfgs.standard().withLimits(8, 1000).minimize(XP, objective, start).state().save(XP, file);
    LbfgsResult<PlainArray> resumed =
        Lbfgs.standard().resume(XP, objective, LbfgsState.load(XP, file));

    assertEquals(straight.evaluations(), resumed.evaluations());
    assertEquals(straight.value(), resumed.value());
    assertArrayEquals(doubles(straight.parameters().get(0)), doubles(resumed.parameters().get(0)));
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
