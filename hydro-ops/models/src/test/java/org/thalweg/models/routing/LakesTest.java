package org.thalweg.models.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.models.RiverRun;
import org.thalweg.models.RiverState;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class LakesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double HOUR = 3600;
  private static final RiverNetwork ONE = RiverNetwork.fromDownstream(new int[] {-1});

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  private static PlainArray one(double value) {
    return PlainArray.of(new double[] {value});
  }

  /** The storage of a lake of 2 km2 and the given outlet after a number of steps. */
  private static RiverRun<PlainArray> lake(
      double timeStep, int times, double k, double p, double stored, double inflow) {
    return RiverRouting.of(ONE, new Lakes(new LinearReservoir(timeStep)))
        .scan()
        .run(
            List.of(XP.full(Shape.of(times, 1), inflow, DType.FLOAT64)),
            new RiverState<>(one(0), List.of(one(stored), one(0))),
            List.of(one(1), one(2e6), one(k), one(p), one(Double.NaN)));
  }

  private static double stored(RiverRun<PlainArray> run) {
    return doubles(run.end().state().get(0))[0];
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 3600, 86_400, 1e7})
  void linearLakeIsTheReservoir(double timeStep) {
    double residence = 2e6 / 30;

    double found = stored(lake(timeStep, 7, 30, 1, 5e6, 12));

    // S(t) = K I + (S0 - K I) exp(-t / K)
    double expected = 12 * residence + (5e6 - 12 * residence) * Math.exp(-7 * timeStep / residence);
    assertEquals(expected, found, 1e-9 * expected);
  }

  @ParameterizedTest
  @CsvSource({"1.5", "2", "3", "0.6"})
  void recessionIsTheClosedForm(double p) {
    // dS/dt = -k (S / A)^p: S^(1 - p) = S0^(1 - p) + (p - 1) k A^(-p) t
    double k = 30;
    double expected =
        Math.pow(Math.pow(4e6, 1 - p) + (p - 1) * k * Math.pow(2e6, -p) * 48 * HOUR, 1 / (1 - p));

    double hourly = stored(lake(HOUR, 48, k, p, 4e6, 0)) - expected;
    double byHalfHours = stored(lake(HOUR / 2, 96, k, p, 4e6, 0)) - expected;

    assertEquals(0, hourly, 1e-3 * expected);
    // Of second order: half a step, a quarter of the error.
    assertEquals(4, hourly / byHalfHours, 0.1);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 60", "1.5, 3600", "1.5, 86400", "2.5, 864000", "5, 86400"})
  void anyStepIsStableAndKeepsWater(double p, double timeStep) {
    double[] inflow = new double[200];
    Arrays.setAll(inflow, t -> t % 50 < 3 ? 800 : 0);
    PlainArray start = one(0);

    RiverRun<PlainArray> run =
        RiverRouting.of(ONE, new Lakes(new LinearReservoir(timeStep)))
            .scan()
            .run(
                List.of(XP.reshape(PlainArray.of(inflow), 200, 1)),
                new RiverState<>(start, List.of(start, start)),
                List.of(one(1), one(1e5), one(20), one(p), one(1000)));

    double[] outflow = doubles(run.outflow());
    for (double each : outflow) {
      assertTrue(each >= -1e-9 && each <= 820, "outflow " + each);
    }
    double entered = Arrays.stream(inflow).sum();
    double left = Arrays.stream(outflow).sum() + stored(run) / timeStep;
    assertEquals(entered, left, 1e-12 * entered);
  }

  @Test
  void onlyLakesAreLakes() {
    // A reach, a lake and a reach, each with NaN where it has nothing.
    RiverNetwork river = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    double nan = Double.NaN;
    List<PlainArray> parameters =
        List.of(
            PlainArray.of(new double[] {0, 1, 0}),
            PlainArray.of(new double[] {nan, 2e6, nan}),
            PlainArray.of(new double[] {nan, 30, nan}),
            PlainArray.of(new double[] {nan, 1, nan}),
            PlainArray.of(new double[] {7000, nan, 9000}));
    PlainArray inflow = XP.ones(new long[] {100, 3});
    inflow = XP.setItem(inflow, XP.asarray(9.0), Index.at(40), Index.at(0));

    double[] found =
        doubles(
            RiverRouting.of(river, new Lakes(new LinearReservoir(HOUR)))
                .route(inflow, parameters)
                .outflow());

    PlainArray k = PlainArray.of(new double[] {7000, 2e6 / 30, 9000});
    double[] expected =
        doubles(
            RiverRouting.of(river, new LinearReservoir(HOUR)).route(inflow, List.of(k)).outflow());
    assertArrayEquals(expected, found, 1e-12);
  }

  private record Level(RiverRouting routing, Constant inflow) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A water = xp.constant(inflow);
      RiverState<A> start = routing.steadyStart(xp, water, x);
      return xp.sum(xp.square(routing.scan().apply(xp, List.of(water), start, x).outflow()));
    }
  }

  @Test
  void whatIsNotLookedAtHasNoDerivative() {
    RiverNetwork river = RiverNetwork.fromDownstream(new int[] {1, -1});
    double nan = Double.NaN;
    RiverRouting routing = RiverRouting.of(river, new Lakes(MuskingumCunge.of(HOUR)));
    List<PlainArray> parameters =
        List.of(
            PlainArray.of(new double[] {0, 1}),
            PlainArray.of(new double[] {nan, 2e6}),
            PlainArray.of(new double[] {nan, 30}),
            PlainArray.of(new double[] {nan, 1.5}),
            PlainArray.of(new double[] {0.03, nan}),
            PlainArray.of(new double[] {0.001, nan}),
            PlainArray.of(new double[] {20, nan}),
            PlainArray.of(new double[] {4000, nan}));

    List<PlainArray> gradients =
        Derivatives.valueAndGradAll(
                new Level(routing, Constant.of(new double[][] {{3, 1}, {50, 0}, {0, 2}, {0, 0}})))
            .apply(XP, parameters)
            .gradients();

    for (int i = 0; i < gradients.size(); i++) {
      double[] gradient = doubles(gradients.get(i));
      assertEquals(i >= 4, gradient[0] != 0, "parameter " + i + " of a reach " + gradient[0]);
      assertEquals(
          i > 0 && i < 4, gradient[1] != 0, "parameter " + i + " of a lake " + gradient[1]);
    }
  }
}
