package org.thalweg.hydro.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.Fit;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Parameters;
import org.thalweg.calibration.Period;
import org.thalweg.calibration.Search;
import org.thalweg.calibration.SimulationModel;
import org.thalweg.calibration.TimeRange;
import org.thalweg.calibration.Transform;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.RoutedOutput;
import org.thalweg.operators.Score;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.plain.contracts.ReferenceData;

/** From RAPID's inflow and discharge its k of 9000 s and x of 0.25 are found again. */
class RapidSandboxCalibrationTest {
  private static final int TIMES = 80;
  private static final int REACHES = 5;

  /** Reaches 10, 20 and 40 have no other upstream; 30 takes the first two, 50 both arms. */
  private static final RiverNetwork NETWORK =
      RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1});

  /** RAPID's state before the first step, m³/s. */
  private static final Constant INITIAL = Constant.of(new double[] {9, 9, 27, 18, 63});

  /** As RAPID runs: steps of 900 s, and of each three hours the mean of states at their starts. */
  private record Rapid(Constant inflow) implements SimulationModel {
    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      A some = xp.getItem(xp.constant(inflow), Index.slice(times.from(), times.to()), Index.all());
      return Muskingum.over(NETWORK, 10_800)
          .withSubSteps(12)
          .withOutput(RoutedOutput.MEAN_OF_STARTS)
          .route(
              some,
              reaches(xp, parameters.get("k")),
              reaches(xp, parameters.get("x")),
              xp.constant(INITIAL))
          .discharge();
    }

    private static <A> A reaches(ArrayNamespace<A> xp, A value) {
      return xp.broadcastTo(value, Shape.of(REACHES));
    }
  }

  private static Constant read(String name) throws IOException {
    double[] values =
        Files.readAllLines(ReferenceData.find("rapid_sandbox/" + name)).stream()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> List.of(line.split(",")).stream())
            .mapToDouble(Double::parseDouble)
            .toArray();
    return Constant.of(values, Shape.of(TIMES, REACHES), DType.FLOAT64);
  }

  private static Fit fit(Search search, Parameter k, Parameter x) throws IOException {
    Rapid model = new Rapid(read("Qext_80x5.csv"));
    Constant observed = read("Qout_reference_80x5.csv");
    return Calibration.of(model, List.of(k, x), observed, Period.of(0, TIMES))
        .withLoss(Score.MSE)
        .withSearch(search)
        .fit(PlainNamespace.INSTANCE);
  }

  private static Parameter k() {
    return Parameter.of("k", Transform.logBounded(1000, 50_000)).startingAt(3000);
  }

  private static Parameter x() {
    return Parameter.of("x", Transform.bounded(0, 0.5)).startingAt(0.05);
  }

  @Test
  void sharedParametersAreFound() throws IOException {
    Fit fit = fit(Search.levenbergMarquardt(1e-12), k(), x());

    // As sharp as float32 output allows.
    assertEquals(9000, fit.parameter("k"), 0.01);
    assertEquals(0.25, fit.parameter("x"), 1e-6);
  }

  @Test
  void parametersOfEachReachAreFoundAsFarAsTheyMatter() throws IOException {
    Fit fit = fit(Search.gaussNewton(), k().perNode(REACHES), x().perNode(REACHES));

    double[] k = values(fit, "k");
    double[] x = values(fit, "x");
    // Without upstream inflow, k (1 - x) alone says how a reach empties.
    for (int reach = 0; reach < REACHES; reach++) {
      assertEquals(9000 * (1 - 0.25), k[reach] * (1 - x[reach]), 0.05, "reach " + reach);
    }
    for (int reach : new int[] {2, 4}) {
      assertEquals(9000, k[reach], 0.1);
      assertEquals(0.25, x[reach], 1e-5);
    }
  }

  private static double[] values(Fit fit, String name) {
    return Objects.requireNonNull(fit.parameters().get(name));
  }
}
