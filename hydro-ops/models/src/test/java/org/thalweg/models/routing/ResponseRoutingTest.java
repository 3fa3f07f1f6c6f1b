package org.thalweg.models.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.autodiff.ArraysFunction;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.GradientCase;
import org.thalweg.testkit.GradientChecks;

class ResponseRoutingTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double HOUR = 3600;

  private final RiverNetwork braid =
      RiverNetwork.fromEdges(
          6,
          new int[] {5, 5, 2, 1, 0, 1},
          new int[] {2, 1, 0, 0, 3, 3},
          new double[] {0.7, 0.3, 1, 0.4, 1, 0.6});
  private final ResponseRouting routing = ResponseRouting.of(braid, new Hayami(HOUR, 12));
  private final List<PlainArray> channels =
      List.of(
          PlainArray.of(new double[] {1.2, 0.9, 2, 1.5, 1, 0.7}),
          XP.asarray(700.0),
          PlainArray.of(new double[] {4000, 93, 8000, 2500, 0, 3600}));

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  private static PlainArray random(long seed, int times, int nodes) {
    double[] values = new SplittableRandom(seed).doubles((long) times * nodes, 0, 5).toArray();
    return XP.asarray(values, new long[] {times, nodes}, DType.FLOAT64);
  }

  private static double sum(PlainArray x) {
    return doubles(XP.sum(x))[0];
  }

  @Test
  void steadyInflowStaysSteady() {
    PlainArray lateral = PlainArray.of(new double[] {1, 0.5, 3, 0, 2, 4});

    ResponseRun<PlainArray> run = routing.route(XP.broadcastTo(lateral, Shape.of(30, 6)), channels);

    double[] expected = doubles(Upstream.sum(braid, lateral));
    for (int time = 0; time < 30; time++) {
      PlainArray row = XP.getItem(run.outflow(), Index.at(time), Index.all());
      assertArrayEquals(expected, doubles(row), 1e-13);
    }
  }

  @Test
  void noWaterIsLost() {
    PlainArray inflow = random(1, 200, 6);
    PlainArray dry = XP.zeros(new long[] {11, 6});

    ResponseRun<PlainArray> run = routing.resume(inflow, dry, channels);

    // Nodes 3 and 4 are the outlets.
    double left = sum(XP.take(run.outflow(), XP.asarray(new int[] {3, 4}), 1));
    assertEquals(sum(inflow), left + sum(run.pending()), 1e-12 * sum(inflow));
  }

  @Test
  void cutRecordIsTheWhole() {
    PlainArray inflow = random(2, 100, 6);
    ResponseRun<PlainArray> whole = routing.route(inflow, channels);

    ResponseRun<PlainArray> first =
        routing.route(XP.getItem(inflow, Index.to(37), Index.all()), channels);
    ResponseRun<PlainArray> second =
        routing.resume(XP.getItem(inflow, Index.from(37), Index.all()), first.pending(), channels);

    PlainArray joined = XP.concat(List.of(first.outflow(), second.outflow()), 0);
    assertArrayEquals(doubles(whole.outflow()), doubles(joined), 0);
    assertArrayEquals(doubles(whole.pending()), doubles(second.pending()), 0);
  }

  @Test
  void shortReachesAddNoDelay() {
    // Ten reaches of 93 m at 2 m/s: 465 s in steps of an hour.
    RiverNetwork chain = RiverNetwork.fromDownstream(new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, -1});
    PlainArray pulse = XP.zeros(new long[] {60, 10});
    pulse = XP.setItem(pulse, XP.asarray(1.0), Index.at(0), Index.at(0));
    ResponseRouting reaches = ResponseRouting.of(chain, new Hayami(HOUR, 12));
    List<PlainArray> wave = List.of(XP.asarray(2.0), XP.asarray(300.0), XP.asarray(93.0));

    ResponseRun<PlainArray> run = reaches.resume(pulse, XP.zeros(new long[] {11, 10}), wave);

    double[] outlet = doubles(XP.getItem(run.outflow(), Index.all(), Index.at(9)));
    double mean = 0;
    double square = 0;
    for (int time = 0; time < outlet.length; time++) {
      mean += time * HOUR * outlet[time];
      square += Math.pow(time * HOUR, 2) * outlet[time];
    }
    assertEquals(465, mean, 1e-6);
    // That of the wave, 2 D L / c^3, and of each mean over steps f (1 - f) dt^2 at f = 46.5 s / dt.
    double variance = 2 * 300 * 930.0 / 8 + 465 * (HOUR - 46.5);
    assertEquals(variance, square - mean * mean, 0.05 * variance);
  }

  @Test
  void noWaterOfLongResponsesIsLost() {
    // 600 lags go through Fourier transforms.
    PlainArray inflow = random(3, 900, 6);
    PlainArray weights = random(4, 600, 6);
    PlainArray normal = XP.divide(weights, XP.sum(weights, 0, true));
    PlainArray none = XP.zeros(new long[] {599, 6});
    ResponseRouting given = ResponseRouting.of(braid, ImpulseResponse.given());

    ResponseRun<PlainArray> run = given.resume(inflow, none, List.of(normal));

    double[] kept = {sum(inflow)};
    double left = sum(XP.take(run.outflow(), XP.asarray(new int[] {3, 4}), 1));
    assertArrayEquals(kept, new double[] {left + sum(run.pending())}, 1e-12 * kept[0]);
  }

  @Test
  void oneResponseMayServeAllReaches() {
    PlainArray inflow = random(5, 20, 6);
    PlainArray one = XP.asarray(new double[] {0.5, 0.3, 0.2}, new long[] {3, 1}, DType.FLOAT64);
    ResponseRouting given = ResponseRouting.of(braid, ImpulseResponse.given());

    ResponseRun<PlainArray> shared = given.route(inflow, List.of(one));
    ResponseRun<PlainArray> each =
        given.route(inflow, List.of(XP.broadcastTo(one, Shape.of(3, 6))));

    assertArrayEquals(doubles(each.outflow()), doubles(shared.outflow()), 0);
  }

  private record Flat(ResponseRouting routing) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      List<A> channels =
          List.of(x.get(2), xp.multiply(x.get(3), 1000.0), xp.multiply(x.get(4), 1000.0));
      ResponseRun<A> run = routing.apply(xp, x.get(0), x.get(1), channels);
      A start = routing.steadyStart(xp, x.get(0), channels);
      return List.of(run.outflow(), run.pending(), start);
    }
  }

  @Test
  void derivativesAgree() {
    ResponseRouting few = ResponseRouting.of(braid, new Hayami(HOUR, 4));
    GradientChecks.check(
        XP,
        new GradientCase(
            "responses",
            "on a braid",
            new Flat(few),
            List.of(
                Constant.of(doubles(random(6, 5, 6)), Shape.of(5, 6), DType.FLOAT64),
                Constant.of(doubles(random(7, 3, 6)), Shape.of(3, 6), DType.FLOAT64),
                Constant.of(new double[] {1.2, 0.9, 2, 1.5, 1, 0.7}),
                Constant.of(new double[] {0.7}),
                Constant.of(new double[] {4, 2, 8, 2.5, 1, 3.6}))));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertEquals(
        "inflow has shape (0, 6), wanted (time, node) with at least one time and 6 nodes",
        assertThrows(
                ShapeException.class, () -> routing.route(XP.zeros(new long[] {0, 6}), channels))
            .getMessage());
    assertThrows(
        ShapeException.class,
        () -> routing.resume(random(1, 5, 6), XP.zeros(new long[] {3, 6}), channels));
  }
}
