package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Catchments against their definitions, on networks drawn from seeds. */
class CatchmentsTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  /** {@code (node, other)} whether the other drains to the node, over any path. */
  private static boolean[][] draining(RiverNetwork network) {
    double[] ones = new double[network.edgeCount()];
    Arrays.fill(ones, 1);
    return Arrays.stream(PathWeights.of(network, Direction.UPSTREAM, ones))
        .map(
            row -> {
              boolean[] reached = new boolean[row.length];
              for (int i = 0; i < row.length; i++) {
                reached[i] = row[i] > 0;
              }
              return reached;
            })
        .toArray(boolean[][]::new);
  }

  private static int[] someNodes(RiverNetwork network, SplittableRandom random) {
    return IntStream.range(0, network.nodeCount()).filter(i -> random.nextInt(3) == 0).toArray();
  }

  /** The locations in an order that is not that of their ids. */
  private static int[] shuffled(int[] nodes, SplittableRandom random) {
    for (int i = nodes.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = nodes[i];
      nodes[i] = nodes[j];
      nodes[j] = swapped;
    }
    return nodes;
  }

  /** The largest label of the locations that no other one of a node's supersedes. */
  private static int label(boolean[][] drains, int[] locations, int node, boolean overwrite) {
    int label = -1;
    for (int i = 0; i < locations.length; i++) {
      boolean stands = drains[locations[i]][node];
      for (int j = 0; j < locations.length; j++) {
        if (j != i && drains[locations[j]][node]) {
          stands &=
              overwrite ? !drains[locations[j]][locations[i]] : !drains[locations[i]][locations[j]];
        }
      }
      label = stands ? i : label;
    }
    return label;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void labelsAreThoseOfTheLocationThatStands(boolean overwrite) {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              int[] nodes = shuffled(someNodes(network, random), random);
              boolean[][] drains = draining(network);
              int[] expected =
                  IntStream.range(0, network.nodeCount())
                      .map(node -> label(drains, nodes, node, overwrite))
                      .toArray();

              int[] labels = Catchments.find(network, Locations.of(network, nodes), overwrite);

              assertArrayEquals(expected, labels, "seed " + seed);
            });
  }

  @Test
  void masksHoldWhatDrainsToALocationOrWhereItDrains() {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              int[] nodes = someNodes(network, new SplittableRandom(seed));
              Locations locations = Locations.of(network, nodes);
              boolean[][] drains = draining(network);

              boolean[] upstream = Catchments.upstreamMask(network, locations);
              boolean[] downstream = Catchments.downstreamMask(network, locations);

              for (int node = 0; node < network.nodeCount(); node++) {
                int each = node;
                assertEquals(Arrays.stream(nodes).anyMatch(at -> drains[at][each]), upstream[node]);
                assertEquals(
                    Arrays.stream(nodes).anyMatch(at -> drains[each][at]), downstream[node]);
              }
            });
  }

  @Test
  void statisticsAreThoseUpstreamOfTheLocations() {
    RandomRivers.seeds()
        .forEach(
            seed -> {
              RiverNetwork network = RandomRivers.of(seed);
              SplittableRandom random = new SplittableRandom(seed);
              int[] nodes = someNodes(network, random);
              Locations locations = Locations.of(network, nodes);
              double[] field = random.ints(network.nodeCount(), 0, 9).asDoubleStream().toArray();
              Weights<double[]> weights =
                  Weights.node(PathWeights.random(network.nodeCount(), random));

              assertArrayEquals(
                  gathered(Upstream.percentile(network, field, 0.3, weights), nodes),
                  Catchments.percentile(network, field, 0.3, locations, weights));
              assertArrayEquals(
                  gathered(Upstream.median(network, field), nodes),
                  Catchments.median(network, field, locations));
              assertArrayEquals(
                  gathered(Upstream.mode(network, field, weights), nodes),
                  Catchments.mode(network, field, locations, weights));
              assertArrayEquals(
                  gathered(Upstream.sum(network, field, weights), nodes),
                  Catchments.sum(network, field, locations, weights));
              assertArrayEquals(
                  gathered(Upstream.mean(network, field, weights), nodes),
                  Catchments.mean(network, field, locations, weights));
              assertArrayEquals(
                  gathered(Upstream.var(network, field, weights), nodes),
                  Catchments.var(network, field, locations, weights));
              assertArrayEquals(
                  gathered(Upstream.std(network, field), nodes),
                  Catchments.std(network, field, locations));
              assertArrayEquals(
                  gathered(Upstream.skewness(network, field), nodes),
                  Catchments.skewness(network, field, locations));
              assertArrayEquals(
                  gathered(Upstream.max(network, field), nodes),
                  Catchments.max(network, field, locations));
              assertArrayEquals(
                  gathered(Upstream.min(network, field), nodes),
                  Catchments.min(network, field, locations));
            });
  }

  private static double[] gathered(double[] field, int[] nodes) {
    return Arrays.stream(nodes).mapToDouble(node -> field[node]).toArray();
  }

  @Test
  void resultsHaveTheBatchAxesAndTheLocations() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    PlainArray field = XP.asarray(new double[][] {{1, 2, 3}, {6, 5, 4}});
    Locations locations = Locations.of(network, 2, 0, 2);

    PlainArray medians = Catchments.median(network, field, locations);
    PlainArray none = Catchments.mode(network, field, Locations.of(network));

    assertEquals(Shape.of(2, 3), XP.shape(medians));
    assertArrayEquals(new double[] {2, 1, 2, 5, 6, 5}, (double[]) XP.toFlatArray(medians));
    assertEquals(Shape.of(2, 0), XP.shape(none));
  }

  @Test
  void labelsTakeAFillValueAndAnyBackend() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1, -1});
    Locations locations = Locations.of(network, 1, 2);

    assertArrayEquals(new int[] {0, 0, 1, 9}, Catchments.find(network, locations, false, 9));
    assertArrayEquals(new int[] {1, 1, 1, -1}, Catchments.find(network, locations));
    PlainArray labels = Catchments.find(XP, network, locations, true);
    assertArrayEquals(new int[] {1, 1, 1, -1}, (int[]) XP.toFlatArray(labels));
  }

  @Test
  void longChainsAreWalkedWithoutRecursion() {
    int nodes = 1_000_000;
    int[] downstream = new int[nodes];
    Arrays.setAll(downstream, node -> node - 1);
    RiverNetwork network = RiverNetwork.fromDownstream(downstream);

    int[] labels = Catchments.find(network, Locations.of(network, 0, nodes / 2), false);

    assertEquals(nodes / 2, Arrays.stream(labels).sum());
  }

  @Test
  void errorsNameWhatIsWrong() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1});
    RiverNetwork other = RiverNetwork.fromDownstream(new int[] {-1});

    assertMessage("both node 1", () -> Catchments.find(network, Locations.of(network, 1, 0, 1)));
    assertMessage("node 3", () -> Locations.of(network, 3));
    assertMessage("node -1", () -> Locations.of(network, -1));
    assertMessage("node 2", () -> Catchments.find(other, Locations.of(network, 2)));
    assertMessage(
        "fill value 0", () -> Catchments.find(network, Locations.of(network, 2), true, 0));
  }

  private static void assertMessage(String part, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.contains(part), message);
  }
}
