package org.thalweg.models.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.models.Page;
import org.thalweg.models.RiverRun;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The examples of docs/routing.md, word by word. */
class RoutingPageTest {
  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private final PlainArray inflow = xp.ones(new long[] {200, 5});
  private final PlainArray length = PlainArray.of(new double[] {800, 12_000, 93, 4000, 20_000});
  private final PlainArray slope = PlainArray.of(new double[] {0.01, 0.008, 0.005, 0.002, 0.001});

  private double[] outlet(PlainArray outflow) {
    return (double[]) xp.toFlatArray(xp.getItem(outflow, Index.all(), Index.at(4)));
  }

  /** A steady inflow of 1 m3/s into each of five reaches is 5 at the outlet. */
  private void assertSteady(PlainArray outflow) {
    for (double discharge : outlet(outflow)) {
      assertEquals(5, discharge, 1e-9);
    }
  }

  @Test
  void channelsRoute() {
    RiverNetwork river = RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1});
    RiverRouting routing = RiverRouting.of(river, MuskingumCunge.of(3600));
    List<PlainArray> channels = List.of(xp.asarray(0.035), slope, xp.asarray(20.0), length);
    RiverRun<PlainArray> first = routing.route(inflow, channels);
    RiverRun<PlainArray> next = routing.scan().run(List.of(inflow), first.end(), channels);

    List<PlainArray> widening =
        List.of(xp.asarray(0.035), slope, xp.asarray(8.0), length, xp.asarray(0.26));
    PlainArray discharge = routing.route(inflow, widening).outflow();

    RiverRouting lakes = RiverRouting.of(river, new Lakes(MuskingumCunge.of(3600)));
    List<PlainArray> nodes = new ArrayList<>();
    nodes.add(PlainArray.of(new double[] {0, 1, 0, 0, 0})); // which are lakes
    nodes.addAll(List.of(xp.asarray(4e6), xp.asarray(30.0), xp.asarray(1.5))); // A, k, p
    nodes.addAll(channels);
    RiverRun<PlainArray> regulated = lakes.route(inflow, nodes);
    PlainArray storage = regulated.end().state().get(0); // m3 above the sill

    assertSteady(next.outflow());
    assertSteady(discharge);
    assertSteady(regulated.outflow());
    // 1 = 30 (S / A)^1.5
    double expected = 4e6 * Math.pow(1.0 / 30, 2.0 / 3);
    assertEquals(expected, ((double[]) xp.toFlatArray(storage))[1], 1e-9 * expected);
  }

  private record Misfit(ResponseRouting routing, Constant inflow, Constant observed)
      implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> wave) {
      A water = xp.constant(inflow);
      A start = routing.steadyStart(xp, water, wave);
      A outflow = routing.apply(xp, water, start, wave).outflow();
      A outlet = xp.getItem(outflow, Index.all(), Index.at(4));
      return xp.mean(xp.square(xp.subtract(outlet, xp.constant(observed))));
    }
  }

  @Test
  void wavesRoute() {
    RiverNetwork river = RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1});
    Hayami hayami = Hayami.covering(3600, 1.5, 800, 20_000); // the slowest, longest reach
    ResponseRouting waves = ResponseRouting.of(river, hayami);
    List<PlainArray> wave = List.of(xp.asarray(1.5), xp.asarray(800.0), length);
    ResponseRun<PlainArray> begun = waves.route(inflow, wave);
    ResponseRun<PlainArray> ended = waves.resume(inflow, begun.pending(), wave);

    PlainArray weights = xp.asarray(new double[][] {{0.5}, {0.3}, {0.2}}); // (lag, 1): one for all
    ResponseRouting given = ResponseRouting.of(river, ImpulseResponse.given());
    PlainArray routed = given.route(inflow, List.of(weights)).outflow();

    assertSteady(ended.outflow());
    assertSteady(routed);
  }

  @Test
  void wavesHaveGradients() {
    RiverNetwork river = RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1});
    double[][] water = new double[200][5];
    water[10][0] = 100;
    double[] observed = new double[200];
    Arrays.setAll(observed, t -> Math.max(0, 20 - Math.abs(t - 15)));
    List<PlainArray> wave = List.of(xp.asarray(1.5), xp.asarray(800.0), length);
    Misfit misfit =
        new Misfit(
            ResponseRouting.of(river, Hayami.covering(3600, 1.5, 800, 20_000)),
            Constant.of(water),
            Constant.of(observed));

    ValueAndGrad<PlainArray> at = Derivatives.valueAndGradAll(misfit).apply(xp, wave);

    // The observed wave comes later: slower would be better.
    assertTrue(((double[]) xp.toFlatArray(at.gradients().get(0)))[0] > 0);
  }

  @Test
  void thePageShowsThisCode() throws IOException {
    Page.shows("routing.md", getClass(), 5);
  }
}
