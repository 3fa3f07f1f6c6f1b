package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.Score;
import org.thalweg.plain.PlainNamespace;

class UncertaintyTest {
  private static final int TIMES = 400;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  /** A straight line and a slow wave: {@code a + b w(t)}. */
  private record Line(Constant wave) implements SimulationModel {
    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      A moving = xp.multiply(xp.constant(wave), parameters.get("b"));
      return xp.add(moving, parameters.get("a"));
    }
  }

  private static final List<Parameter> LINE =
      List.of(
          Parameter.of("a", Transform.identity()),
          Parameter.of("b", Transform.identity()).startingAt(1));

  private static double[] wave() {
    double[] wave = new double[TIMES];
    Arrays.setAll(wave, t -> Math.sin(t / 30.0));
    return wave;
  }

  /** {@code 5 + 3 w(t)} and noise that remembers a share of itself. */
  private static double[] observed(double memory, long seed) {
    Random random = new Random(seed);
    double[] wave = wave();
    double[] observed = new double[TIMES];
    double noise = random.nextGaussian() / Math.sqrt(1 - memory * memory);
    for (int t = 0; t < TIMES; t++) {
      observed[t] = 5 + 3 * wave[t] + noise;
      noise = memory * noise + random.nextGaussian();
    }
    return observed;
  }

  private Uncertainty uncertainty(double[] observed, Score loss) {
    return Calibration.of(
            new Line(Constant.of(wave())), LINE, Constant.of(observed), Period.of(0, TIMES))
        .withLoss(loss)
        .fit(xp)
        .uncertainty()
        .orElseThrow();
  }

  @Test
  void ofALinearModelItIsThatOfRegression() {
    double[] observed = observed(0, 1);
    double[] w = wave();

    Uncertainty uncertainty = uncertainty(observed, Score.MSE);

    // Least squares in closed form, with the variance inflated as documented.
    double meanW = Metrics.mean(w);
    double meanO = Metrics.mean(observed);
    double b = Metrics.covariance(w, observed) / Metrics.covariance(w, w);
    double squares = 0;
    for (int t = 0; t < TIMES; t++) {
      double error = observed[t] - meanO - b * (w[t] - meanW);
      squares += error * error;
    }
    double r = uncertainty.sample().autocorrelation();
    double variance = squares / (TIMES - 2) * (1 + r) / (1 - r);
    double errorOfB = Math.sqrt(variance / (TIMES * Metrics.covariance(w, w)));
    Uncertainty.Estimate estimate = uncertainty.estimates().get(1);
    assertEquals(b, estimate.value(), 1e-5);
    assertEquals(errorOfB, estimate.freeError(), 1e-6);
    assertEquals(b + 1.959963984540054 * errorOfB, estimate.upper(), 1e-5);
    double expected = -meanW / Math.sqrt(meanW * meanW + Metrics.covariance(w, w));
    assertEquals(expected, uncertainty.correlations()[0][1], 1e-6);
    assertEquals(TIMES, uncertainty.sample().residuals());
  }

  @Test
  void intervalsCoverTheTruthThoughResidualsAreAutocorrelated() {
    int covered = 0;
    int uncorrected = 0;
    int runs = 200;
    for (int seed = 0; seed < runs; seed++) {
      Uncertainty uncertainty = uncertainty(observed(0.8, seed), Score.NSE);
      Uncertainty.Estimate a = uncertainty.estimates().get(0);
      double narrow =
          Math.sqrt(uncertainty.sample().effective() / uncertainty.sample().residuals());
      covered += a.lower() < 5 && 5 < a.upper() ? 1 : 0;
      uncorrected += Math.abs(a.value() - 5) < narrow * (a.upper() - a.value()) ? 1 : 0;
    }

    // 95 of 100 are wanted; without the correction it would be far fewer.
    assertTrue(covered >= 0.89 * runs, covered + " of " + runs + " cover the truth");
    assertTrue(uncorrected < 0.65 * runs, uncorrected + " of " + runs + " without correction");
  }

  /** Only the sum of its parameters matters, and one not at all. */
  private static <A> A ambiguous(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
    A slope = xp.add(parameters.get("a"), parameters.get("b"));
    return xp.multiply(xp.arange(0.0, (double) times.length()), slope);
  }

  @Test
  void notesNameWhatObservationsDoNotDetermine() {
    double[] observed = new double[50];
    Random random = new Random(1);
    Arrays.setAll(observed, t -> 3 * t + random.nextGaussian());
    List<Parameter> parameters =
        List.of(LINE.get(0), LINE.get(1), Parameter.of("idle", Transform.identity()));

    List<String> notes =
        Calibration.of(
                UncertaintyTest::ambiguous, parameters, Constant.of(observed), Period.of(0, 50))
            .fit(xp)
            .uncertainty()
            .orElseThrow()
            .notes();

    String all = String.join("\n", notes);
    assertTrue(all.contains("a and b stand in for each other: their correlation is -1.00"), all);
    assertTrue(all.contains("hardly determine a, b, idle."), all);
    assertTrue(all.contains("a combination of parameters"), all);
  }

  @Test
  void lossWithoutResidualsTakesThoseOfTheSquaredErrors() {
    double[] observed = observed(0, 4);

    Uncertainty byKge = uncertainty(observed, Score.KGE);
    Uncertainty byNse = uncertainty(observed, Score.NSE);

    assertEquals(byNse.estimates().get(1).freeError(), byKge.estimates().get(1).freeError(), 0.02);
  }

  @Test
  void manyFreeNumbersHaveNoneUnlessAskedFor() {
    Parameter many = Parameter.of("x", Transform.identity()).perNode(51);
    Constant observed = Constant.of(new double[] {1, 2, 4}, Shape.of(3), DType.FLOAT64);
    Calibration calibration =
        Calibration.of(UncertaintyTest::sum, List.of(many), observed, Period.of(0, 3));

    assertTrue(calibration.fit(xp).uncertainty().isEmpty());
    Uncertainty asked =
        calibration.withUncertaintyUpTo(51).withThreads(2).fit(xp).uncertainty().orElseThrow();
    assertEquals(51, asked.estimates().size());
    // Only the sum matters: what is true of many is said of some, and the others are counted.
    String notes = String.join("\n", asked.notes());
    assertTrue(notes.contains("x[9] and 41 more."), notes);
    assertThrows(IllegalArgumentException.class, () -> calibration.withUncertaintyUpTo(-1));
  }

  private static <A> A sum(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
    return xp.multiply(xp.arange(0.0, (double) times.length()), xp.sum(parameters.get("x")));
  }
}
