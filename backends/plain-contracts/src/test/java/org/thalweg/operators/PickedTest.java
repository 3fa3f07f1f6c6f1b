package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Percentiles and modes against their definitions, on networks drawn from seeds. */
class PickedTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double[] PARTS = {0, 0.1, 0.25, 0.5, 0.63, 0.9, 1};
  private static final int KINDS = 6;

  /** The smallest value whose cumulative weight reaches p W, by sorting. */
  private static double percentile(double[] values, double[] weights, double p) {
    double whole = Arrays.stream(weights).sum();
    int[] sorted = sortedWithWeight(values, weights);
    double before = 0;
    for (int i : sorted) {
      before += weights[i];
      if (before >= (p - 1e-12) * whole && (p < 1 || i == sorted[sorted.length - 1])) {
        return values[i];
      }
    }
    return Double.NaN;
  }

  private static int[] sortedWithWeight(double[] values, double[] weights) {
    return IntStream.range(0, values.length)
        .filter(i -> weights[i] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The smallest of the values with the largest sum of weights. */
  private static double mode(double[] values, double[] weights) {
    double mode = Double.NaN;
    double most = 0;
    for (double value : Arrays.stream(values).distinct().sorted().toArray()) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[i] == value ? weights[i] : 0;
      }
      if (sum > most * (1 + 1e-12)) {
        most = sum;
        mode = value;
      }
    }
    return mode;
  }

  private static double[] percentiles(
      Direction direction, RiverNetwork network, double[] field, double p, Weights<double[]> w) {
    return direction == Direction.UPSTREAM
        ? Upstream.percentile(network, field, p, w)
        : Downstream.percentile(network, field, p, w);
  }

  private static double[] modes(
      Direction direction, RiverNetwork network, double[] field, Weights<double[]> weights) {
    return direction == Direction.UPSTREAM
        ? Upstream.mode(network, field, weights)
        : Downstream.mode(network, field, weights);
  }

  @ParameterizedTest
  @EnumSource
  void percentilesAreThoseOfTheSortedSet(Direction direction) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              Weights<double[]> weights =
                  PathWeights.random(network, (int) (seed / 2 % KINDS), random);
              double[] field = random.doubles(network.nodeCount(), -1, 1).toArray();
              for (int i = 0; i < field.length / 3; i++) {
                field[random.nextInt(field.length)] = field[random.nextInt(field.length)];
              }
              double[][] sets = PathWeights.ofSets(network, direction, weights);
              for (double p : PARTS) {
                double[] expected =
                    Arrays.stream(sets).mapToDouble(set -> percentile(field, set, p)).toArray();

                double[] found = percentiles(direction, network, field, p, weights);

                assertArrayEquals(expected, found, "seed " + seed + ", p " + p);
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void modesAreTheHeaviestValues(Direction direction) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              Weights<double[]> weights =
                  PathWeights.random(network, (int) (seed / 2 % KINDS), random);
              double[] field = random.ints(network.nodeCount(), -2, 3).asDoubleStream().toArray();
              double[] expected =
                  Arrays.stream(PathWeights.ofSets(network, direction, weights))
                      .mapToDouble(set -> mode(field, set))
                      .toArray();

              double[] found = modes(direction, network, field, weights);

              assertArrayEquals(expected, found, "seed " + seed);
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNaNSpreadsOrIsLeftOut(Direction direction) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              double[] field = random.ints(network.nodeCount(), 0, 3).asDoubleStream().toArray();
              double[] present = PathWeights.random(field.length, random);
              for (int i = 0; i < field.length; i++) {
                field[i] = present[i] == 0 ? Double.NaN : field[i];
                present[i] = present[i] == 0 ? 0 : 1;
              }
              double[] values = Arrays.stream(field).map(x -> x + 0.0).toArray();
              Weights<double[]> weights = Weights.node(present);
              double[][] all = PathWeights.ofSets(network, direction, Weights.none());
              double[][] sets = PathWeights.ofSets(network, direction, weights);

              double[] spread = modes(direction, network, field, Weights.none());
              double[] skipped =
                  modes(direction, network, field, Weights.<double[]>none().skipNaN());
              double[] medians =
                  percentiles(direction, network, field, 0.5, Weights.<double[]>none().skipNaN());

              for (int node = 0; node < field.length; node++) {
                double[] zeroed = Arrays.stream(values).map(x -> Double.isNaN(x) ? 9 : x).toArray();
                assertEquals(mode(zeroed, sets[node]), skipped[node], "seed " + seed);
                assertEquals(percentile(zeroed, sets[node], 0.5), medians[node], "seed " + seed);
                boolean reached = false;
                for (int other = 0; other < field.length; other++) {
                  reached |= all[node][other] > 0 && Double.isNaN(field[other]);
                }
                assertEquals(reached, Double.isNaN(spread[node]), "seed " + seed);
              }
            });
  }

  @Test
  void everyRealTypeIsOrderedAsItsNumbers() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, 3, -1});
    for (DType dtype :
        List.of(DType.INT8, DType.INT16, DType.INT32, DType.INT64, DType.FLOAT32, DType.FLOAT64)) {
      PlainArray field = XP.astype(XP.asarray(new double[] {-3, 7, -3, 5}), dtype);

      PlainArray largest = Upstream.percentile(network, field, 1);
      PlainArray mode = Upstream.mode(network, field);

      assertEquals(dtype, XP.dtype(largest));
      assertArrayEquals(new double[] {-3, 7, 7, 7}, doubles(largest));
      assertArrayEquals(new double[] {-3, -3, -3, -3}, doubles(mode));
    }
    for (DType dtype : List.of(DType.UINT8, DType.UINT16, DType.UINT32, DType.UINT64)) {
      PlainArray top = XP.bitwiseInvert(XP.zeros(new long[] {1}, dtype));
      PlainArray rest = XP.astype(XP.asarray(new int[] {1, 0, 2}), dtype);
      PlainArray field = XP.concat(List.of(rest, top), 0);

      double[] largest = doubles(Upstream.percentile(network, field, 1));
      double[] smallest = doubles(Downstream.percentile(network, field, 0));

      assertArrayEquals(new double[] {1, 1, 2, doubles(top)[0]}, largest);
      assertArrayEquals(new double[] {0, 0, 2, doubles(top)[0]}, smallest);
    }
  }

  @Test
  void infinitiesAndZerosAreValues() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, 3, -1});
    double[] field = {Double.POSITIVE_INFINITY, -0.0, 0.0, Double.NEGATIVE_INFINITY};

    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, 0, 0, Double.NEGATIVE_INFINITY},
        Upstream.percentile(network, field, 0));
    assertArrayEquals(
        new double[] {0, 0, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY},
        Downstream.median(network, new double[] {-0.0, 0, -0.0, Double.NEGATIVE_INFINITY}));
    assertThrows(IllegalArgumentException.class, () -> Upstream.mode(network, field));
  }

  @Test
  void batchesStandForThemselves() {
    RiverNetwork network = RandomRivers.of(17);
    int nodes = network.nodeCount();
    SplittableRandom random = new SplittableRandom(3);
    PlainArray field =
        XP.asarray(random.doubles(6L * nodes).toArray(), new long[] {2, 3, nodes}, DType.FLOAT64);
    PlainArray weights =
        XP.asarray(random.doubles(6L * nodes).toArray(), new long[] {2, 3, nodes}, DType.FLOAT64);

    PlainArray medians = Upstream.median(network, field, Weights.node(weights));

    double[] all = doubles(medians);
    for (int batch = 0; batch < 6; batch++) {
      double[] one = Arrays.copyOfRange(doubles(field), batch * nodes, (batch + 1) * nodes);
      double[] own = Arrays.copyOfRange(doubles(weights), batch * nodes, (batch + 1) * nodes);
      double[] expected = Upstream.median(network, one, Weights.node(own));
      assertArrayEquals(expected, Arrays.copyOfRange(all, batch * nodes, (batch + 1) * nodes));
    }
    PlainArray none = XP.zeros(new long[] {0, nodes});
    assertEquals(Shape.of(0, nodes), XP.shape(Upstream.mode(network, none)));
  }

  /** Classes are no quantity; by its own weight w a source of a class has the share w / w. */
  @Test
  void sharesHaveADerivativeByWeightsAndNoneByTheField() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {2, 2, -1});
    PlainArray classes = XP.asarray(new double[] {1, 2, 2});
    PlainArray amounts = XP.asarray(new double[] {1, 2, 1});

    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> field = tape.variable(classes);
      Var<PlainArray> weights = tape.variable(amounts);
      Var<PlainArray> shares =
          Upstream.frequencies(network, field, new int[] {1}, Weights.node(weights));
      PlainArray ones = XP.ones(new long[] {1, 3});
      List<PlainArray> gradients =
          tape.vjp(List.of(shares), List.of(ones), List.of(field, weights));

      assertArrayEquals(new double[3], doubles(gradients.get(0)));
      // Of w0 / (w0 + w1 + w2), as 1 / W - w0 / W^2 and - w0 / W^2.
      assertArrayEquals(
          new double[] {3 / 16.0, -1 / 16.0, -1 / 16.0}, doubles(gradients.get(1)), 1e-15);
    }
  }

  @Test
  void griddedFieldsStayOnTheGrid() {
    RiverGrid grid = RiverGrid.of(2, 2, new int[] {0, 1, 3});
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1}, grid);
    PlainArray field = XP.asarray(new double[][] {{4, 2}, {9, 2}});

    PlainArray modes = Upstream.mode(network, field);
    PlainArray shares = Upstream.frequencies(network, field, new int[] {2, 4});

    assertArrayEquals(new double[] {4, 2, Double.NaN, 2}, doubles(modes));
    assertEquals(Shape.of(2, 2, 2), XP.shape(shares));
    assertArrayEquals(
        new double[] {0, 0.5, Double.NaN, 2 / 3.0, 1, 0.5, Double.NaN, 1 / 3.0}, doubles(shares));
  }

  @ParameterizedTest
  @EnumSource
  void frequenciesAreSharesOfTheWeight(Direction direction) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              Weights<double[]> weights =
                  PathWeights.random(network, (int) (seed / 2 % KINDS), random);
              PlainArray field =
                  XP.asarray(random.ints(network.nodeCount(), 0, 4).asDoubleStream().toArray());
              double[] values = doubles(field);
              Weights<PlainArray> given =
                  new Weights<>(
                      weights.node().map(XP::asarray),
                      weights.edge().map(XP::asarray),
                      weights.split(),
                      false);
              double[][] sets = PathWeights.ofSets(network, direction, weights);

              int[] classes = {2, 0, 7};
              double[] shares =
                  doubles(
                      direction == Direction.UPSTREAM
                          ? Upstream.frequencies(network, field, classes, given)
                          : Downstream.frequencies(network, field, classes, given));

              for (int node = 0; node < values.length; node++) {
                double whole = Arrays.stream(sets[node]).sum();
                for (int each = 0; each < classes.length; each++) {
                  double part = 0;
                  for (int other = 0; other < values.length; other++) {
                    part += values[other] == classes[each] ? sets[node][other] : 0;
                  }
                  double found = shares[each * values.length + node];
                  assertEquals(part / whole, found, 1e-12, "seed " + seed);
                }
              }
            });
  }

  @Test
  void frequenciesLeaveNaNOutOfBothSums() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    PlainArray field = XP.asarray(new double[] {1, Double.NaN, 2});

    PlainArray spread = Upstream.frequencies(network, field, new int[] {1});
    PlainArray skipped =
        Upstream.frequencies(network, field, new int[] {1}, Weights.<PlainArray>none().skipNaN());

    assertArrayEquals(new double[] {1, Double.NaN, Double.NaN}, doubles(spread));
    assertArrayEquals(new double[] {1, 1, 0.5}, doubles(skipped));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void longChainsAndStarsAreNoTrouble(int shape) {
    int nodes = 1_000_000;
    int[] downstream = new int[nodes];
    Arrays.setAll(
        downstream, node -> shape == 0 ? node - 1 : shape == 1 ? -1 : Math.min(0, node - 1));
    RiverNetwork network = RiverNetwork.fromDownstream(downstream);
    double[] field = new double[nodes];
    Arrays.setAll(field, node -> (node * 7919L) % nodes);

    double[] up = Upstream.percentile(network, field, 1);
    double[] down = Downstream.percentile(network, field, 0);

    assertEquals(shape == 1 ? 0 : nodes - 1, up[0]);
    assertEquals(shape == 1 ? field[nodes - 1] : 0, down[nodes - 1]);
  }

  @Test
  void emptyNetworksHaveEmptyResults() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[0]);

    assertEquals(0, Upstream.median(network, new double[0]).length);
    assertEquals(0, Downstream.mode(network, new int[0]).length);
    assertEquals(
        Shape.of(2, 0),
        XP.shape(Upstream.frequencies(network, XP.zeros(new long[] {0}), new int[2])));
  }

  @Test
  void kernelsOffTheHeapComputeTheSame() {
    RiverNetwork network = RandomRivers.of(19);
    int nodes = network.nodeCount();
    float[] field = new float[nodes];
    for (int i = 0; i < nodes; i++) {
      field[i] = i * 7 % 5;
    }
    ArraySpec spec = new ArraySpec(Shape.of(nodes), DType.FLOAT32);
    FloatBuffer in = direct(nodes).put(field).clear();
    FloatBuffer out = direct(nodes);

    Picked median =
        new Picked(network, Direction.UPSTREAM, new Pick.Percentile(0.5), false, Optional.empty());
    median
        .hostKernel()
        .orElseThrow()
        .run(List.of(HostArray.of(spec, in)), List.of(HostArray.of(spec, out)));

    float[] found = new float[nodes];
    out.get(found);
    PlainArray expected = median.forward(XP, List.of(XP.asarray(field))).get(0);
    assertArrayEquals((float[]) XP.toFlatArray(expected), found);
  }

  private static FloatBuffer direct(int count) {
    return ByteBuffer.allocateDirect(4 * count).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  @Test
  void gradientsStop() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> field = tape.variable(XP.asarray(new double[] {1, 3, 2}));

      Var<PlainArray> median = Upstream.median(network, field);
      Var<PlainArray> loss = tape.sum(tape.multiply(median, field));

      assertArrayEquals(new double[] {1, 1, 2}, doubles(tape.gradient(loss, field)));
    }
  }

  @Test
  void errorsNameWhatIsWrong() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    double[] field = {1, 2, 3};

    assertMessage("[0, 1]", () -> Upstream.percentile(network, field, 1.5));
    assertMessage("[0, 1]", () -> Upstream.percentile(network, field, Double.NaN));
    assertMessage("0.5 at node 1", () -> Upstream.mode(network, new double[] {1, 0.5, 2}));
    assertMessage(
        "negative", () -> Upstream.median(network, field, Weights.node(new double[] {1, -1, 1})));
    assertMessage(
        "node 0",
        () -> Upstream.mode(network, new int[] {1, 2, 3}, Weights.node(new int[] {0, 1, 1})));
    assertMessage(
        "300",
        () ->
            Upstream.frequencies(network, XP.zeros(new long[] {3}, DType.UINT8), new int[] {300}));
    assertMessage(
        "complex", () -> Upstream.median(network, XP.zeros(new long[] {3}, DType.COMPLEX64)));
    assertTrue(
        Double.isNaN(Upstream.mode(network, field, Weights.node(new double[] {0, 1, 1}))[0]));
  }

  private static void assertMessage(String part, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.contains(part), message);
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(XP.astype(x, DType.FLOAT64));
  }
}
