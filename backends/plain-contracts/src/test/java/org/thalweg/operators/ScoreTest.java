package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class ScoreTest {
  private static final double ROUNDING = 1e-12;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private final PlainArray one = xp.asarray(1.0);

  @ParameterizedTest
  @EnumSource(Score.class)
  void scoresOfRandomSeriesAreThoseOfTheirDefinitions(Score score) {
    for (int seed = 0; seed < 1000; seed++) {
      Series series = new Series(seed, 3 + seed % 40);

      PlainArray weighted =
          Objectives.score(score, array(series.s), array(series.o), array(series.w));
      double plain = Objectives.score(score, series.s, series.o, 0);

      double expected = new BruteScores(series.s, series.o, series.w).of(score);
      assertEquals(expected, number(weighted), ROUNDING * (1 + Math.abs(expected)), "seed " + seed);
      double[] ones = filled(series.o.length, 1);
      double unweighted = new BruteScores(series.s, series.o, ones).of(score);
      assertEquals(unweighted, plain, ROUNDING * (1 + Math.abs(unweighted)), "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Score.class)
  void gradientIsTheDifferenceQuotient(Score score) {
    double step = 1e-6;
    for (int seed = 0; seed < 20; seed++) {
      Series series = new Series(seed, 12);
      // Without ties: there ranks jump.
      Arrays.setAll(series.s, i -> series.s[i] + 1e-4 * i);
      PlainArray observed = array(series.o);
      PlainArray weights = array(series.w);

      double[] gradient = gradient(score, series.s, observed, weights);

      for (int i = 0; i < series.s.length; i++) {
        double[] ahead = series.s.clone();
        double[] behind = series.s.clone();
        ahead[i] += step;
        behind[i] -= step;
        double rise =
            number(score.loss(xp, array(ahead), observed, weights))
                - number(score.loss(xp, array(behind), observed, weights));
        // Ranks move in steps, which a small step does not see.
        assertEquals(rise / (2 * step), gradient[i], 1e-6, "seed " + seed + ", element " + i);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Score.class)
  void perfectSimulationHasNoLossAndNoGradient(Score score) {
    double[] observed = {3, 1, Double.NaN, 4, 1, 5};
    double[] simulated = {3, 1, 7, 4, 1, 5};

    double loss = number(score.loss(xp, array(simulated), array(observed), one));
    double[] gradient = gradient(score, simulated, array(observed), one);

    assertEquals(0, loss, ROUNDING);
    assertArrayEquals(new double[6], gradient, 1e-6);
  }

  @ParameterizedTest
  @EnumSource(Score.class)
  void severalGaugesHaveTheMeanLossOfThoseThatVary(Score score) {
    Series first = new Series(1, 9);
    Series second = new Series(2, 9);
    PlainArray constant = array(filled(9, 2));
    PlainArray simulated = xp.stack(List.of(array(first.s), array(second.s), constant), 1);
    PlainArray observed = xp.stack(List.of(array(first.o), array(second.o), constant), 1);

    double loss = number(score.loss(xp, simulated, observed, one));

    double a = number(score.loss(xp, array(first.s), array(first.o), one));
    double b = number(score.loss(xp, array(second.s), array(second.o), one));
    assertEquals((a + b) / 2, loss, ROUNDING);
    assertEquals(Double.NaN, number(score.loss(xp, constant, constant, one)));
  }

  @ParameterizedTest
  @EnumSource(Score.class)
  void squaresOfResidualsSumToTheLoss(Score score) {
    Series first = new Series(3, 15);
    Series second = new Series(4, 15);
    PlainArray simulated = xp.stack(List.of(array(first.s), array(second.s)), 1);
    PlainArray observed = xp.stack(List.of(array(first.o), array(second.o)), 1);
    PlainArray weights = array(first.w);

    Optional<PlainArray> residuals = score.residuals(xp, simulated, observed, weights);

    EnumSet<Score> squares =
        EnumSet.of(Score.NSE, Score.LOG_NSE, Score.SQRT_NSE, Score.MSE, Score.BIAS);
    assertEquals(squares.contains(score), residuals.isPresent());
    if (residuals.isPresent()) {
      double sum = Arrays.stream(flat(residuals.get())).map(r -> r * r).sum();
      double loss = number(score.loss(xp, simulated, observed, weights));
      assertEquals(loss, sum, ROUNDING * (1 + loss));
    }
  }

  @Test
  void compositesAddAndScaleLossesAndResiduals() {
    Series series = new Series(5, 20);
    PlainArray s = array(series.s);
    PlainArray o = array(series.o);
    Loss composite = Score.NSE.plus(Score.LOG_NSE.times(0.25));

    double loss = number(composite.loss(xp, s, o, one));
    double[] residuals = flat(composite.residuals(xp, s, o, one).orElseThrow());

    double expected =
        number(Score.NSE.loss(xp, s, o, one)) + 0.25 * number(Score.LOG_NSE.loss(xp, s, o, one));
    assertEquals(expected, loss, ROUNDING);
    assertEquals(expected, Arrays.stream(residuals).map(r -> r * r).sum(), ROUNDING);
    assertTrue(Score.NSE.plus(Score.KGE).residuals(xp, s, o, one).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> Score.NSE.times(-1));
  }

  @Test
  void missingObservationsLeakNothingIntoGradients() {
    double[] observed = {1, Double.NaN, 2, 3, 5};
    for (Score score : Score.values()) {
      double[] gradient =
          gradient(score, new double[] {2, Double.NaN, 3, 3, 4}, array(observed), one);

      assertEquals(0, gradient[1], score.toString());
      assertTrue(Arrays.stream(gradient).allMatch(Double::isFinite), score.toString());
    }
  }

  @Test
  void wrongWeightsAreNamed() {
    PlainArray series = array(new double[] {1, 2, 3});

    ShapeException e =
        assertThrows(
            ShapeException.class,
            () -> Objectives.score(Score.NSE, series, series, array(new double[] {1, 2})));

    assertEquals(
        "weights have shape (2,), wanted (time,) or that of observed, (3,)", e.getMessage());
  }

  @Test
  void penaltiesAreThoseOfTheirFormulas() {
    PlainArray in = array(new double[] {1, 2, 1});
    PlainArray out = array(new double[] {0, 1, 1});
    PlainArray x = array(new double[] {1, 3, 2, 5});

    // (2 + 1) / 4 - 1 = -1/4; a single fall of 1 in three steps; 2 above the bound of 3 in a range
    // of 2 among four; the distances -1, 1, 0, 3 in units of 2.
    assertEquals(1.0 / 16, number(Penalties.massBalance(xp, in, out, one)), ROUNDING);
    assertEquals(1.0 / 3, number(Penalties.decreasing(xp, x, 0)), ROUNDING);
    assertEquals(1.0 / 4, number(Penalties.outside(xp, x, 1, 3)), ROUNDING);
    assertEquals(11.0 / 16, number(Penalties.distance(xp, x, xp.asarray(2.0), 2)), ROUNDING);
  }

  @Test
  void penaltiesRefuseWhatHasNoMeaning() {
    PlainArray x = array(new double[] {1});

    assertThrows(ShapeException.class, () -> Penalties.decreasing(xp, x, 0));
    assertThrows(IllegalArgumentException.class, () -> Penalties.outside(xp, x, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> Penalties.distance(xp, x, x, 0));
    assertThrows(
        ShapeException.class, () -> Penalties.massBalance(xp, x, array(new double[] {1, 2}), one));
  }

  @Test
  void penaltiesHaveGradients() {
    PlainArray gradient =
        Derivatives.<PlainArray>gradRecorded((tape, x) -> Penalties.decreasing(tape, x.get(0), 0))
            .apply(xp, List.of(array(new double[] {1, 3, 2, 5})));

    // d/dx of (x_2 - x_1)² / 3 at x_1 = 3, x_2 = 2.
    assertArrayEquals(new double[] {0, 2.0 / 3, -2.0 / 3, 0}, flat(gradient), ROUNDING);
  }

  private double[] gradient(
      Score score, double[] simulated, PlainArray observed, PlainArray weights) {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> s = tape.variable(array(simulated));
      Var<PlainArray> loss = score.loss(tape, s, tape.constant(observed), tape.constant(weights));
      return flat(tape.gradient(loss, s));
    }
  }

  private static double[] filled(int size, double value) {
    double[] filled = new double[size];
    Arrays.fill(filled, value);
    return filled;
  }

  private static PlainArray array(double[] values) {
    return PlainArray.of(values);
  }

  private static double[] flat(PlainArray array) {
    return (double[]) PlainNamespace.INSTANCE.toFlatArray(array);
  }

  private static double number(PlainArray array) {
    return flat(array)[0];
  }

  /** Positive random flows, a tenth of them missing, some equal; weights of 0, 0.5 and more. */
  private static final class Series {
    final double[] s;
    final double[] o;
    final double[] w;

    Series(int seed, int times) {
      Random random = new Random(seed);
      s = random.doubles(times, 0.1, 5).map(q -> Math.round(q * 64) / 64.0).toArray();
      o = random.doubles(times, 0.1, 5).map(q -> Math.round(q * 4) / 4.0 + 0.125).toArray();
      w = random.doubles(times, 0, 4).map(x -> Math.floor(x) / 2).toArray();
      for (int i = 3; i < times; i++) {
        if (random.nextInt(10) == 0) {
          o[i] = Double.NaN;
          s[i] = random.nextBoolean() ? Double.NaN : s[i];
        }
      }
      // Two that count and differ, or there would be no score.
      Arrays.fill(w, 0, 2, 1);
      o[0] = 1;
      o[1] = 3;
      s[0] = 2;
      s[1] = 1;
    }
  }
}
