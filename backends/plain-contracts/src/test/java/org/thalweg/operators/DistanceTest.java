package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Distances and lengths, by definition over all paths, and through the public door. */
class DistanceTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  // 0 -> 1 -> 3, 2 -> 3 -> 4; node 5 alone.
  private final RiverNetwork forest = RiverNetwork.fromDownstream(new int[] {1, 3, 3, 4, -1, -1});

  /** Lengths are quarters, so that sums are exact and many paths are as long as others. */
  @ParameterizedTest
  @EnumSource
  void everyNetworkFollowsTheDefinition(Route route) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              for (boolean ofNodes : new boolean[] {false, true}) {
                int count = ofNodes ? network.nodeCount() : network.edgeCount();
                double[] lengths = random.ints(count, -1, 4).mapToDouble(l -> l / 4.0).toArray();
                int[] begins =
                    IntStream.range(0, network.nodeCount())
                        .filter(node -> random.nextInt(4) == 0)
                        .toArray();
                check(new Search(network, lengths, ofNodes, route), begins, "seed " + seed);
              }
            });
  }

  @SuppressWarnings("ArrayRecordComponent") // read where they are
  private record Search(RiverNetwork network, double[] lengths, boolean ofNodes, Route route) {
    /** What a path from a distance has made of it; without own length that is of edges only. */
    double along(Paths.Path path, Direction direction) {
      int[] ends = direction.to(network.topology());
      return path.edges().stream().mapToDouble(edge -> lengths[ofNodes ? ends[edge] : edge]).sum();
    }

    double own(int node) {
      return ofNodes ? lengths[node] : 0;
    }

    double nowhere() {
      return route == Route.SHORTEST ? INF : -INF;
    }

    double better(double x, double y) {
      return route == Route.SHORTEST ? Math.min(x, y) : Math.max(x, y);
    }

    double[] from(int[] begins) {
      double[] own = new double[network.nodeCount()];
      Arrays.fill(own, nowhere());
      Arrays.stream(begins).forEach(node -> own[node] = own(node));
      return own;
    }

    double[] onwards(double[] own, Direction direction) {
      double[] result = new double[own.length];
      Paths paths = Paths.of(network, direction);
      for (int node = 0; node < own.length; node++) {
        result[node] = nowhere();
        for (Paths.Path path : paths.into(node)) {
          result[node] = better(result[node], own[path.start()] + along(path, direction));
        }
      }
      return result;
    }

    <U> U asked(U given, int[] begins, Walk walk) {
      if (ofNodes) {
        return route == Route.SHORTEST
            ? Length.min(network, given, Locations.of(network, begins), walk)
            : Length.max(network, given, Locations.of(network, begins), walk);
      }
      return route == Route.SHORTEST
          ? Distance.min(network, given, Locations.of(network, begins), walk)
          : Distance.max(network, given, Locations.of(network, begins), walk);
    }

    /** The derivative of the sum of the numbers among the distances. */
    double[] gradient(int[] begins, Direction direction) {
      double[] own = from(begins);
      double[] distances = onwards(own, direction);
      double[] gradient = new double[lengths.length];
      int[] ends = direction.to(network.topology());
      Paths paths = Paths.of(network, direction);
      for (int node = 0; node < own.length; node++) {
        double distance = distances[node];
        List<Paths.Path> tied =
            paths.into(node).stream()
                .filter(path -> Double.isFinite(own[path.start()]))
                .filter(path -> own[path.start()] + along(path, direction) == distance)
                .toList();
        for (Paths.Path path : tied) {
          if (ofNodes) {
            gradient[path.start()] += 1.0 / tied.size();
          }
          path.edges().forEach(edge -> gradient[ofNodes ? ends[edge] : edge] += 1.0 / tied.size());
        }
      }
      return gradient;
    }
  }

  private void check(Search search, int[] begins, String name) {
    double[] down = search.onwards(search.from(begins), Direction.UPSTREAM);
    double[] up = search.onwards(search.from(begins), Direction.DOWNSTREAM);
    double[] both =
        search.route == Route.SHORTEST
            ? search.onwards(down, Direction.DOWNSTREAM)
            : IntStream.range(0, up.length).mapToDouble(j -> Math.max(down[j], up[j])).toArray();
    double[] lengths = search.lengths;
    assertArrayEquals(down, search.asked(lengths, begins, Walk.DOWNSTREAM), 0, name + ", down");
    assertArrayEquals(up, search.asked(lengths, begins, Walk.UPSTREAM), 0, name + ", up");
    assertArrayEquals(both, search.asked(lengths, begins, Walk.BOTH), 0, name + ", both");
    checkGradient(search, begins, Walk.DOWNSTREAM, Direction.UPSTREAM, name);
    checkGradient(search, begins, Walk.UPSTREAM, Direction.DOWNSTREAM, name);

    RiverNetwork network = search.network;
    double[] toSource =
        search.ofNodes
            ? Length.toSource(network, lengths, search.route)
            : Distance.toSource(network, lengths, search.route);
    double[] toSink =
        search.ofNodes
            ? Length.toSink(network, lengths, search.route)
            : Distance.toSink(network, lengths, search.route);
    double[] fromSources = search.onwards(search.from(network.sources()), Direction.UPSTREAM);
    double[] fromSinks = search.onwards(search.from(network.sinks()), Direction.DOWNSTREAM);
    assertArrayEquals(fromSources, toSource, 0, name + ", to source");
    assertArrayEquals(fromSinks, toSink, 0, name + ", to sink");
  }

  private void checkGradient(
      Search search, int[] begins, Walk walk, Direction direction, String name) {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> lengths = tape.variable(PlainArray.of(search.lengths));
      Var<PlainArray> distances = search.asked(lengths, begins, walk);
      Var<PlainArray> numbers = tape.where(tape.isfinite(distances), distances, 0.0);
      double[] gradient = flat(tape.gradient(tape.sum(numbers), lengths));

      assertArrayEquals(search.gradient(begins, direction), gradient, 1e-12, name + " " + walk);
    }
  }

  @Test
  void everyEdgeAndNodeIsOneUnlessGiven() {
    Locations locations = Locations.of(forest, 1);

    assertArrayEquals(
        new double[] {INF, 0, INF, 1, 2, INF}, Distance.min(forest, locations, Walk.DOWNSTREAM));
    assertArrayEquals(
        new double[] {2, 1, INF, INF, INF, INF}, Length.min(forest, locations, Walk.UPSTREAM));
    assertArrayEquals(
        new double[] {1, 0, 2, 1, 2, INF}, Distance.min(forest, locations, Walk.BOTH));
    assertArrayEquals(
        new double[] {1, 0, -INF, 1, 2, -INF}, Distance.max(forest, locations, Walk.BOTH));
    assertArrayEquals(new double[] {3, 2, 2, 1, 0, 0}, Distance.toSink(forest, Route.SHORTEST));
    assertArrayEquals(new double[] {4, 3, 3, 2, 1, 1}, Length.toSink(forest, Route.LONGEST));
    assertArrayEquals(new double[] {0, 1, 0, 1, 2, 0}, Distance.toSource(forest, Route.SHORTEST));
    assertArrayEquals(new double[] {1, 2, 1, 3, 4, 1}, Length.toSource(forest, Route.LONGEST));
  }

  @Test
  void batchesAndLayoutsAndTypesAreThoseOfTheLengths() {
    RiverNetwork grid = RiverNetwork.fromD8(new int[] {1, 0, 247, 64}, 2, 2, D8.esri());
    PlainArray lengths = PlainArray.of(new double[][][] {{{1, 2}, {9, 3}}, {{4, 5}, {9, 6}}});
    PlainArray ofEdges = PlainArray.of(new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});

    PlainArray toSink = Length.toSink(grid, lengths, Route.LONGEST);
    PlainArray down = Distance.min(forest, ofEdges, Locations.of(forest, 0), Walk.DOWNSTREAM);
    float[] narrow = Distance.toSink(forest, new float[] {1, 2, 3, 4}, Route.SHORTEST);

    assertArrayEquals(new double[] {3, 2, Double.NaN, 5, 9, 5, Double.NaN, 11}, flat(toSink));
    assertArrayEquals(new double[] {0, 1, INF, 3, 7, INF, 0, 5, INF, 11, 19, INF}, flat(down));
    assertArrayEquals(new float[] {7, 6, 7, 4, 0, 0}, narrow);
  }

  @Test
  void lengthsThatNoWayPassesDoNotMatter() {
    double[] lengths = {1, 2, Double.NaN, 4};

    assertArrayEquals(
        new double[] {0, 1, INF, 3, 7, INF},
        Distance.min(forest, lengths, Locations.of(forest, 0), Walk.DOWNSTREAM));
    assertArrayEquals(
        new double[] {INF, INF, 0, Double.NaN, Double.NaN, INF},
        Distance.min(forest, lengths, Locations.of(forest, 2), Walk.DOWNSTREAM));
  }

  @Test
  void deepAndEmptyNetworksAreNothingSpecial() {
    int n = 1_000_000;
    RiverNetwork chain = RiverNetwork.fromDownstream(IntStream.range(-1, n - 1).toArray());
    RiverNetwork empty = RiverNetwork.fromDownstream(new int[0]);

    assertEquals(n - 1, Distance.toSink(chain, Route.LONGEST)[n - 1]);
    assertEquals(n, Length.toSource(chain, Route.SHORTEST)[0]);
    assertEquals(0, Distance.toSink(empty, Route.LONGEST).length);
    assertEquals(0, Length.min(empty, Locations.of(empty), Walk.BOTH).length);
  }

  @Test
  void geodesicLengthsAreThoseOfTheSphere() {
    // One degree along a meridian, and two along the equator.
    double degree = Math.toRadians(1) * 6_371_000;
    RiverNetwork grid = RiverNetwork.fromD8(new int[] {4, 0}, 2, 1, D8.esri());

    double[] lengths = Lengths.geodesic(grid.withTransform(GeoTransform.northUp(0, 1, 1)));
    double[] byCoordinates =
        Lengths.geodesic(forest, new double[] {0, 2, 4, 4, 4, 0}, new double[] {0, 0, 1, 0, -1, 0});

    assertArrayEquals(new double[] {degree}, lengths, 1e-6);
    assertArrayEquals(new double[] {2 * degree, 2 * degree, degree, degree}, byCoordinates, 1e-6);
    assertArrayEquals(
        new double[] {1, 2, 0.5, 2.75, 2, 0}, Lengths.ofNodes(forest, new double[] {2, 2, 1, 4}));
  }

  @Test
  void errorsNameWhatWasGivenAndWanted() {
    RiverNetwork larger = RiverNetwork.fromDownstream(new int[] {1, 2, 3, 4, 5, 6, -1});

    assertMessage(
        "lengths have shape (6,), network has 4 edges",
        () -> Distance.toSink(forest, new double[6], Route.SHORTEST));
    assertMessage(
        "lengths are of bool, want real numbers",
        () -> Distance.toSink(forest, new boolean[4], Route.SHORTEST));
    assertMessage(
        "location 6 is node 6, network has 6 nodes",
        () -> Length.min(forest, Locations.of(larger, 6), Walk.BOTH));
    assertMessage(
        "3 lengths given, network has 4 edges", () -> Lengths.ofNodes(forest, new double[3]));
    assertMessage(
        "RiverNetwork[6 nodes, 4 edges, 2 sinks] is not on a grid", () -> Lengths.geodesic(forest));
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
