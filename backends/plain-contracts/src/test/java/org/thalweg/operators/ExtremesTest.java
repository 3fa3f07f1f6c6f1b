package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * The smallest and the largest along a network and its derivative, by definition: over all paths,
 * one by one. Fields and weights are such that products are exact and that there are many ties.
 */
class ExtremesTest {
  private static final double TOLERANCE = 1e-12;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  @ParameterizedTest
  @EnumSource
  void everyNetworkFollowsTheDefinition(Direction direction) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              Drawn drawn = Drawn.of(RandomRivers.of(seed), seed);
              check(drawn, direction, Combination.MIN, "seed " + seed);
              check(drawn, direction, Combination.MAX, "seed " + seed);
            });
  }

  /** What an operator is tried on. */
  @SuppressWarnings("ArrayRecordComponent") // read where they are
  private record Drawn(
      RiverNetwork network, double[] field, double[] node, double[] edge, double[] cotangent) {
    static Drawn of(RiverNetwork network, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = network.nodeCount();
      return new Drawn(
          network,
          random.ints(nodes, -2, 3).asDoubleStream().toArray(),
          random.ints(nodes, -1, 2).mapToDouble(each -> Math.scalb(1.0, each)).toArray(),
          random
              .ints(network.edgeCount(), -1, 2)
              .mapToDouble(each -> Math.scalb(1.0, each))
              .toArray(),
          random.ints(nodes, -3, 4).asDoubleStream().toArray());
    }
  }

  private void check(Drawn drawn, Direction direction, Combination combination, String name) {
    double[] extremes = new double[drawn.field.length];
    double[] byField = new double[drawn.field.length];
    double[] byNode = new double[drawn.field.length];
    double[] byEdge = new double[drawn.edge.length];
    Paths paths = Paths.of(drawn.network, direction);
    for (int node = 0; node < extremes.length; node++) {
      double extreme = combination.neutral();
      for (Paths.Path path : paths.into(node)) {
        extreme = better(combination, extreme, element(drawn, path));
      }
      extremes[node] = extreme;
      double found = extreme;
      List<Paths.Path> tied =
          paths.into(node).stream().filter(path -> element(drawn, path) == found).toList();
      for (Paths.Path path : tied) {
        double share = drawn.cotangent[node] / tied.size();
        byField[path.start()] += share * drawn.node[path.start()] * path.factor(drawn.edge);
        byNode[path.start()] += share * drawn.field[path.start()] * path.factor(drawn.edge);
        path.edges().forEach(edge -> byEdge[edge] += share * found / drawn.edge[edge]);
      }
    }

    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> field = tape.variable(PlainArray.of(drawn.field));
      Var<PlainArray> node = tape.variable(PlainArray.of(drawn.node));
      Var<PlainArray> edge = tape.variable(PlainArray.of(drawn.edge));

      NodeFunction function = new WeightedExtreme(direction, combination);
      Var<PlainArray> z = FieldCall.nodes(drawn.network, field, Weights.of(node, edge), function);
      List<PlainArray> gradients =
          tape.vjp(List.of(z), List.of(PlainArray.of(drawn.cotangent)), List.of(field, node, edge));

      assertArrayEquals(extremes, flat(tape.detach(z)), 0, name);
      assertArrayEquals(byField, flat(gradients.get(0)), TOLERANCE, name + ", by field");
      assertArrayEquals(byNode, flat(gradients.get(1)), TOLERANCE, name + ", by node weights");
      assertArrayEquals(byEdge, flat(gradients.get(2)), TOLERANCE, name + ", by edge weights");
    }
  }

  private static double element(Drawn drawn, Paths.Path path) {
    return drawn.field[path.start()] * drawn.node[path.start()] * path.factor(drawn.edge);
  }

  private static double better(Combination combination, double x, double y) {
    return combination == Combination.MIN ? Math.min(x, y) : Math.max(x, y);
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
