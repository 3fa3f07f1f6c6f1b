package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.GradientCase;
import org.thalweg.testkit.GradientChecks;

/** Moves of one step, by definition on random networks, and through the public door. */
class MoveTest {
  private static final double NAN = Double.NaN;
  private static final double TOLERANCE = 1e-11;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  // 0 -> 1 <- 3, 2 -> 3.
  private final RiverNetwork forest = RiverNetwork.fromDownstream(new int[] {1, -1, 3, 1});
  private final RiverNetwork braid =
      RiverNetwork.fromEdges(
          4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}, new double[] {0.25, 0.75, 1, 1});

  @ParameterizedTest
  @EnumSource
  void everyNetworkFollowsTheDefinition(MoveMetric metric) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              double[] field = apart(network.nodeCount(), seed);
              double[] node = random.doubles(network.nodeCount(), 0.5, 2).toArray();
              double[] edge = random.doubles(network.edgeCount(), 0.5, 2).toArray();
              boolean weighted = seed % 4 < 2;
              Weights<double[]> weights = weighted ? Weights.of(node, edge) : Weights.none();
              for (Direction direction : Direction.values()) {
                double[] moved =
                    direction == Direction.UPSTREAM
                        ? Move.downstream(network, field, metric, weights)
                        : Move.upstream(network, field, metric, weights);
                double[] expected = expected(network, direction, metric, field, weights);
                assertArrayEquals(expected, moved, TOLERANCE, "seed " + seed + direction);
              }
            });
  }

  /** Values that differ by 0.1 at least, for which the definition keeps its digits. */
  private static double[] apart(int count, long seed) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> 0.1 * ((7L * i + seed) % 25) - 1);
    return values;
  }

  private static double[] expected(
      RiverNetwork network,
      Direction direction,
      MoveMetric metric,
      double[] field,
      Weights<double[]> weights) {
    int[] from = direction.from(network.topology());
    int[] to = direction.to(network.topology());
    boolean scales = metric == MoveMetric.MIN || metric == MoveMetric.MAX;
    double[] ones = new double[from.length];
    Arrays.fill(ones, 1);
    double[] edge = weights.edge().orElse(scales ? ones : network.splitRatios());
    double[] moved = new double[field.length];
    for (int j = 0; j < field.length; j++) {
      List<Double> x = new ArrayList<>();
      List<Double> w = new ArrayList<>();
      for (int id = 0; id < from.length; id++) {
        if (to[id] == j) {
          int i = from[id];
          x.add(field[i]);
          w.add(edge[id] * weights.node().map(each -> each[i]).orElse(1.0));
        }
      }
      moved[j] = metric(metric, x, w);
    }
    return moved;
  }

  private static double metric(MoveMetric metric, List<Double> x, List<Double> w) {
    if (x.isEmpty()) {
      return metric == MoveMetric.SUM ? 0 : NAN;
    }
    double total = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.size(); i++) {
      total += w.get(i);
      sum += w.get(i) * x.get(i);
      least = Math.min(least, w.get(i) * x.get(i));
      most = Math.max(most, w.get(i) * x.get(i));
    }
    double mean = sum / total;
    double second = moment(x, w, mean, 2) / total;
    double third = moment(x, w, mean, 3) / total;
    return switch (metric) {
      case SUM -> sum;
      case MEAN -> mean;
      case MIN -> least;
      case MAX -> most;
      case VAR -> x.size() == 1 ? 0 : second;
      case STD -> x.size() == 1 ? 0 : Math.sqrt(second);
      case SKEWNESS -> x.size() == 1 ? NAN : third / Math.pow(second, 1.5);
    };
  }

  private static double moment(List<Double> x, List<Double> w, double mean, int order) {
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += w.get(i) * Math.pow(x.get(i) - mean, order);
    }
    return sum;
  }

  /** Of seven nodes, four flow into one; another has one neighbour, and two have none. */
  private static final RiverNetwork STAR =
      RiverNetwork.fromDownstream(new int[] {4, 4, 4, 4, 5, -1, -1});

  private record Moving(MoveMetric metric, boolean downstream) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      Weights<A> weights =
          new Weights<>(Optional.of(x.get(1)), Optional.of(x.get(2)), false, false);
      A moved =
          downstream
              ? new Moved(Direction.UPSTREAM, metric).apply(field(xp, x, weights))
              : new Moved(Direction.DOWNSTREAM, metric).apply(field(xp, x, weights));
      return xp.where(xp.isnan(moved), 0.0, moved);
    }

    private static <A> NodeField<A> field(ArrayNamespace<A> xp, List<A> x, Weights<A> weights) {
      return new NodeField<>(xp, STAR, x.get(0), weights.node(), weights.edge(), false, false);
    }
  }

  @ParameterizedTest
  @EnumSource
  void derivativesAgreeWithFiniteDifferences(MoveMetric metric) {
    Constant field = Constant.of(new double[] {0.3, -0.4, 0.9, 0.1, 0.5, -0.2, 0.7});
    Constant node = Constant.of(new double[] {1, 0.8, 0.5, 1.3, 0.9, 1.1, 1});
    Constant edge = Constant.of(new double[] {0.7, 1, 1.2, 0.6, 0.8});
    // One step upstream every set has one element, whose spread has no second derivative.
    boolean spreads = metric == MoveMetric.STD || metric == MoveMetric.SKEWNESS;
    for (boolean downstream : spreads ? new boolean[] {true} : new boolean[] {true, false}) {
      GradientChecks.check(
          xp,
          GradientCase.of(
              "move",
              metric + " " + downstream,
              new Moving(metric, downstream),
              List.of(field, node, edge)));
    }
  }

  @Test
  void nodesWithoutNeighboursHaveNoExtreme() {
    double[] field = {5, 6, 7, 8};

    assertArrayEquals(
        new double[] {NAN, 5, NAN, 7}, Move.downstream(forest, field, MoveMetric.MIN));
    assertArrayEquals(new double[] {6, NAN, 8, 6}, Move.upstream(forest, field, MoveMetric.MAX));
    assertArrayEquals(new double[] {0, 13, 0, 7}, Move.downstream(forest, field, MoveMetric.SUM));
    assertArrayEquals(
        new int[] {0, 3, 0, 1}, Move.downstream(forest, new int[] {1, 1, 1, 2}, MoveMetric.SUM));
  }

  @Test
  void splitRatiosWeighSumsAndSetsOnly() {
    double[] field = {4, 1, 2, 3};

    assertArrayEquals(new double[] {0, 1, 3, 3}, Move.downstream(braid, field, MoveMetric.SUM));
    assertArrayEquals(
        new double[] {0, 4, 4, 3},
        Move.downstream(braid, field, MoveMetric.SUM, Weights.unsplit()));
    assertArrayEquals(new double[] {1.75, 3, 3, NAN}, Move.upstream(braid, field, MoveMetric.MEAN));
    assertArrayEquals(new double[] {NAN, 4, 4, 2}, Move.downstream(braid, field, MoveMetric.MAX));
  }

  @Test
  void equalNeighboursDoNotVary() {
    RiverNetwork star = RiverNetwork.fromDownstream(new int[] {-1, 0, 0, 0});
    double[] field = {1, 0.1, 0.1, 0.1};
    double[] weights = {1, 0.3, 0.7, 0.9};

    for (MoveMetric metric : List.of(MoveMetric.VAR, MoveMetric.STD)) {
      assertArrayEquals(
          new double[] {0, NAN, NAN, NAN},
          Move.downstream(star, field, metric, Weights.node(weights)));
    }
    assertArrayEquals(
        new double[] {NAN, NAN, NAN, NAN}, Move.downstream(star, field, MoveMetric.SKEWNESS));
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> x = tape.variable(PlainArray.of(field));
      for (MoveMetric metric : List.of(MoveMetric.STD, MoveMetric.SKEWNESS)) {
        Var<PlainArray> moved = Move.downstream(star, x, metric);
        Var<PlainArray> numbers = tape.where(tape.isnan(moved), 0.0, moved);
        assertArrayEquals(new double[4], flat(tape.gradient(tape.sum(numbers), x)));
      }
    }
  }

  /** 280 K +- 0.1 K: the second moment of float32 less the square of the first is noise. */
  @Test
  void smallVariancesOfLargeValuesAreTrue() {
    RiverNetwork star = RiverNetwork.fromDownstream(new int[] {-1, 0, 0});

    float[] moved = Move.downstream(star, new float[] {0, 279.9f, 280.1f}, MoveMetric.VAR);

    double half = (280.1f - 279.9f) / 2.0;
    assertEquals(half * half, moved[0], 1e-8);
  }

  @Test
  void nanIsAValueUnlessItIsLeftOut() {
    double[] field = {NAN, 2, NAN, 4};

    for (MoveMetric metric : MoveMetric.values()) {
      double[] moved = Move.downstream(forest, field, metric);
      assertEquals(NAN, moved[1], metric.name());
      assertEquals(NAN, moved[3], metric.name());
    }
    Weights<double[]> skip = Weights.<double[]>none().skipNaN();
    assertArrayEquals(
        new double[] {NAN, 4, NAN, NAN}, Move.downstream(forest, field, MoveMetric.MIN, skip));
    assertArrayEquals(
        new double[] {NAN, 4, NAN, NAN}, Move.downstream(forest, field, MoveMetric.MEAN, skip));
    assertArrayEquals(
        new double[] {0, 4, 0, 0}, Move.downstream(forest, field, MoveMetric.SUM, skip));
    assertArrayEquals(
        new double[] {NAN, 0, NAN, NAN}, Move.downstream(forest, field, MoveMetric.VAR, skip));
  }

  @Test
  void integersBecomeFloatsWhereTheyMust() {
    PlainArray ints = PlainArray.of(new int[] {1, 2, 3, 4});

    assertEquals(DType.FLOAT32, Move.downstream(forest, ints, MoveMetric.MEAN).dtype());
    assertMessage(
        "field is of int32, which has no NaN for nodes without a neighbour: give a floating-point"
            + " field",
        () -> Move.downstream(forest, ints, MoveMetric.MIN));
    assertMessage(
        "node weights hold a NaN or a negative number; the weights of a set are 0 or more",
        () ->
            Move.downstream(
                forest, new double[4], MoveMetric.VAR, Weights.node(new double[] {1, -1, 1, 1})));
  }

  @Test
  void networkMayBeEmptyOrWithoutEdges() {
    RiverNetwork empty = RiverNetwork.fromDownstream(new int[0]);
    RiverNetwork alone = RiverNetwork.fromDownstream(new int[] {-1, -1});

    for (MoveMetric metric : MoveMetric.values()) {
      double none = metric == MoveMetric.SUM ? 0 : NAN;
      assertEquals(0, Move.downstream(empty, new double[0], metric).length);
      assertArrayEquals(new double[] {none, none}, Move.upstream(alone, new double[2], metric));
      assertEquals(0, xp.shape(Move.upstream(forest, xp.zeros(new long[] {0, 4}), metric)).dim(0));
    }
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
