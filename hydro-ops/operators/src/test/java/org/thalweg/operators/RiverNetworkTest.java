package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiverNetworkTest {
  @Test
  void forestNumbersItsEdgesByUpstreamNode() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {3, -1, 3, 1, -1});

    assertEquals(5, network.nodeCount());
    assertEquals(3, network.edgeCount());
    assertFalse(network.bifurcates());
    assertArrayEquals(new int[] {0, 2, 3}, network.edgeUpstream());
    assertArrayEquals(new int[] {3, 3, 1}, network.edgeDownstream());
    assertArrayEquals(new int[] {1, 4}, network.sinks());
    assertArrayEquals(new int[] {0, 2, 4}, network.sources());
    assertArrayEquals(new double[] {1, 1, 1}, network.splitRatios());
  }

  @Test
  void edgesAreSortedAndTheirRatiosFollow() {
    RiverNetwork network =
        RiverNetwork.fromEdges(
            4, new int[] {2, 0, 1, 0}, new int[] {3, 2, 3, 1}, new double[] {1, 0.7, 1, 0.3});

    assertTrue(network.bifurcates());
    assertArrayEquals(new int[] {0, 0, 1, 2}, network.edgeUpstream());
    assertArrayEquals(new int[] {1, 2, 3, 3}, network.edgeDownstream());
    assertArrayEquals(new double[] {0.3, 0.7, 1, 1}, network.splitRatios());
    assertArrayEquals(new int[] {0}, network.sources());
    assertArrayEquals(new int[] {3}, network.sinks());
  }

  @Test
  void edgesWithoutRatiosShareEqually() {
    RiverNetwork network =
        RiverNetwork.fromEdges(4, new int[] {0, 0, 0, 1}, new int[] {1, 2, 3, 3});

    double third = 1.0 / 3;
    assertArrayEquals(new double[] {third, third, third, 1}, network.splitRatios());
  }

  @Test
  void edgesWithoutBifurcationMakeAForest() {
    RiverNetwork network = RiverNetwork.fromEdges(3, new int[] {2, 0}, new int[] {1, 1});

    assertFalse(network.bifurcates());
    assertArrayEquals(new int[] {0, 2}, network.edgeUpstream());
    assertArrayEquals(new int[] {1, 1}, network.edgeDownstream());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderVisitsEveryNodeBeforeWhatItFlowsTo(long seed) {
    for (RiverNetwork network :
        new RiverNetwork[] {
          RandomNetworks.forest(500, seed), RandomNetworks.bifurcating(500, seed)
        }) {
      int[] order = network.upstreamToDownstream();
      int[] rank = new int[order.length];
      IntStream.range(0, order.length).forEach(i -> rank[order[i]] = i);

      assertArrayEquals(IntStream.range(0, 500).toArray(), IntStream.of(order).sorted().toArray());
      int[] upstream = network.edgeUpstream();
      int[] downstream = network.edgeDownstream();
      for (int edge = 0; edge < upstream.length; edge++) {
        assertTrue(rank[upstream[edge]] < rank[downstream[edge]], "seed " + seed);
      }
    }
  }

  @Test
  void emptyNetworkHasNothing() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[0]);

    assertEquals(0, network.nodeCount());
    assertEquals(0, network.edgeCount());
    assertEquals(0, network.sinks().length);
    assertEquals(0, RiverNetwork.fromEdges(0, new int[0], new int[0]).nodeCount());
  }

  @Test
  void closedCycleThatNoSourceReachesIsFound() {
    int[] downstream = {-1, 0, 4, 2, 3};

    CyclicNetworkException e =
        assertThrows(CyclicNetworkException.class, () -> RiverNetwork.fromDownstream(downstream));

    assertArrayEquals(new int[] {2, 4, 3}, e.cycle());
    assertEquals(
        "a river network has no cycle, this one has a cycle of 3 nodes: 2 -> 4 -> 3 -> 2",
        e.getMessage());
  }

  @Test
  void cycleIsListedWithoutTheNodesThatFlowIntoIt() {
    int[] downstream = {1, 2, 3, 2};

    CyclicNetworkException e =
        assertThrows(CyclicNetworkException.class, () -> RiverNetwork.fromDownstream(downstream));

    assertArrayEquals(new int[] {2, 3}, e.cycle());
  }

  @Test
  void nodeThatFlowsToItselfIsACycle() {
    CyclicNetworkException e =
        assertThrows(
            CyclicNetworkException.class, () -> RiverNetwork.fromDownstream(new int[] {0}));

    assertArrayEquals(new int[] {0}, e.cycle());
  }

  @Test
  void cycleAmongBifurcationsIsFound() {
    // 0 splits to 1 and 4 (an outlet); 1 -> 2 -> 3 -> 1 is the cycle, with a way out at 3.
    CyclicNetworkException e =
        assertThrows(
            CyclicNetworkException.class,
            () ->
                RiverNetwork.fromEdges(
                    5, new int[] {0, 0, 1, 2, 3, 3}, new int[] {4, 1, 2, 3, 1, 4}));

    assertArrayEquals(new int[] {1, 2, 3}, IntStream.of(e.cycle()).sorted().toArray());
  }

  @Test
  void longCycleIsNotListedWhole() {
    int[] ring = new int[100_000];
    IntStream.range(0, ring.length).forEach(i -> ring[i] = (i + 1) % ring.length);

    CyclicNetworkException e =
        assertThrows(CyclicNetworkException.class, () -> RiverNetwork.fromDownstream(ring));

    assertEquals(100_000, e.cycle().length);
    assertTrue(e.toString().length() < 500, e::toString);
  }

  @Test
  void wrongIdIsNamed() {
    assertMessage(
        "node 1 flows to 7, a network of 2 nodes has ids 0..1, and -1 for an outlet",
        () -> RiverNetwork.fromDownstream(new int[] {-1, 7}));
    assertMessage(
        "edge 0 runs from node 0 to node 2, a network of 2 nodes has ids 0..1",
        () -> RiverNetwork.fromEdges(2, new int[] {0}, new int[] {2}));
  }

  @Test
  void wrongEdgesAreNamed() {
    assertMessage(
        "1 upstream ids given for 2 downstream ids",
        () -> RiverNetwork.fromEdges(2, new int[] {0}, new int[] {1, 1}));
    assertMessage(
        "the edge from node 0 to node 1 is given twice",
        () -> RiverNetwork.fromEdges(2, new int[] {0, 0}, new int[] {1, 1}));
  }

  @Test
  void wrongRatiosAreNamed() {
    int[] upstream = {0, 0};
    int[] downstream = {1, 2};

    assertMessage(
        "1 split ratios given for 2 edges",
        () -> RiverNetwork.fromEdges(3, upstream, downstream, new double[] {1}));
    assertMessage(
        "the split ratios of node 0 sum to 0.75, they must sum to 1 within 1.0E-6",
        () -> RiverNetwork.fromEdges(3, upstream, downstream, new double[] {0.5, 0.25}));
    assertMessage(
        "the edge from node 0 to node 2 has split ratio NaN; a ratio is in [0, 1]",
        () -> RiverNetwork.fromEdges(3, upstream, downstream, new double[] {0.5, Double.NaN}));
  }

  @Test
  void arraysHandedInAndOutAreCopies() {
    int[] downstream = {1, -1};
    RiverNetwork network = RiverNetwork.fromDownstream(downstream);

    downstream[0] = -1;
    network.sinks()[0] = 0;
    network.edgeDownstream()[0] = 0;

    assertArrayEquals(new int[] {1}, network.sinks());
    assertArrayEquals(new int[] {1}, network.edgeDownstream());
  }

  private static void assertMessage(String expected, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(expected, e.getMessage());
  }
}
