package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class ObjectivesTest {
  private static final double NAN = Double.NaN;
  private static final double ROUNDING = 1e-14;

  // Closed forms: deviations of the observations -1.5, -0.5, 0.5, 1.5, errors 1, 0, 0, -1.
  private static final double[] OBSERVED = {1, 2, 3, 4};
  private static final double[] SIMULATED = {2, 2, 3, 3};
  private static final double NSE = 1 - 2.0 / 5;
  private static final double KGE = 1 - Math.hypot(2 / Math.sqrt(5) - 1, 1 / Math.sqrt(5) - 1);

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  @Test
  void scoresAreThoseOfTheirFormulas() {
    assertEquals(NSE, Objectives.nse(SIMULATED, OBSERVED, 0), ROUNDING);
    assertEquals(KGE, Objectives.kge(SIMULATED, OBSERVED, 0), ROUNDING);
  }

  @Test
  void perfectSimulationScoresOne() {
    assertEquals(1, Objectives.nse(OBSERVED, OBSERVED, 0));
    assertEquals(1, Objectives.kge(OBSERVED, OBSERVED, 0), ROUNDING);
  }

  @Test
  void missingObservationsTakeNoPart() {
    double[] observed = {1, NAN, 2, 3, NAN, 4};
    double[] simulated = {2, 1e9, 2, 3, NAN, 3};

    assertEquals(NSE, Objectives.nse(simulated, observed, 0), ROUNDING);
    assertEquals(KGE, Objectives.kge(simulated, observed, 0), ROUNDING);
  }

  @Test
  void warmUpTakesNoPart() {
    double[] observed = {1000, 7, 1, 2, 3, 4};
    double[] simulated = {NAN, 8, 2, 2, 3, 3};

    assertEquals(NSE, Objectives.nse(simulated, observed, 2), ROUNDING);
    assertEquals(KGE, Objectives.kge(simulated, observed, 2), ROUNDING);
  }

  @Test
  void scoreIsNanWhereItMeansNothing() {
    double[] constant = {0.1, 0.1, 0.1};
    double[] varied = {1, 2, 4};
    double[] missing = {NAN, NAN, NAN};

    assertEquals(NAN, Objectives.nse(varied, constant, 0));
    assertEquals(NAN, Objectives.kge(varied, constant, 0));
    assertEquals(NAN, Objectives.kge(constant, varied, 0));
    assertEquals(NAN, Objectives.nse(varied, missing, 0));
    assertEquals(NAN, Objectives.kge(varied, missing, 0));
    assertEquals(NAN, Objectives.nse(new double[] {1, NAN, 3}, varied, 0));
  }

  @Test
  void everyGaugeHasItsScore() {
    PlainArray observed = PlainArray.of(new double[][] {{1, 5}, {2, 5}, {3, 5}, {4, 5}, {NAN, 5}});
    PlainArray simulated = PlainArray.of(new double[][] {{2, 1}, {2, 2}, {3, 3}, {3, 4}, {0, 5}});

    assertArrayEquals(new double[] {NSE, NAN}, flat(Objectives.nse(simulated, observed)), ROUNDING);
    assertArrayEquals(new double[] {KGE, NAN}, flat(Objectives.kge(simulated, observed)), ROUNDING);
  }

  @Test
  void float32IsSummedInFloat64() {
    // In float32 the mean of a million values around 300 would be off by more than they vary.
    int times = 1_000_000;
    float[] observed = new float[times];
    float[] simulated = new float[times];
    for (int i = 0; i < times; i++) {
      observed[i] = 300 + (i % 2 == 0 ? 0.125f : -0.125f);
      simulated[i] = 300 + (i % 2 == 0 ? 0.0625f : -0.0625f);
    }

    PlainArray nse = Objectives.nse(PlainArray.of(simulated), PlainArray.of(observed));

    assertEquals(DType.FLOAT64, nse.dtype());
    assertEquals(0.75, flat(nse)[0], ROUNDING);
  }

  @Test
  void gradientLeavesOutMissingObservations() {
    double[] observed = {1, NAN, 2, 3, 4};
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> simulated = tape.variable(PlainArray.of(new double[] {2, NAN, 2, 3, 3}));

      Var<PlainArray> nse = Objectives.nse(simulated, tape.constant(PlainArray.of(observed)));

      assertArrayEquals(
          new double[] {-2 / 5.0, 0, 0, 0, 2 / 5.0}, flat(tape.gradient(nse, simulated)), ROUNDING);
    }
  }

  @Test
  void gradientOfKgeIsTheDifferenceQuotientAndZeroAtThePerfectSimulation() {
    double step = 1e-6;
    double[] expected = new double[4];
    for (int i = 0; i < 4; i++) {
      double[] ahead = SIMULATED.clone();
      double[] behind = SIMULATED.clone();
      ahead[i] += step;
      behind[i] -= step;
      double rise = Objectives.kge(ahead, OBSERVED, 0) - Objectives.kge(behind, OBSERVED, 0);
      expected[i] = rise / (2 * step);
    }

    assertArrayEquals(expected, gradientOfKge(SIMULATED), 1e-8);
    assertArrayEquals(new double[4], gradientOfKge(OBSERVED), 1e-7);
  }

  private double[] gradientOfKge(double[] simulated) {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(PlainArray.of(simulated));
      Var<PlainArray> kge = Objectives.kge(x, tape.constant(PlainArray.of(OBSERVED)));
      return flat(tape.gradient(kge, x));
    }
  }

  @Test
  void errorsNameWhatWasGivenAndWanted() {
    assertMessage(
        "simulated has shape (3,), observed (4,); wanted (time,) or (time, gauge), the same for"
            + " both",
        () -> Objectives.nse(new double[3], new double[4], 0));
    assertMessage(
        "a warm-up of 4 times leaves nothing of a series of 4",
        () -> Objectives.nse(SIMULATED, OBSERVED, 4));
    assertMessage(
        "a warm-up of -1 times leaves nothing of a series of 4",
        () -> Objectives.kge(SIMULATED, OBSERVED, -1));
    assertMessage(
        "simulated is of int32, wanted float32 or float64",
        () -> Objectives.kge(PlainArray.of(new int[3]), PlainArray.of(new int[3])));
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
