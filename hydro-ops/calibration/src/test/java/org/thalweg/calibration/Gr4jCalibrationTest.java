package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.Gr4j;
import org.thalweg.operators.Score;
import org.thalweg.plain.PlainNamespace;

/** GR4J on airGR's test catchment L0123001, 1990 to 1999 after a year of warm-up. */
class Gr4jCalibrationTest {
  /** Of airGR 1.7.6's search; the best known is 0.7864211. */
  private static final double BEST_ERROR = 0.786422;

  private static final double[][] GRID = {
    {169.017, 247.151, 432.681},
    {-2.3756, -0.6485, -0.0200},
    {20.697, 42.098, 83.096},
    {1.4174, 1.9444, 2.3836}
  };

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  private record Catchment(Constant rain, Constant evaporation) implements SimulationModel {
    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      Gr4j model = new Gr4j();
      Forcing<A> weather = Forcing.of(part(xp, rain, times), part(xp, evaporation, times));
      List<A> x = parameters.names().stream().map(parameters::get).toList();
      return model.run(xp, weather, x, model.initialState(xp, weather, x)).discharge();
    }

    private static <A> A part(ArrayNamespace<A> xp, Constant series, TimeRange times) {
      return xp.getItem(xp.constant(series), Index.slice(times.from(), times.to()));
    }
  }

  private static List<Parameter> parameters(double... start) {
    return List.of(
        Parameter.of("X1", Transform.above(0)).startingAt(start[0]),
        Parameter.of("X2", Transform.asinh()).startingAt(start[1]),
        Parameter.of("X3", Transform.above(0)).startingAt(start[2]),
        Parameter.of("X4", Transform.above(0.5)).startingAt(start[3]));
  }

  private static Calibration calibration(double... start) throws IOException {
    Path file =
        Path.of(System.getProperty("thalweg.data", ""), "gr4j-reference", "L0123001_daily.csv");
    assumeTrue(Files.exists(file), "no reference data at " + file + ": set -Dthalweg.data");
    List<String[]> rows =
        Files.readAllLines(file).stream()
            .map(line -> line.replace("\"", "").split(",", -1))
            .toList();
    List<String> names = List.of(rows.get(0));
    List<String[]> days =
        rows.stream()
            .skip(1)
            .filter(row -> row[0].compareTo("1989") >= 0 && row[0].compareTo("2000") < 0)
            .toList();
    Catchment model =
        new Catchment(column(days, names.indexOf("P_mm")), column(days, names.indexOf("PET_mm")));
    Constant observed = column(days, names.indexOf("Q_mm"));
    Period period = Period.of(365, days.size()).withWarmUp(365);
    return Calibration.of(model, parameters(start), observed, period);
  }

  private static Constant column(List<String[]> rows, int column) {
    return Constant.of(
        rows.stream()
            .map(row -> row[column])
            .mapToDouble(
                cell -> cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
            .toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lbfgs", "levenberg-marquardt", "gauss-newton", "cma-es"})
  void everySearchReachesTheBestKnownError(String search) throws IOException {
    Calibration calibration =
        calibration(247.151, -0.02, 42.098, 1.9444)
            .withSearch(InterruptedCalibration.search(search));

    CalibrationResult result = calibration.run(xp);

    double error = result.calibration().gauge().metric("RMSE");
    assertTrue(error <= BEST_ERROR, search + " " + error);
  }

  @Test
  void everyStartOfTheGridReachesTheBestKnownErrorInAFewEvaluations() throws IOException {
    long[] evaluations = new long[81];
    for (int i = 0; i < 81; i++) {
      double[] start = {GRID[0][i / 27], GRID[1][i / 9 % 3], GRID[2][i / 3 % 3], GRID[3][i % 3]};

      CalibrationResult result = calibration(start).run(xp);

      double error = result.calibration().gauge().metric("RMSE");
      assertTrue(error <= BEST_ERROR, error + " from " + Arrays.toString(start));
      evaluations[i] = result.fit().evaluations().total();
    }
    Arrays.sort(evaluations);
    assertTrue(evaluations[40] <= 40, "median of evaluations " + evaluations[40]);
  }

  @Test
  void kgeReachesTheBestKnown() throws IOException {
    Calibration calibration = calibration(247.151, -0.02, 42.098, 1.9444).withLoss(Score.KGE);

    CalibrationResult result = calibration.run(xp);

    // The best known is 0.85612.
    double kge = result.calibration().gauge().metric("KGE");
    assertTrue(kge >= 0.8561, "KGE " + kge);
  }
}
