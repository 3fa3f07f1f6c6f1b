package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.autodiff.optim.LbfgsResult;
import org.thalweg.models.runoff.Fit.Score;
import org.thalweg.plain.PlainArray;

/**
 * Calibration by L-BFGS against optima found by airGR 1.7.6 (Calibration_Michel), or the best
 * known.
 */
class PublishedOptimaTest {
  private static final double[][] GRID = {
    {169.017, 247.151, 432.681},
    {-2.3756, -0.6485, -0.0200},
    {20.697, 42.098, 83.096},
    {1.4174, 1.9444, 2.3836}
  };

  private static DailyRecord testCatchment() {
    return DailyRecord.read("gr4j-reference/L0123001_daily.csv")
        .between("1989-01-01", "1999-12-31");
  }

  /** airGR's grid of starts; the best known RMSE is 0.7864211. */
  @Test
  void everyStartOfTheGridReachesTheBestKnownError() {
    DailyRecord days = testCatchment();
    Fit fit = Fit.of(new Gr4j(), days, new Score(false, 365));
    double[] observed = days.column("Q_mm");
    double spread = spread(Arrays.copyOfRange(observed, 365, observed.length));
    long[] evaluations = new long[81];
    for (int i = 0; i < 81; i++) {
      double[] start = {GRID[0][i / 27], GRID[1][i / 9 % 3], GRID[2][i / 3 % 3], GRID[3][i % 3]};

      LbfgsResult<PlainArray> result = fit.from(start);

      double error = spread * Math.sqrt(result.value());
      assertTrue(error <= 0.786422, error + " from " + Arrays.toString(start));
      evaluations[i] = result.evaluations();
    }
    Arrays.sort(evaluations);
    assertTrue(evaluations[40] <= 40, "median of evaluations " + evaluations[40]);
  }

  /** The standard deviation of the days observed: RMSE = spread sqrt(1 - NSE). */
  private static double spread(double[] observed) {
    double[] present = Arrays.stream(observed).filter(x -> !Double.isNaN(x)).toArray();
    double mean = Arrays.stream(present).average().orElseThrow();
    double squares = Arrays.stream(present).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / present.length);
  }

  /** The best known KGE is 0.85612. */
  @Test
  void kgeReachesTheBestKnown() {
    Fit fit = Fit.of(new Gr4j(), testCatchment(), new Score(true, 365));

    LbfgsResult<PlainArray> result = fit.from(247.151, -0.02, 42.098, 1.9444);

    assertTrue(1 - result.value() >= 0.8561, "KGE " + (1 - result.value()));
  }

  @TestFactory
  List<DynamicTest> frenchCatchmentsAreAtLeastWhatAirgrFinds() {
    List<String[]> rows = DailyRecord.rows("french-catchments/gr4j_reference_calibrations.csv");
    List<String> names = List.of(rows.get(0));
    return rows.stream()
        .skip(1)
        .map(row -> DynamicTest.dynamicTest(row[0], () -> checkCatchment(names, row)))
        .toList();
  }

  private static void checkCatchment(List<String> names, String[] row) {
    DailyRecord days =
        DailyRecord.read("french-catchments/" + row[0] + ".csv")
            .between("1999-01-01", "2009-12-31");
    for (boolean kge : new boolean[] {false, true}) {
      Fit fit = Fit.of(new Gr4j(), days, new Score(kge, 365));
      double published = DailyRecord.number(row[names.indexOf(kge ? "kcalKGE" : "calNSE")]);

      double found = 0;
      for (double[] start : new double[][] {{350, 0, 90, 1.7}, {1000, -1, 30, 3}}) {
        found = Math.max(found, 1 - fit.from(start).value());
      }

      assertTrue(
          found >= published - 0.0005, "%s %s, published %s".formatted(row[0], found, published));
    }
  }

  // Snow

  private static Fit durance() {
    DailyRecord whole = DailyRecord.read("french-catchments/X031001001.csv");
    double[] curve =
        DailyRecord.rows("french-catchments/X031001001_hypso.csv").stream()
            .skip(1)
            .mapToDouble(row -> Double.parseDouble(row[1]))
            .toArray();
    return SnowFit.of(whole, ElevationBands.fromHypsometry(curve, 5));
  }

  /** NSE 0.90751 at airGR's parameters, by the conventions stated in the models' Javadoc. */
  @Test
  void snowOfTheDuranceScoresAsPublished() {
    double nse = durance().at(482.992, 0.601, 275.889, 1.369, 0.333, 3.942);

    assertEquals(0.90751, nse, 5e-6);
  }

  /**
   * CTG has no derivative, see {@link CemaNeige}: the others are fitted for each of some values.
   */
  @Test
  void refittedSnowOfTheDuranceIsNoWorse() {
    Fit fit = durance();
    double best = 0;
    for (double past : new double[] {0.3, 0.35, 0.4, 0.45, 0.5}) {
      best = Math.max(best, 1 - fit.from(400, 0, 200, 1.7, past, 4).value());
    }

    assertTrue(best >= 0.9075, "NSE " + best);
  }
}
