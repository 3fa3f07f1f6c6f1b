package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Index;
import org.thalweg.array.ShapeException;
import org.thalweg.operators.CausalConvolution.Convolved;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

class PathConvolutionTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double ROUNDING = 1e-12;

  private final SplittableRandom random = new SplittableRandom(6);

  private PlainArray random(long rows, long nodes) {
    double[] values = random.doubles(rows * nodes, -1, 1).toArray();
    return XP.asarray(values, new long[] {rows, nodes}, DType.FLOAT64);
  }

  private static double[] flat(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  private static double[] flat(Convolved<PlainArray> y) {
    return flat(XP.concat(List.of(y.output(), y.pending()), 0));
  }

  /** The definition: node after node downstream, each by all products of weight and inflow. */
  private static double[] byDefinition(
      RiverNetwork network, PlainArray x, PlainArray weights, PlainArray pending) {
    int nodes = network.nodeCount();
    double[] h = flat(weights);
    double[] inflow = flat(x);
    double[] y = Arrays.copyOf(flat(pending), inflow.length + flat(pending).length);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    double[] ratios = network.splitRatios();
    for (int node : network.upstreamToDownstream()) {
      for (int at = node; at < inflow.length; at += nodes) {
        for (int lag = 0; lag * nodes < h.length; lag++) {
          y[at + lag * nodes] += h[lag * nodes + node] * inflow[at];
        }
      }
      for (int edge = 0; edge < from.length; edge++) {
        for (int at = 0; from[edge] == node && at < inflow.length; at += nodes) {
          inflow[at + to[edge]] += ratios[edge] * y[at + node];
        }
      }
    }
    return y;
  }

  @Test
  void thousandRandomRiversAreTheDefinition() {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              int lags = random.nextInt(1, 6);
              PlainArray x = random(random.nextInt(0, 9), network.nodeCount());
              PlainArray weights = random(lags, network.nodeCount());
              PlainArray pending = random(lags - 1 + random.nextInt(3), network.nodeCount());

              Convolved<PlainArray> y = PathConvolution.convolve(XP, network, x, weights, pending);

              double[] expected = byDefinition(network, x, weights, pending);
              assertClose(expected, flat(y), "seed " + seed);
              PathResponses byTransform = new PathResponses(network, Direction.UPSTREAM, true);
              PlainArray transformed = XP.apply(byTransform, List.of(x, weights, pending)).get(0);
              assertClose(expected, flat(transformed), "by transform, seed " + seed);
            });
  }

  /** Sums along paths may grow: to rounding of the largest value. */
  private static void assertClose(double[] expected, double[] found, String message) {
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertArrayEquals(expected, found, ROUNDING * (1 + largest), message);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void cutRecordIsTheWhole(int lags) {
    RiverNetwork network = RandomRivers.of(7);
    PlainArray x = random(900, network.nodeCount());
    PlainArray weights = XP.divide(random(lags, network.nodeCount()), lags);
    PlainArray none = XP.zeros(new long[] {lags - 1, network.nodeCount()});
    Convolved<PlainArray> whole = PathConvolution.convolve(XP, network, x, weights, none);
    for (int cut : new int[] {0, 1, 450, 899}) {
      PlainArray before = XP.getItem(x, Index.to(cut), Index.ellipsis());
      PlainArray after = XP.getItem(x, Index.from(cut), Index.ellipsis());

      Convolved<PlainArray> first = PathConvolution.convolve(XP, network, before, weights, none);
      Convolved<PlainArray> second =
          PathConvolution.convolve(XP, network, after, weights, first.pending());

      PlainArray joined = XP.concat(List.of(first.output(), second.output()), 0);
      // Short responses to the last bit, as they say; transforms to rounding.
      double tolerance = lags == 3 ? 0 : ROUNDING;
      assertArrayEquals(flat(whole.output()), flat(joined), tolerance, "cut at " + cut);
      assertArrayEquals(flat(whole.pending()), flat(second.pending()), tolerance, "cut at " + cut);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void missingValueStaysOnItsPath(int lags) {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1, 2});
    PlainArray x = XP.ones(new long[] {6, 4});
    x = XP.setItem(x, XP.asarray(Double.NaN), Index.at(4), Index.at(1));
    PlainArray weights = XP.full(new long[] {lags, 4}, 1.0 / lags);

    double[] y =
        flat(
            PathConvolution.convolve(XP, network, x, weights, XP.zeros(new long[] {lags - 1, 4}))
                .output());

    for (int i = 0; i < y.length; i++) {
      boolean downstream = i % 4 == 1 || i % 4 == 2;
      boolean later = i / 4 >= 4 || lags == 500;
      assertEquals(downstream && later, Double.isNaN(y[i]), "value " + i);
    }
  }

  @Test
  void whatDoesNotFitIsNamed() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1});

    ShapeException shapes =
        assertThrows(
            ShapeException.class,
            () -> PathConvolution.convolve(XP, network, random(5, 3), random(4, 3), random(2, 3)));
    assertEquals(
        "input, weights and pending have shapes [(5, 3), (4, 3), (2, 3)]; wanted (time, 3), "
            + "(lag, 3), (pending, 3) with 1 <= lag <= pending + 1",
        shapes.getMessage());
    assertThrows(
        ShapeException.class,
        () -> PathConvolution.convolve(XP, network, random(5, 2), random(4, 3), random(3, 3)));
    PlainArray narrow = XP.astype(random(1, 3), DType.FLOAT32);
    assertThrows(
        DTypeException.class,
        () -> PathConvolution.convolve(XP, network, random(5, 3), random(2, 3), narrow));
  }
}
