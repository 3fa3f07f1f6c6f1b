package org.thalweg.models.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.models.RiverRun;
import org.thalweg.models.RiverScan;
import org.thalweg.models.RiverState;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Water on random rivers, and over a record of decades of hours in float32. */
class RoutingBalanceTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final int RIVERS = 4;
  private static final int HOURS = 30 * 365 * 24;

  private static final PlainArray DECADES = decades();

  static List<RoutingCase> cases() {
    return RoutingCase.all();
  }

  /** A river whose ids run downstream: a forest if the seed is even, else one that splits. */
  private static RiverNetwork river(int nodes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = IntStream.range(0, 2 * (nodes - 1)).map(edge -> edge / 2).toArray();
    int[] to = Arrays.stream(from).map(node -> random.nextInt(node + 1, nodes)).toArray();
    double[] ratios = new double[from.length];
    for (int edge = 0; edge < ratios.length; edge += 2) {
      boolean splits = seed % 2 == 1 && to[edge] != to[edge + 1];
      ratios[edge] = splits ? random.nextDouble(0.1, 0.9) : 1;
      ratios[edge + 1] = 1 - ratios[edge];
    }
    int[] kept = IntStream.range(0, from.length).filter(edge -> ratios[edge] > 0).toArray();
    return RiverNetwork.fromEdges(
        nodes,
        Arrays.stream(kept).map(edge -> from[edge]).toArray(),
        Arrays.stream(kept).map(edge -> to[edge]).toArray(),
        Arrays.stream(kept).mapToDouble(edge -> ratios[edge]).toArray());
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(XP.astype(x, DType.FLOAT64));
  }

  private static double sumOf(PlainArray x, int[] nodes) {
    return Arrays.stream(doubles(XP.take(x, XP.asarray(nodes), 1))).sum();
  }

  /** Floods, then so long a recession that a lag has nothing left. */
  private static PlainArray floods(int nodes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] inflow = new double[200][nodes];
    for (int t = 1; t < 50; t++) {
      inflow[t] = random.doubles(nodes, 0, t % 7 == 0 ? 500 : 5).toArray();
    }
    return PlainArray.of(inflow);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noWaterIsLostOnRandomRivers(RoutingCase each) {
    for (long seed = 0; seed < RIVERS; seed++) {
      int nodes = 6 + 8 * (int) seed;
      RiverNetwork river = river(nodes, seed);
      PlainArray inflow = floods(nodes, seed);

      RiverRun<PlainArray> run =
          RiverRouting.of(river, each.scheme()).route(inflow, each.arrays(nodes));

      double entered = Arrays.stream(doubles(inflow)).sum();
      double left = sumOf(run.outflow(), river.sinks()) + each.stored(run);
      assertEquals(entered, left, 1e-12 * entered, "seed " + seed);
    }
  }

  /** Two reaches that meet in a third, a flood every few weeks. */
  private static PlainArray decades() {
    SplittableRandom random = new SplittableRandom(8);
    double[] inflow = new double[3 * HOURS];
    double[] flow = {5, 5, 5};
    for (int t = 0; t < HOURS; t++) {
      for (int node = 0; node < 3; node++) {
        double storm = random.nextInt(500) == 0 ? random.nextDouble(0, 300) : 0;
        flow[node] = 1 + 0.98 * (flow[node] - 1) + storm;
        inflow[3 * t + node] = flow[node];
      }
    }
    return XP.asarray(inflow, new long[] {HOURS, 3}, DType.FLOAT64);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void narrowNumbersLastThirtyYears(RoutingCase each) {
    RiverRouting routing =
        RiverRouting.of(RiverNetwork.fromDownstream(new int[] {2, 2, -1}), each.scheme());
    RiverRun<PlainArray> wide = routing.route(DECADES, each.arrays(3));
    RiverRun<PlainArray> narrow =
        routing.route(
            narrow(DECADES), each.arrays(3).stream().map(RoutingBalanceTest::narrow).toList());

    check(doubles(wide.outflow()), doubles(narrow.outflow()), each.toString());
  }

  @Test
  void narrowResponsesLastThirtyYears() {
    ResponseRouting routing =
        ResponseRouting.of(RiverNetwork.fromDownstream(new int[] {2, 2, -1}), new Hayami(3600, 24));
    List<PlainArray> wave =
        List.of(XP.asarray(1.5), XP.asarray(800.0), PlainArray.of(new double[] {93, 7000, 20_000}));
    ResponseRun<PlainArray> wide = routing.route(DECADES, wave);
    ResponseRun<PlainArray> narrow =
        routing.route(narrow(DECADES), wave.stream().map(RoutingBalanceTest::narrow).toList());

    check(doubles(wide.outflow()), doubles(narrow.outflow()), "Hayami");
  }

  /** The mean square of the outflow, of the logarithms of parameters. */
  private record MeanSquare(RiverRouting routing, Constant inflow) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> logarithms) {
      A water = xp.constant(inflow);
      List<A> parameters = logarithms.stream().map(xp::exp).toList();
      RiverState<A> start = routing.steadyStart(xp, water, parameters);
      RiverScan bounded = routing.scan().keepingAtMost(1 << 20);
      A outflow = bounded.apply(xp, List.of(water), start, parameters).outflow();
      return xp.mean(xp.square(outflow));
    }
  }

  @Test
  void narrowGradientsLastTenYearsInAMegabyte() {
    RoutingCase each = RoutingCase.all().get(5);
    RiverRouting routing =
        RiverRouting.of(RiverNetwork.fromDownstream(new int[] {2, 2, -1}), each.scheme());
    List<PlainArray> wide = each.arrays(3).stream().map(XP::log).toList();
    List<PlainArray> narrow = wide.stream().map(RoutingBalanceTest::narrow).toList();

    PlainArray decade = XP.getItem(DECADES, Index.to(HOURS / 3), Index.all());
    List<PlainArray> expected = gradients(routing, decade, wide);
    List<PlainArray> found = gradients(routing, narrow(decade), narrow);

    for (int i = 0; i < expected.size(); i++) {
      double[] gradient = doubles(expected.get(i));
      double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
      assertArrayEquals(gradient, doubles(found.get(i)), 1e-4 * largest, "parameter " + i);
    }
  }

  private static List<PlainArray> gradients(
      RiverRouting routing, PlainArray inflow, List<PlainArray> logarithms) {
    Constant water = Constant.of(XP.toFlatArray(inflow), inflow.shape(), inflow.dtype());
    return Derivatives.valueAndGradAll(new MeanSquare(routing, water))
        .apply(XP, logarithms)
        .gradients();
  }

  private static PlainArray narrow(PlainArray x) {
    return XP.astype(x, DType.FLOAT32);
  }

  private static void check(double[] wide, double[] narrow, String name) {
    double largest = 0;
    double furthest = 0;
    double water = 0;
    double narrowWater = 0;
    for (int i = 0; i < wide.length; i++) {
      largest = Math.max(largest, wide[i]);
      furthest = Math.max(furthest, Math.abs(wide[i] - narrow[i]));
      water += wide[i];
      narrowWater += narrow[i];
    }
    assertTrue(furthest <= 2e-6 * largest, name + ": " + furthest / largest);
    assertEquals(water, narrowWater, 2e-7 * water, name);
  }
}
