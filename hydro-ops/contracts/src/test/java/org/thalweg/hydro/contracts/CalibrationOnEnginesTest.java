package org.thalweg.hydro.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
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
import org.thalweg.calibration.Uncertainty;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.LinearBucket;
import org.thalweg.plain.PlainNamespace;

/** A calibration ends on every engine where it does on plain arrays, also on several threads. */
class CalibrationOnEnginesTest {
  private static final int DAYS = 160;
  private static final int WARM_UP = 30;
  private static final Calibration CALIBRATION = calibration();

  /** A bucket under the weather of a record. */
  private record BucketModel(Constant rain, Constant demand) implements SimulationModel {
    @Override
    public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {
      LinearBucket model = new LinearBucket();
      Forcing<A> forcing =
          Forcing.of(xp.constant(rain), xp.constant(demand)).between(xp, times.from(), times.to());
      List<A> values = List.of(parameters.get("C"), parameters.get("K"));
      return model.run(xp, forcing, values, model.initialState(xp, forcing, values)).discharge();
    }
  }

  private static Calibration calibration() {
    Random random = new Random(3);
    BucketModel model =
        new BucketModel(
            ModelCase.showers(random, 0, 30, Shape.of(DAYS)),
            ModelCase.uniform(random, 0.5, 3, DAYS));
    Constant flow = Constant.of(simulated(model));
    List<Parameter> parameters =
        List.of(
            Parameter.of("C", Transform.logBounded(10, 1000)).startingAt(300),
            Parameter.of("K", Transform.logBounded(1.1, 50)).startingAt(20));
    return Calibration.of(model, parameters, flow, Period.of(WARM_UP, DAYS).withWarmUp(WARM_UP))
        .withStarts(2, 1);
  }

  /** With parameters that are to be found, and noise. */
  private static double[] simulated(BucketModel model) {
    LinearBucket bucket = new LinearBucket();
    Forcing<double[]> forcing =
        Forcing.of((double[]) model.rain().toFlatArray(), (double[]) model.demand().toFlatArray());
    double[] flow = bucket.discharge(forcing, List.of(new double[] {120}, new double[] {6}));
    Random random = new Random(4);
    for (int t = 0; t < flow.length; t++) {
      flow[t] *= 1 + 0.05 * random.nextGaussian();
    }
    return flow;
  }

  @TestFactory
  Stream<DynamicTest> searchesEndWhereTheyDoOnPlainArrays() {
    List<Search> searches =
        List.of(
            Search.lbfgs(),
            Search.levenbergMarquardt(),
            Search.gaussNewton(),
            Search.adam(0.1, 5),
            Search.cmaEs(1));
    List<DynamicTest> tests = new ArrayList<>();
    Engines.namespaces()
        .forEach(
            (engine, xp) -> {
              for (Search search : searches) {
                String name = engine + ": " + search;
                tests.add(DynamicTest.dynamicTest(name, () -> compare(xp, search)));
              }
            });
    return tests.stream();
  }

  private static void compare(ArrayNamespace<?> engine, Search search) {
    Calibration calibration = CALIBRATION.withSearch(search).withLimits(40, 40);

    Fit expected = calibration.fit(PlainNamespace.INSTANCE);
    Fit actual = calibration.fit(engine);

    assertEquals(expected.loss(), actual.loss(), 1e-9);
    assertArrayEquals(expected.free(), actual.free(), 1e-6);
    assertArrayEquals(errors(expected), errors(actual), 1e-6);
  }

  private static double[] errors(Fit fit) {
    return fit.uncertainty().orElseThrow().estimates().stream()
        .mapToDouble(Uncertainty.Estimate::freeError)
        .toArray();
  }

  @TestFactory
  Stream<DynamicTest> threadsChangeNothing() {
    return Engines.namespaces().entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> compareThreads(each.getValue())));
  }

  private static void compareThreads(ArrayNamespace<?> engine) {
    Fit alone = CALIBRATION.fit(engine);
    Fit together = CALIBRATION.withThreads(2).fit(engine);

    assertArrayEquals(alone.free(), together.free(), 0);
    assertEquals(alone.starts(), together.starts());
    assertArrayEquals(errors(alone), errors(together), 0);
  }
}
