package org.thalweg.plain.contracts.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.optim.Adam;
import org.thalweg.autodiff.optim.AdamW;
import org.thalweg.autodiff.optim.Optimizer;
import org.thalweg.autodiff.optim.OptimizerState;
import org.thalweg.autodiff.optim.Schedule;
import org.thalweg.autodiff.optim.Sgd;
import org.thalweg.autodiff.optim.Update;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Steps of the optimizers that are given gradients. */
class FirstOrderTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  static List<Optimizer> optimizers() {
    return List.of(
        Sgd.of(0.1),
        Sgd.of(0.1).withMomentum(0.9),
        Sgd.of(0.05).withNesterov(0.9),
        Adam.of(0.1),
        AdamW.of(0.1, 0.001));
  }

  @Test
  void plainDescentFollowsTheGradient() {
    Update<PlainArray> update = steps(Sgd.of(0.1), 1, new double[] {0.5, -1});

    // 1 - 0.1 * 0.5 + 0.1 * 1.
    assertEquals(1.05, value(update), 1e-15);
  }

  @Test
  void momentumKeepsAShareOfTheVelocity() {
    Update<PlainArray> update = steps(Sgd.of(0.1).withMomentum(0.5), 1, new double[] {2, 2, 0});

    // Velocities 2, 3 and 1.5.
    assertEquals(1 - 0.1 * (2 + 3 + 1.5), value(update), 1e-15);
  }

  @Test
  void nesterovTakesTheGradientAhead() {
    Update<PlainArray> update = steps(Sgd.of(0.1).withNesterov(0.5), 1, new double[] {2, 2});

    // Velocities 2 and 3; directions 2 + 0.5 * 2 and 2 + 0.5 * 3.
    assertEquals(1 - 0.1 * (3 + 3.5), value(update), 1e-15);
  }

  @Test
  void adamTakesItsPublishedSteps() {
    // Kingma and Ba (2015), algorithm 1, by hand for gradients 0.5 and -1:
    // m = 0.05, v = 0.00025, both corrected by their first divisors 0.1 and 0.001: 0.5 and 0.25;
    // m = -0.055, v = 0.00124975, divisors 0.19 and 0.001999.
    double first = 1 - 0.1 * 0.5 / (0.5 + 1e-8);
    double second = first + 0.1 * (0.055 / 0.19) / (Math.sqrt(0.00124975 / 0.001999) + 1e-8);

    assertEquals(first, value(steps(Adam.of(0.1), 1, new double[] {0.5})), 1e-14);
    assertEquals(second, value(steps(Adam.of(0.1), 1, new double[] {0.5, -1})), 1e-14);
  }

  @Test
  void adamWShrinksParametersBesideAdamsStep() {
    // The decay is 0.1 * 0.01 of the parameter; Adam's first step does not depend on it.
    double expected = 1 - 0.1 * 0.01 - 0.1 * 0.5 / (0.5 + 1e-8);

    assertEquals(expected, value(steps(AdamW.of(0.1, 0.01), 1, new double[] {0.5})), 1e-14);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void everyOptimizerFindsTheMinimumOfAParabola(Optimizer optimizer) {
    List<PlainArray> x = List.of(PlainArray.of(new double[] {3, -2}), PlainArray.of(new double[0]));
    Update<PlainArray> at = new Update<>(x, optimizer.start(XP, x));

    for (int i = 0; i < 1500; i++) {
      at = optimizer.step(XP, at.state(), at.parameters(), at.parameters());
    }

    assertArrayEquals(new double[2], (double[]) XP.toFlatArray(at.parameters().get(0)), 1e-3);
    assertEquals(1500, at.state().step());
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void singlePrecisionStaysSingle(Optimizer optimizer) {
    List<PlainArray> x = List.of(PlainArray.of(new float[] {3, -2}));

    Update<PlainArray> update = optimizer.step(XP, optimizer.start(XP, x), x, x);

    assertEquals(DType.FLOAT32, update.parameters().get(0).dtype());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void aGradientThatIsNotFiniteIsRefusedByItsNumber(double bad) {
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1}), PlainArray.of(new double[] {2}));
    List<PlainArray> g = List.of(x.get(0), PlainArray.of(new double[] {bad}));
    OptimizerState<PlainArray> state = Adam.of(0.1).start(XP, x);

    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Adam.of(0.1).step(XP, state, x, g));

    assertTrue(error.toString().contains("parameter 1"), error.toString());
  }

  @Test
  void gradientsAndStatesThatDoNotFitAreRefused() {
    Adam adam = Adam.of(0.1);
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1}));
    List<PlainArray> pair = List.of(PlainArray.of(new double[] {1, 2}));
    List<PlainArray> single = List.of(PlainArray.of(new float[] {1}));
    OptimizerState<PlainArray> state = adam.start(XP, x);

    assertThrows(ShapeException.class, () -> adam.step(XP, state, x, pair));
    assertThrows(ShapeException.class, () -> adam.step(XP, state, pair, pair));
    assertThrows(DTypeException.class, () -> adam.step(XP, state, x, single));
    assertThrows(IllegalArgumentException.class, () -> adam.step(XP, state, x, List.of()));
    assertThrows(IllegalArgumentException.class, () -> AdamW.of(0.1, 0).step(XP, state, x, x));
    assertThrows(
        DTypeException.class, () -> adam.start(XP, List.of(PlainArray.of(new long[] {1}))));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Sgd.of(0));
    assertThrows(IllegalArgumentException.class, () -> Adam.of(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Adam.of(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> Sgd.of(1).withMomentum(1));
    assertThrows(IllegalArgumentException.class, () -> Sgd.of(1).withNesterov(0));
    assertThrows(IllegalArgumentException.class, () -> Adam.of(1).withBetas(-0.1, 0.9));
    assertThrows(IllegalArgumentException.class, () -> Adam.of(1).withBetas(0.9, 1));
    assertThrows(IllegalArgumentException.class, () -> Adam.of(1).withEpsilon(0));
    assertThrows(IllegalArgumentException.class, () -> AdamW.of(1, -1));
  }

  @Test
  void aScheduleThatGivesNoRateIsRefused() {
    Schedule broken = step -> Double.NaN;

    assertThrows(IllegalArgumentException.class, () -> steps(Sgd.of(broken), 1, new double[] {1}));
  }

  /** The parameter, and what comes with it, after steps with given gradients. */
  private static Update<PlainArray> steps(Optimizer optimizer, double start, double[] gradients) {
    List<PlainArray> x = List.of(PlainArray.of(new double[] {start}));
    Update<PlainArray> at = new Update<>(x, optimizer.start(XP, x));
    for (double g : gradients) {
      List<PlainArray> gradient = List.of(PlainArray.of(new double[] {g}));
      at = optimizer.step(XP, at.state(), at.parameters(), gradient);
    }
    return at;
  }

  private static double value(Update<PlainArray> update) {
    return ((double[]) XP.toFlatArray(update.parameters().get(0)))[0];
  }
}
