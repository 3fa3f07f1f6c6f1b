package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Products along a network and their derivative, by definition, and through the public door. */
class ProductTest {
  private static final double NAN = Double.NaN;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  // 0 -> 1 <- 3, 2 -> 3.
  private final RiverNetwork forest = RiverNetwork.fromDownstream(new int[] {1, -1, 3, 1});

  /**
   * A node counts once for each path from it, and so does an edge for each path from its end: the
   * product is one of powers. Values of -1, 0 and 1 make it exact.
   */
  @ParameterizedTest
  @EnumSource
  void everyNetworkFollowsTheDefinition(Direction direction) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              check(
                  new Factors(
                      network,
                      direction,
                      some(random, network.nodeCount()),
                      some(random, network.edgeCount())),
                  "seed " + seed);
            });
  }

  private static double[] some(SplittableRandom random, int count) {
    return random
        .ints(count, -3, 10)
        .mapToDouble(each -> each == 0 ? 0 : Math.signum(each))
        .toArray();
  }

  @SuppressWarnings("ArrayRecordComponent") // read where they are
  private record Factors(RiverNetwork network, Direction direction, double[] field, double[] edge) {
    /** How often each node, and then each edge, is a factor at a node. */
    int[] powers(List<Paths.Path> into) {
      int[] powers = new int[field.length + edge.length];
      into.forEach(path -> powers[path.start()]++);
      int[] ends = direction.to(network.topology());
      for (int id = 0; id < edge.length; id++) {
        powers[field.length + id] = powers[ends[id]];
      }
      return powers;
    }

    double value(int factor) {
      return factor < field.length ? field[factor] : edge[factor - field.length];
    }

    double product(int[] powers, int without) {
      double product = 1;
      for (int factor = 0; factor < powers.length; factor++) {
        product *= factor == without ? 1 : Math.pow(value(factor), powers[factor]);
      }
      return product;
    }
  }

  private void check(Factors factors, String name) {
    int nodes = factors.field.length;
    double[] products = new double[nodes];
    double[] gradient = new double[nodes + factors.edge.length];
    Paths paths = Paths.of(factors.network, factors.direction);
    for (int node = 0; node < nodes; node++) {
      int[] powers = factors.powers(paths.into(node));
      products[node] = factors.product(powers, -1);
      for (int factor = 0; factor < gradient.length; factor++) {
        int n = powers[factor];
        if (n > 0) {
          gradient[factor] +=
              n * Math.pow(factors.value(factor), n - 1) * factors.product(powers, factor);
        }
      }
    }

    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> field = tape.variable(PlainArray.of(factors.field));
      Var<PlainArray> edge = tape.variable(PlainArray.of(factors.edge));
      NodeFunction product = new WeightedProduct(factors.direction);
      Var<PlainArray> z = FieldCall.nodes(factors.network, field, Weights.edge(edge), product);
      List<PlainArray> gradients =
          tape.vjp(List.of(z), List.of(xp.ones(new long[] {nodes})), List.of(field, edge));

      assertArrayEquals(products, flat(tape.detach(z)), 0, name);
      PlainArray both = xp.concat(gradients, 0);
      assertArrayEquals(gradient, flat(both), 0, name);
    }
  }

  @Test
  void productsRunBothWays() {
    double[] field = {2, 3, 5, 7};

    assertArrayEquals(new double[] {2, 210, 5, 35}, Upstream.product(forest, field));
    assertArrayEquals(new double[] {6, 3, 105, 21}, Downstream.product(forest, field));
    assertArrayEquals(
        new double[] {2, 210 * 8, 5, 70},
        Upstream.product(forest, field, Weights.edge(new double[] {2, 2, 2})));
  }

  @Test
  void integersWrap() {
    int[] field = {1 << 20, 3, 1, 1 << 12};
    byte[] small = {16, 3, 1, 17};

    assertArrayEquals(new int[] {1 << 20, 0, 1, 1 << 12}, Upstream.product(forest, field));
    PlainArray wrapped = Upstream.product(forest, xp.asarray(small, new long[] {4}, DType.INT8));
    assertEquals(DType.INT8, wrapped.dtype());
    // 3 * 16 * 17 = 816 = 3 * 256 + 48.
    assertArrayEquals(new byte[] {16, 48, 1, 17}, (byte[]) wrapped.toFlatArray());
  }

  @Test
  void nanSpreadsUnlessItIsLeftOut() {
    double[] field = {0, 3, NAN, 7};

    assertArrayEquals(new double[] {0, NAN, NAN, NAN}, Upstream.product(forest, field));
    assertArrayEquals(
        new double[] {0, 0, 1, 7},
        Upstream.product(forest, field, Weights.<double[]>none().skipNaN()));
  }

  @Test
  void starAndChainAreLargeProducts() {
    int n = 200_000;
    int[] star = new int[n];
    int[] chain = new int[n];
    double[] field = new double[n];
    for (int node = 0; node < n; node++) {
      star[node] = node == 0 ? -1 : 0;
      chain[node] = node - 1;
      field[node] = node % 2 == 0 ? -1 : 1;
    }

    for (int[] downstream : new int[][] {star, chain}) {
      RiverNetwork network = RiverNetwork.fromDownstream(downstream);
      try (Tape<PlainArray> tape = Tape.over(xp)) {
        Var<PlainArray> x = tape.variable(PlainArray.of(field));
        Var<PlainArray> product =
            tape.take(Upstream.product(network, x), tape.asarray(new int[1]), 0);
        double[] gradient = flat(tape.gradient(tape.sum(product), x));

        assertArrayEquals(field, gradient);
      }
    }
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
