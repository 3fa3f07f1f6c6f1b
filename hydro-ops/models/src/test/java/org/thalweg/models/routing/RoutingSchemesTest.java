package org.thalweg.models.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.ArraysFunction;
import org.thalweg.models.RiverRun;
import org.thalweg.models.RiverState;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.GradientCase;
import org.thalweg.testkit.GradientChecks;

class RoutingSchemesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double HOUR = 3600;

  static List<RoutingCase> cases() {
    return RoutingCase.all();
  }

  private static RiverNetwork braid() {
    return RiverNetwork.fromEdges(
        6,
        new int[] {5, 5, 2, 1, 0, 1},
        new int[] {2, 1, 0, 0, 3, 3},
        new double[] {0.7, 0.3, 1, 0.4, 1, 0.6});
  }

  private static RiverNetwork chain(int nodes) {
    int[] downstream = IntStream.range(1, nodes + 1).toArray();
    downstream[nodes - 1] = -1;
    return RiverNetwork.fromDownstream(downstream);
  }

  private static PlainArray rows(int times, int nodes, double value) {
    return XP.full(Shape.of(times, nodes), value, DType.FLOAT64);
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  private static double[] column(PlainArray x, int node) {
    int nodes = (int) x.shape().dim(1);
    double[] all = doubles(x);
    double[] column = new double[all.length / nodes];
    Arrays.setAll(column, t -> all[t * nodes + node]);
    return column;
  }

  // Every scheme

  @ParameterizedTest
  @MethodSource("cases")
  void isCompiled(RoutingCase each) {
    RiverRouting routing = RiverRouting.of(braid(), each.scheme());
    PlainArray inflow = rows(3, 6, 1);
    RiverState<PlainArray> start = routing.steadyStart(XP, inflow, each.arrays(6));

    String how = routing.scan().explain(List.of(inflow), start, each.arrays(6));

    assertTrue(how.startsWith("compiled"), how);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void steadyInflowStaysSteady(RoutingCase each) {
    PlainArray lateral = PlainArray.of(new double[] {1, 0.5, 3, 0, 2, 4});
    PlainArray inflow = XP.broadcastTo(lateral, Shape.of(20, 6));

    RiverRun<PlainArray> run =
        RiverRouting.of(braid(), each.scheme()).route(inflow, each.arrays(6));

    double[] expected = doubles(Upstream.sum(braid(), lateral));
    for (int node = 0; node < 6; node++) {
      for (double outflow : column(run.outflow(), node)) {
        assertEquals(expected[node], outflow, 1e-12 * (1 + expected[node]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noWaterIsLost(RoutingCase each) {
    // A flood, then so long a recession that all has left: reservoirs of a few hours.
    SplittableRandom random = new SplittableRandom(4);
    double[][] inflow = new double[3000][6];
    for (int t = 0; t < 50; t++) {
      inflow[t + 1] = random.doubles(6, 0, t % 7 == 0 ? 500 : 5).toArray();
    }
    double entered = Arrays.stream(inflow).flatMapToDouble(Arrays::stream).sum();

    RiverRun<PlainArray> run =
        RiverRouting.of(braid(), each.scheme()).route(PlainArray.of(inflow), each.arrays(6));

    double left = Arrays.stream(column(run.outflow(), 3)).sum();
    double alone = Arrays.stream(column(run.outflow(), 4)).sum();
    assertEquals(entered, left + alone + each.stored(run), 1e-12 * entered);
    for (double outflow : doubles(run.outflow())) {
      assertTrue(outflow >= 0 && outflow < 5000, "outflow " + outflow);
    }
  }

  /**
   * Inflow, outflow and state at the start, and parameters, to outflow and state at the end; states
   * and parameters in parts of what they are, so that a small difference is small for each.
   */
  private record Flat(RiverRouting routing, int states, List<Constant> units)
      implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      List<A> scaled = new ArrayList<>();
      for (int i = 0; i < units.size(); i++) {
        scaled.add(xp.multiply(x.get(2 + i), unit(xp, i, x)));
      }
      RiverState<A> start = new RiverState<>(x.get(1), scaled.subList(0, states));
      List<A> parameters = scaled.subList(states, scaled.size());
      RiverRun<A> run = routing.scan().apply(xp, x.subList(0, 1), start, parameters);
      List<A> results = new ArrayList<>(List.of(run.outflow()));
      for (int i = 0; i < states; i++) {
        results.add(xp.divide(run.end().state().get(i), unit(xp, i, x)));
      }
      return results;
    }

    private <A> A unit(ArrayNamespace<A> xp, int i, List<A> x) {
      return xp.astype(xp.constant(units.get(i)), xp.dtype(x.get(0)));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivativesAgree(RoutingCase each) {
    SplittableRandom random = new SplittableRandom(5);
    RiverRouting routing = RiverRouting.of(braid(), each.scheme());
    PlainArray inflow =
        XP.asarray(random.doubles(30, 2, 6).toArray(), new long[] {5, 6}, DType.FLOAT64);
    RiverState<PlainArray> start = routing.steadyStart(XP, inflow, each.arrays(6));
    List<PlainArray> unscaled = new ArrayList<>(start.state());
    unscaled.addAll(each.arrays(6));
    List<PlainArray> inputs = new ArrayList<>(List.of(inflow, start.outflow()));
    List<Constant> units = new ArrayList<>();
    for (PlainArray x : unscaled) {
      double[] size = Arrays.stream(doubles(x)).map(v -> v == 0 ? 1 : Math.abs(v)).toArray();
      units.add(Constant.of(size));
      inputs.add(XP.divide(x, PlainArray.of(size)));
    }

    GradientChecks.check(
        XP,
        new GradientCase(
            each.toString(),
            "on a braid",
            new Flat(routing, start.state().size(), units),
            inputs.stream()
                .map(x -> Constant.of(XP.toFlatArray(x), x.shape(), DType.FLOAT64))
                .toList()));
  }

  // Closed forms

  @ParameterizedTest
  @ValueSource(doubles = {60, 600, 3600, 36_000})
  void aLinearReservoirEmptiesAsAnExponential(double k) {
    RiverRouting routing = RiverRouting.of(chain(1), new LinearReservoir(HOUR));
    PlainArray stored = PlainArray.of(new double[] {5e5});

    RiverRun<PlainArray> run =
        routing
            .scan()
            .run(
                List.of(rows(10, 1, 2)),
                new RiverState<>(PlainArray.of(new double[] {0}), List.of(stored)),
                List.of(XP.asarray(k)));

    // S(t) = k I + (S0 - k I) exp(-t / k)
    double expected = 2 * k + (5e5 - 2 * k) * Math.exp(-10 * HOUR / k);
    assertEquals(expected, doubles(run.end().state().get(0))[0], 1e-9 * (1 + expected));
  }

  @ParameterizedTest
  @CsvSource({"1, 1800", "1, 20000", "3, 7000", "5, 900"})
  void aCascadeDelaysByItsReservoirs(int reservoirs, double k) {
    RiverRouting routing = RiverRouting.of(chain(4), new NashCascade(HOUR, reservoirs));

    double[] response = response(routing, List.of(XP.asarray(k)), 4, 2000);

    assertEquals(4 * reservoirs * k, delay(response, HOUR), 1e-6 * reservoirs * k);
  }

  @Test
  void aLagOfWholeStepsShiftsAndAnyOtherIsInBetween() {
    RiverRouting routing = RiverRouting.of(chain(1), new Lag(HOUR, 3));

    double[] whole = response(routing, List.of(XP.asarray(2 * HOUR)), 1, 6);
    double[] between = response(routing, List.of(XP.asarray(1.25 * HOUR)), 1, 6);
    double[] tooLong = response(routing, List.of(XP.asarray(9 * HOUR)), 1, 6);

    assertArrayEquals(new double[] {0, 0, 1, 0, 0, 0}, whole);
    assertArrayEquals(new double[] {0, 0.75, 0.25, 0, 0, 0}, between);
    assertArrayEquals(new double[] {0, 0, 0, 1, 0, 0}, tooLong);
  }

  /** What leaves the last reach of a dry chain when 1 m3/s flows into the first for one step. */
  private static double[] response(
      RiverRouting routing, List<PlainArray> parameters, int nodes, int times) {
    double[][] inflow = new double[times][nodes];
    inflow[0][0] = 1;
    PlainArray dry = XP.zeros(Shape.of(nodes), DType.FLOAT64);
    RiverState<PlainArray> steady = routing.steadyStart(XP, rows(1, nodes, 0), parameters);
    RiverRun<PlainArray> run =
        routing
            .scan()
            .run(List.of(PlainArray.of(inflow)), new RiverState<>(dry, steady.state()), parameters);
    return column(run.outflow(), nodes - 1);
  }

  /** The mean time of a response, from the step of the inflow on, in s. */
  private static double delay(double[] response, double timeStep) {
    double sum = 0;
    double moment = 0;
    for (int t = 0; t < response.length; t++) {
      sum += response[t];
      moment += t * timeStep * response[t];
    }
    return moment / sum;
  }

  private static double variance(double[] response, double timeStep) {
    double mean = delay(response, timeStep);
    double sum = 0;
    double moment = 0;
    for (int t = 0; t < response.length; t++) {
      sum += response[t];
      moment += (t * timeStep - mean) * (t * timeStep - mean) * response[t];
    }
    return moment / sum;
  }

  // Muskingum-Cunge

  @ParameterizedTest
  @CsvSource({
    "60, 0",
    "300, 0",
    "1800, 0",
    "3600, 0",
    "7200, 0",
    "300, 0.26",
    "3600, 0.26",
    "1800, 0.8"
  })
  void aSmallWaveMovesAndSpreadsAsADiffusiveWave(double timeStep, double widening) {
    // 10 reaches of 5 km, 100 m wide at q = 200 m3/s, n = 0.03, s = 0.001.
    double length = 5000;
    double width = 100;
    double slope = 1e-3;
    double q = 200;
    double velocity = Math.pow(Math.sqrt(slope) / 0.03, 0.6) * Math.pow(q / width, 0.4);
    // The area goes with the power (3 + 2 b) / 5 of the discharge.
    double celerity = 5 / (3 + 2 * widening) * velocity;
    List<PlainArray> parameters =
        List.of(
            XP.asarray(0.03),
            XP.asarray(slope),
            XP.asarray(width / Math.pow(q, widening)),
            XP.asarray(length),
            XP.asarray(widening));
    RiverRouting routing = RiverRouting.of(chain(10), MuskingumCunge.of(timeStep));
    int times = (int) Math.max(100, 400_000 / timeStep);

    double[] flat = disturbed(routing, parameters, q, times, 0);
    double[] wave = disturbed(routing, parameters, q, times, 36 / timeStep);

    double[] response = new double[times];
    Arrays.setAll(response, t -> wave[t] - flat[t]);
    double mean = 10 * length / celerity;
    double spread = 10 * q * length / (width * slope * Math.pow(celerity, 3));
    // The wave enters in the second step.
    assertEquals(mean, delay(response, timeStep) - timeStep, 1e-3 * mean);
    assertEquals(spread, variance(response, timeStep), 1e-2 * spread);
  }

  private static double[] disturbed(
      RiverRouting routing, List<PlainArray> parameters, double q, int times, double more) {
    double[][] inflow = new double[times][10];
    for (double[] row : inflow) {
      row[0] = q;
    }
    inflow[1][0] += more;
    RiverRun<PlainArray> run = routing.route(PlainArray.of(inflow), parameters);
    return column(run.outflow(), 9);
  }

  @Test
  void shortReachesAddNoDelay() {
    // 93 m at 2 m/s take less than a minute of an hour: a hundred of them 1.3 hours.
    double celerity = 5.0 / 3 * Math.pow(Math.sqrt(0.002) / 0.03, 0.6) * Math.pow(2, 0.4);
    List<PlainArray> parameters =
        List.of(XP.asarray(0.03), XP.asarray(0.002), XP.asarray(10.0), XP.asarray(93.0));
    RiverRouting routing = RiverRouting.of(chain(10), MuskingumCunge.of(HOUR));

    double[] flat = disturbed(routing, parameters, 20, 100, 0);
    double[] wave = disturbed(routing, parameters, 20, 100, 1e-4);

    double[] response = new double[100];
    Arrays.setAll(response, t -> wave[t] - flat[t]);
    assertEquals(930 / celerity, delay(response, HOUR) - HOUR, 1);
  }

  @Test
  void aSectionThatDoesNotWidenMayLeaveThatOut() {
    RoutingCase rectangular = RoutingCase.all().get(3);
    RiverRouting routing = RiverRouting.of(braid(), rectangular.scheme());
    PlainArray inflow = XP.add(rows(30, 6, 1), XP.reshape(XP.arange(0.0, 30.0, 1.0), 30, 1));
    List<PlainArray> widening = new ArrayList<>(rectangular.arrays(6));
    widening.add(XP.asarray(0.0));

    double[] without = doubles(routing.route(inflow, rectangular.arrays(6)).outflow());

    assertArrayEquals(without, doubles(routing.route(inflow, widening).outflow()), 0);
  }

  // Errors

  @Test
  void whatDoesNotFitIsNamed() {
    RiverRouting routing = RiverRouting.of(chain(3), new LinearReservoir(HOUR));
    List<PlainArray> k = List.of(XP.asarray(1000.0));

    assertEquals(
        "inflow has shape (0, 3), wanted (time, node) with at least one time and 3 nodes",
        assertThrows(ShapeException.class, () -> routing.route(rows(0, 3, 0), k)).getMessage());
    assertThrows(ShapeException.class, () -> routing.route(rows(5, 4, 0), k));
    assertThrows(IllegalArgumentException.class, () -> new LinearReservoir(0));
    assertThrows(IllegalArgumentException.class, () -> new NashCascade(HOUR, 0));
    assertThrows(IllegalArgumentException.class, () -> new Lag(HOUR, 0));
    assertThrows(IllegalArgumentException.class, () -> new MuskingumCunge(HOUR, 0, 1));
  }
}
