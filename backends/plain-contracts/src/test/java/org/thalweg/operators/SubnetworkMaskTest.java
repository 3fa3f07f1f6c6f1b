package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Parts of networks by masks, against their definition. */
class SubnetworkMaskTest {
  @Test
  void masksKeepWhatTheySay() {
    for (int seed = 0; seed < RandomRivers.COUNT; seed++) {
      RiverNetwork network = RandomRivers.of(seed);
      SplittableRandom random = new SplittableRandom(seed);
      boolean[] nodes = mask(network.nodeCount(), random);
      boolean[] edges = mask(network.edgeCount(), random);
      boolean[] everyNode = all(nodes.length);
      boolean[] everyEdge = all(edges.length);
      String about = "seed " + seed;

      check(Subnetwork.fromMask(network, nodes), network, nodes, everyEdge, about);
      check(Subnetwork.fromMask(network, nodes, edges), network, nodes, edges, about);
      check(Subnetwork.fromEdgeMask(network, edges), network, everyNode, edges, about);
    }
  }

  @Test
  void basinsHoldAllNodesWithAWayToALocation() {
    for (int seed = 0; seed < RandomRivers.COUNT; seed++) {
      RiverNetwork network = RandomRivers.of(seed);
      SplittableRandom random = new SplittableRandom(seed);
      int[] locations =
          IntStream.range(0, network.nodeCount()).filter(i -> random.nextInt(6) == 0).toArray();
      int[] upstream = network.edgeUpstream();
      int[] downstream = network.edgeDownstream();
      boolean[] reached = new boolean[network.nodeCount()];
      for (int location : locations) {
        reached[location] = true;
      }
      for (int round = 0; round < reached.length; round++) {
        for (int edge = 0; edge < upstream.length; edge++) {
          reached[upstream[edge]] |= reached[downstream[edge]];
        }
      }

      Subnetwork basin = Subnetwork.upstreamOf(network, locations);

      check(basin, network, reached, all(upstream.length), "seed " + seed);
    }
  }

  private static void check(
      Subnetwork part, RiverNetwork parent, boolean[] nodes, boolean[] edges, String about) {
    int[] from = parent.edgeUpstream();
    int[] to = parent.edgeDownstream();
    int[] keptNodes = IntStream.range(0, nodes.length).filter(i -> nodes[i]).toArray();
    int[] keptEdges =
        IntStream.range(0, edges.length)
            .filter(i -> edges[i] && nodes[from[i]] && nodes[to[i]])
            .toArray();
    double[] left = new double[nodes.length];
    for (int edge : keptEdges) {
      left[from[edge]] += parent.splitRatios()[edge];
    }
    int[] newFrom = Arrays.stream(keptEdges).map(e -> id(keptNodes, from[e])).toArray();
    int[] newTo = Arrays.stream(keptEdges).map(e -> id(keptNodes, to[e])).toArray();
    double[] ratios =
        Arrays.stream(keptEdges)
            .mapToDouble(e -> parent.splitRatios()[e] / left[from[e]])
            .toArray();

    RiverNetwork network = part.network();
    assertArrayEquals(keptNodes, part.nodes(), about);
    assertArrayEquals(keptEdges, part.edges(), about);
    assertArrayEquals(newFrom, network.edgeUpstream(), about);
    assertArrayEquals(newTo, network.edgeDownstream(), about);
    assertArrayEquals(ratios, network.splitRatios(), 1e-15, about);
    assertArrayEquals(without(newFrom, keptNodes.length), network.sinks(), about);
    assertArrayEquals(without(newTo, keptNodes.length), network.sources(), about);
    assertEquals(keptNodes.length, network.upstreamToDownstream().length, about);
  }

  @Test
  void griddedMasksLeaveOutCellsWithoutANode() {
    RiverGrid grid = RiverGrid.of(2, 2, new int[] {0, 1, 3});
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1}, grid);
    PlainArray mask =
        PlainNamespace.INSTANCE.asarray(new boolean[][] {{false, true}, {true, true}});

    Subnetwork part = Subnetwork.fromMask(network, mask);

    assertArrayEquals(new int[] {1, 2}, part.nodes());
    assertArrayEquals(new int[] {1, 3}, part.network().grid().orElseThrow().cells());
    assertArrayEquals(new int[] {0, 1}, part.crop().network().grid().orElseThrow().cells());
    assertEquals(1, part.crop().network().grid().orElseThrow().cols());
  }

  @Test
  void fieldsOfTheParentAreTakenAlong() {
    RiverGrid grid = RiverGrid.of(2, 2, new int[] {0, 1, 3});
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1}, grid);
    Subnetwork part = Subnetwork.fromMask(network, new boolean[] {true, false, true});
    PlainArray batch = PlainNamespace.INSTANCE.asarray(new double[][][] {{{1, 2}, {3, 4}}});

    assertArrayEquals(new int[] {7, 9}, part.fromParent(new int[] {7, 8, 9}));
    PlainArray taken = part.fromParent(batch);
    assertEquals(Shape.of(1, 2), PlainNamespace.INSTANCE.shape(taken));
    assertArrayEquals(new double[] {1, 4}, (double[]) PlainNamespace.INSTANCE.toFlatArray(taken));
    assertThrows(IllegalArgumentException.class, () -> part.fromParent(new int[2]));
  }

  @Test
  void ratiosThatAreAllZeroBecomeEqual() {
    RiverNetwork network =
        RiverNetwork.fromEdges(4, new int[] {0, 0, 0}, new int[] {1, 2, 3}, new double[] {1, 0, 0});

    Subnetwork part = Subnetwork.fromEdgeMask(network, new boolean[] {false, true, true});

    assertArrayEquals(new double[] {0.5, 0.5}, part.network().splitRatios());
  }

  @Test
  void masksThatDoNotFitAreErrors() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, -1});

    assertSays("node mask", () -> Subnetwork.fromMask(network, new boolean[3]));
    assertSays("node mask is of float64", () -> Subnetwork.fromMask(network, new double[2]));
    assertSays("edge mask", () -> Subnetwork.fromEdgeMask(network, new boolean[2]));
    assertSays("edge mask", () -> Subnetwork.fromMask(network, new boolean[2], new boolean[0]));
  }

  private static void assertSays(String part, Runnable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
    assertEquals(part, message.substring(0, Math.min(part.length(), message.length())));
  }

  private static boolean[] mask(int count, SplittableRandom random) {
    boolean[] mask = new boolean[count];
    for (int i = 0; i < count; i++) {
      mask[i] = random.nextInt(4) > 0;
    }
    return mask;
  }

  private static boolean[] all(int count) {
    boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    return all;
  }

  private static int id(int[] kept, int node) {
    return Arrays.binarySearch(kept, node);
  }

  /** The nodes that do not occur at an end of an edge. */
  private static int[] without(int[] ends, int nodes) {
    return IntStream.range(0, nodes)
        .filter(node -> Arrays.stream(ends).noneMatch(end -> end == node))
        .toArray();
  }
}
