package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Moments against their definition, and where numbers are hard. */
class MomentTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** Of moments of numbers about 1 in float64, computed in two ways. */
  private static final double NEAR = 1e-9;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;
  private final RiverNetwork joined = RiverNetwork.fromDownstream(new int[] {2, 2, 3, -1});
  private final RiverNetwork braid =
      RiverNetwork.fromEdges(
          4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}, new double[] {0.25, 0.75, 1, 1});

  @ParameterizedTest
  @EnumSource(Moment.class)
  void momentsAreThoseOfTheirDefinition(Moment moment) {
    RandomRivers.seeds().forEach(seed -> check(moment, seed));
  }

  private void check(Moment moment, long seed) {
    RiverNetwork network = RandomRivers.of(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Direction direction = random.nextBoolean() ? Direction.UPSTREAM : Direction.DOWNSTREAM;
    Optional<double[]> edge = oneOf(random, weights(random, network.edgeCount()));
    Optional<double[]> node = oneOf(random, weights(random, network.nodeCount()));
    boolean split = random.nextBoolean();
    boolean skip = random.nextBoolean();
    double[] field = field(random, network.nodeCount());
    Weights<PlainArray> weights =
        new Weights<>(node.map(PlainArray::of), edge.map(PlainArray::of), split, skip);
    double[] unsplit = ones(network.edgeCount());
    double[] edges = edge.orElse(split ? network.splitRatios() : unsplit);
    double[] nodes = node.orElse(ones(network.nodeCount()));
    MomentSets sets = new MomentSets(network, direction, edges);
    double[] expected = new double[field.length];
    Arrays.setAll(expected, at -> sets.at(at, moment, field, nodes, skip));

    WeightedMoment function = new WeightedMoment(direction, moment);
    PlainArray given = PlainArray.of(field);
    double[] byKernel = flat(FieldCall.nodes(network, given, weights, function));
    NodeField<PlainArray> onDevice =
        new NodeField<>(
            DeviceNamespace.open().xp(),
            network,
            given,
            weights.node(),
            weights.edge(),
            split,
            skip);
    double[] byArrayCode = flat(function.apply(onDevice));

    assertArrayEquals(expected, byKernel, NEAR, "seed " + seed);
    if (moment == Moment.SKEWNESS) {
      // Where equal values are mixed with values without weight, their variance is one of rounding.
      Arrays.setAll(byArrayCode, at -> Double.isNaN(expected[at]) ? NAN : byArrayCode[at]);
    }
    assertArrayEquals(expected, byArrayCode, NEAR, "array code, seed " + seed);
  }

  @Test
  void equalValuesHaveNoVarianceAndNoSkewness() {
    int nodes = 100_000;
    RiverNetwork chain = chain(nodes);
    double[] field = new double[nodes];
    Arrays.fill(field, 0.1);
    double[] weights = new SplittableRandom(1).doubles(nodes, 0.1, 3).toArray();
    for (int node = 0; node < nodes; node += 7) {
      weights[node] = 0;
      field[node] = node;
    }
    weights[0] = 1;
    field[0] = 0.1;

    assertArrayEquals(new double[nodes], Upstream.var(chain, field, Weights.node(weights)));
    assertArrayEquals(new double[nodes], Upstream.std(chain, field, Weights.node(weights)));
    double[] skewness = Upstream.skewness(chain, field, Weights.node(weights));
    assertTrue(Arrays.stream(skewness).allMatch(Double::isNaN));
  }

  @Test
  void equalValuesHaveNoVarianceInArrayCode() {
    int nodes = 100_000;
    double[] field = new double[nodes];
    Arrays.fill(field, 0.1);
    double[] weights = new SplittableRandom(1).doubles(nodes, 0.1, 3).toArray();
    MomentOperator operator = new MomentOperator(chain(nodes), Direction.UPSTREAM, Moment.VAR);
    List<PlainArray> inputs = List.of(PlainArray.of(field), PlainArray.of(weights));

    assertArrayEquals(new double[nodes], flat(operator.forward(xp, inputs).get(0)));
  }

  /** The reference is the same numbers in float64, whose moments merge without loss. */
  @ParameterizedTest
  @EnumSource(Moment.class)
  void smallDifferencesOfLargeNumbersKeepTheirDigitsInFloat32(Moment moment) {
    SplittableRandom random = new SplittableRandom(3);
    int[] downstream = new int[20_000];
    Arrays.setAll(
        downstream, node -> node == 0 ? -1 : random.nextInt(Math.max(0, node - 40), node));
    RiverNetwork network = RiverNetwork.fromDownstream(downstream);
    float[] kelvin = new float[downstream.length];
    for (int node = 0; node < kelvin.length; node++) {
      kelvin[node] = (float) (280 + 0.1 * random.nextDouble(-1, 1));
    }
    PlainArray single = PlainArray.of(kelvin);
    PlainArray exact = xp.astype(single, DType.FLOAT64);
    PlainArray cotangent = PlainArray.of(random.doubles(kelvin.length, 0.5, 1).toArray());

    // Sources vary by nothing, and their neighbours' skewness is beyond float32's reach.
    PlainArray counted = Upstream.sum(network, xp.ones(exact.shape()));
    PlainArray g = xp.where(xp.greater(counted, 5.0), cotangent, xp.zerosLike(cotangent));
    double[][] wanted = momentAndGradient(network, exact, g, moment);
    double[][] given = momentAndGradient(network, single, xp.astype(g, DType.FLOAT32), moment);

    near(wanted[0], given[0], 1e-7);
    near(wanted[1], given[1], 1e-6);
    near(wanted[2], given[2], 1e-6);
  }

  private double[][] momentAndGradient(
      RiverNetwork network, PlainArray field, PlainArray cotangent, Moment moment) {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(field);
      Var<PlainArray> w = tape.variable(xp.onesLike(field));
      WeightedMoment function = new WeightedMoment(Direction.UPSTREAM, moment);
      Var<PlainArray> z = FieldCall.nodes(network, x, Weights.node(w), function);
      List<PlainArray> gradient = tape.vjp(List.of(z), List.of(cotangent), List.of(x, w));
      return new double[][] {
        doubles(tape.detach(z)), doubles(gradient.get(0)), doubles(gradient.get(1))
      };
    }
  }

  private double[] doubles(PlainArray x) {
    return flat(xp.astype(x, DType.FLOAT64));
  }

  /** Near by the size of the largest number. */
  private static void near(double[] expected, double[] actual, double tolerance) {
    double largest =
        Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).max().orElse(1);
    assertArrayEquals(expected, actual, tolerance * largest);
  }

  @Test
  void nothingOfWeightHasNoMomentAndLeavesOtherGradientsAlone() {
    double[] field = {1, 5, 3, 4};
    double[] weights = {0, 2, 1, 1};
    for (Moment moment : Moment.values()) {
      try (Tape<PlainArray> tape = Tape.over(xp)) {
        Var<PlainArray> x = tape.variable(PlainArray.of(field));
        Var<PlainArray> w = tape.variable(PlainArray.of(weights));
        WeightedMoment function = new WeightedMoment(Direction.UPSTREAM, moment);
        Var<PlainArray> z = FieldCall.nodes(joined, x, Weights.node(w), function);
        PlainArray ones = PlainArray.of(ones(4));
        List<PlainArray> gradient = tape.vjp(List.of(z), List.of(ones), List.of(x, w));

        assertTrue(Double.isNaN(flat(tape.detach(z))[0]), moment.name());
        for (PlainArray each : gradient) {
          assertTrue(Arrays.stream(flat(each)).allMatch(Double::isFinite), moment.name());
        }
        assertEquals(0, flat(gradient.get(0))[0], 0);
      }
    }
  }

  /** d m / d w = (x - m) / W, at a weight of 0 too: means are (5 2 + 3) / 3 and 17 / 4. */
  @Test
  void weightOfZeroHasADerivative() {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> w = tape.variable(PlainArray.of(new double[] {0, 2, 1, 1}));
      Var<PlainArray> x = tape.constant(PlainArray.of(new double[] {1, 5, 3, 4}));
      Var<PlainArray> means = Upstream.mean(joined, x, Weights.node(w));
      PlainArray ones = PlainArray.of(ones(4));

      double[] gradient = flat(tape.vjp(List.of(means), List.of(ones), List.of(w)).get(0));

      assertEquals((1 - 13.0 / 3) / 3 + (1 - 4.25) / 4, gradient[0], NEAR);
    }
  }

  @Test
  void infinitiesHaveAMeanAndNoVariance() {
    double[] field = {INFINITY, 1, 2, 3};

    assertArrayEquals(new double[] {INFINITY, 1, INFINITY, INFINITY}, Upstream.mean(joined, field));
    assertArrayEquals(new double[] {NAN, 0, NAN, NAN}, Upstream.var(joined, field));
    assertArrayEquals(new double[] {NAN, NAN, NAN, NAN}, Upstream.skewness(joined, field));
    MomentOperator mean = new MomentOperator(joined, Direction.UPSTREAM, Moment.MEAN);
    List<PlainArray> inputs = List.of(PlainArray.of(field), PlainArray.of(ones(4)));
    assertArrayEquals(
        new double[] {INFINITY, 1, INFINITY, INFINITY}, flat(mean.forward(xp, inputs).get(0)));
  }

  @Test
  void nanSpreadsUnlessItIsLeftOut() {
    double[] field = {NAN, 1, 2, 6};
    Weights<double[]> skip = Weights.<double[]>none().skipNaN();

    assertArrayEquals(new double[] {NAN, 1, NAN, NAN}, Upstream.mean(joined, field));
    assertArrayEquals(new double[] {NAN, 1, 1.5, 3}, Upstream.mean(joined, field, skip));
    assertArrayEquals(
        new double[] {NAN, 0, 0.25, 14 / 3.0}, Upstream.var(joined, field, skip), NEAR);
    assertArrayEquals(new double[] {4, 3, 4, 6}, Downstream.mean(joined, field, skip));
  }

  /** At the outlet the values 4, 1, 2, 5 with weights 1, 1.25, 1.75, 4: the ratios add. */
  @Test
  void splitRatiosWeighPathsUnlessSwitchedOff() {
    double[] field = {4, 1, 2, 5};
    double[] mean = {4, 2 / 1.25, 5 / 1.75, 12.0 / 4};

    assertArrayEquals(mean, Upstream.mean(braid, field), NEAR);
    assertArrayEquals(
        new double[] {4, 2.5, 3, (2 * 4 + 1 + 2 + 5) / 5.0},
        Upstream.mean(braid, field, Weights.unsplit()),
        NEAR);
  }

  @Test
  void integersHaveMomentsOfTheFloatOfTheirWidth() {
    PlainArray ints = Upstream.mean(joined, PlainArray.of(new int[] {1, 2, 3, 6}));
    PlainArray longs = Upstream.mean(joined, PlainArray.of(new long[] {1, 2, 3, 6}));

    assertArrayEquals(new float[] {1, 2, 2, 3}, (float[]) ints.toFlatArray());
    assertArrayEquals(new double[] {1, 2, 2, 3}, flat(longs));
    PlainArray bytes = xp.astype(PlainArray.of(new int[] {1, 2, 3, 6}), DType.UINT8);
    assertEquals(DType.FLOAT32, xp.dtype(Upstream.var(joined, bytes)));
  }

  @Test
  void everyBatchIsByItself() {
    double[][] fields = {{1, 2, 3, 6}, {2, 2, 2, 4}};
    PlainArray given = xp.reshape(PlainArray.of(fields), new long[] {2, 1, 4});

    PlainArray variances = Upstream.var(joined, given);

    assertEquals(Shape.of(2, 1, 4), variances.shape());
    double[] expected = {0, 0, 2 / 3.0, 3.5, 0, 0, 0, 0.75};
    assertArrayEquals(expected, flat(variances), NEAR);
    assertEquals(Shape.of(0, 4), Upstream.std(joined, xp.zeros(new long[] {0, 4})).shape());
    RiverNetwork empty = RiverNetwork.fromDownstream(new int[0]);
    assertEquals(0, Upstream.skewness(empty, new double[0]).length);
    assertEquals(Shape.of(3, 0), Downstream.mean(empty, xp.zeros(new long[] {3, 0})).shape());
  }

  @Test
  void griddedFieldGivesGriddedMoments() {
    RiverNetwork gridded =
        RiverNetwork.fromD8(new int[] {1, 0, 247, 64, 64, 247}, 2, 3, D8.merit());
    PlainArray field = PlainArray.of(new double[][] {{1, 2, 99}, {3, 4, 99}});

    assertArrayEquals(
        new double[] {2, 2.5, NAN, 3, 4, NAN}, flat(Upstream.mean(gridded, field)), NEAR);
    assertArrayEquals(
        new double[] {1, 1.25, NAN, 0, 0, NAN}, flat(Upstream.var(gridded, field)), NEAR);
  }

  @Test
  void weightsOfASetAreNotNegative() {
    double[] field = ones(4);

    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Upstream.var(joined, field, Weights.node(new double[] {1, -1, 1, 1})));

    assertEquals(
        "node weights hold a NaN or a negative number; the weights of a set are 0 or more",
        e.getMessage());
  }

  private static RiverNetwork chain(int nodes) {
    int[] downstream = new int[nodes];
    Arrays.setAll(downstream, node -> node == nodes - 1 ? -1 : node + 1);
    return RiverNetwork.fromDownstream(downstream);
  }

  private static Optional<double[]> oneOf(SplittableRandom random, double[] given) {
    return random.nextBoolean() ? Optional.of(given) : Optional.empty();
  }

  /** Some of them 0. */
  private static double[] weights(SplittableRandom random, int count) {
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> random.nextInt(6) == 0 ? 0 : random.nextDouble(0.2, 1.5));
    return weights;
  }

  /** In every second field a value is given twice and some are NaN. */
  private static double[] field(SplittableRandom random, int count) {
    boolean odd = random.nextBoolean();
    double[] field = new double[count];
    for (int node = 0; node < count; node++) {
      boolean again = odd && node > 0 && random.nextInt(3) == 0;
      field[node] = again ? field[node - 1] : 3 + random.nextInt(20) * 0.1;
      if (odd && random.nextInt(8) == 0) {
        field[node] = NAN;
      }
    }
    return field;
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
