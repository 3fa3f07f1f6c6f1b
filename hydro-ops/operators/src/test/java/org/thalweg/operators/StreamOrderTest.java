package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Orders against their definitions, node by node, and against closed forms. */
class StreamOrderTest {
  private static final int NETWORKS = 1000;

  @Test
  void strahlerAndShreveFollowTheirDefinitions() {
    for (int seed = 0; seed < NETWORKS; seed++) {
      RiverNetwork network =
          seed % 2 == 0
              ? RandomNetworks.forest(seed % 40, seed)
              : RandomNetworks.bifurcating(seed % 40, seed);
      List<List<Integer>> inflows = inflows(network);
      int[] strahler = new int[network.nodeCount()];
      double[] shreve = new double[network.nodeCount()];
      for (int node : network.upstreamToDownstream()) {
        int highest =
            inflows.get(node).stream().mapToInt(inflow -> strahler[inflow]).max().orElse(1);
        long equal =
            inflows.get(node).stream().filter(inflow -> strahler[inflow] == highest).count();
        strahler[node] = equal >= 2 ? highest + 1 : highest;
        boolean source = inflows.get(node).isEmpty();
        double ways = inflows.get(node).stream().mapToDouble(inflow -> shreve[inflow]).sum();
        shreve[node] = source ? 1 : ways;
      }

      assertArrayEquals(strahler, StreamOrder.strahler(network), "seed " + seed);
      assertArrayEquals(shreve, StreamOrder.shreve(network), "seed " + seed);
    }
  }

  @Test
  void hortonAndHackFollowTheirDefinitions() {
    for (int seed = 0; seed < NETWORKS; seed++) {
      RiverNetwork network = RandomNetworks.forest(seed % 60, seed);
      double[] area = areas(network, seed);
      int[] main = mainInflows(network, area);
      int[] downstream = ((Forest) network.topology()).downstream();
      int[] strahler = StreamOrder.strahler(network);
      int[] horton = new int[network.nodeCount()];
      int[] hack = new int[network.nodeCount()];
      for (int node = 0; node < horton.length; node++) {
        int mouth = node;
        while (downstream[mouth] >= 0 && main[downstream[mouth]] == mouth) {
          mouth = downstream[mouth];
        }
        horton[node] = strahler[mouth];
        hack[node] = 1;
        for (int at = node; downstream[at] >= 0; at = downstream[at]) {
          hack[node] += main[downstream[at]] == at ? 0 : 1;
        }
      }

      assertArrayEquals(horton, StreamOrder.horton(network, area), "seed " + seed);
      assertArrayEquals(hack, StreamOrder.hack(network, area), "seed " + seed);
    }
  }

  @Test
  void pfafstetterFollowsItsDefinition() {
    for (int seed = 0; seed < NETWORKS; seed++) {
      RiverNetwork network = RandomNetworks.forest(seed % 120, seed);
      double[] area = areas(network, seed);
      long[] expected = new long[network.nodeCount()];
      PfafstetterByDefinition definition = new PfafstetterByDefinition(network, area, expected);
      for (int sink : network.sinks()) {
        definition.divide(definition.upstreamOf(sink), sink, 3);
      }

      long[] codes = Pfafstetter.of(network).withArea(area).codes(3);

      assertArrayEquals(expected, codes, "seed " + seed);
    }
  }

  /** Divides sets of nodes, one by one. */
  private static final class PfafstetterByDefinition {
    private final List<List<Integer>> inflows;
    private final int[] main;
    private final double[] area;
    private final long[] codes;

    PfafstetterByDefinition(RiverNetwork network, double[] own, long[] codes) {
      this.inflows = inflows(network);
      this.main = mainInflows(network, own);
      this.area = upstreamAreas(network, own);
      this.codes = codes;
    }

    List<Integer> upstreamOf(int node) {
      List<Integer> nodes = new ArrayList<>(List.of(node));
      for (int i = 0; i < nodes.size(); i++) {
        nodes.addAll(inflows.get(nodes.get(i)));
      }
      return nodes;
    }

    void divide(List<Integer> unit, int mouth, int levels) {
      if (levels == 0) {
        return;
      }
      List<Integer> stem = new ArrayList<>();
      for (int node = mouth; node >= 0 && unit.contains(node); node = main[node]) {
        stem.add(node);
      }
      List<Integer> largest =
          stem.stream()
              .flatMap(node -> inflows.get(node).stream())
              .filter(inflow -> unit.contains(inflow) && !stem.contains(inflow))
              .sorted(this::byArea)
              .limit(4)
              .toList();
      List<Integer> remaining = new ArrayList<>(unit);
      List<Integer> interbasin = new ArrayList<>();
      int digit = 1;
      int start = mouth;
      for (int node : stem) {
        if (interbasin.isEmpty()) {
          start = node;
        }
        List<Integer> tributaries =
            inflows.get(node).stream().filter(largest::contains).sorted(this::byArea).toList();
        upstreamOf(node).stream()
            .filter(n -> !upstreamOf(main[node] < 0 ? node : main[node]).contains(n) || n == node)
            .filter(remaining::contains)
            .filter(n -> tributaries.stream().noneMatch(t -> upstreamOf(t).contains(n)))
            .forEach(interbasin::add);
        if (!tributaries.isEmpty()) {
          code(interbasin, digit, start, levels);
          interbasin = new ArrayList<>();
        }
        for (int tributary : tributaries) {
          code(upstreamOf(tributary), digit + 1, tributary, levels);
          digit += 2;
        }
      }
      if (!interbasin.isEmpty()) {
        code(interbasin, digit, start, levels);
      }
    }

    private void code(List<Integer> nodes, int digit, int mouth, int levels) {
      nodes.forEach(node -> codes[node] = 10 * codes[node] + digit);
      divide(nodes, mouth, levels - 1);
    }

    private int byArea(int a, int b) {
      int larger = Double.compare(area[b], area[a]);
      return larger != 0 ? larger : Integer.compare(a, b);
    }
  }

  @Test
  void tributariesAreNumberedFromTheOutlet() {
    // A stem 0 <- 1 <- ... <- 6 with a tributary of k + 1 nodes into node k.
    int[] downstream = new int[7 + 21];
    int[] first = new int[6];
    Arrays.setAll(downstream, node -> node - 1);
    int next = 7;
    for (int k = 0; k < 6; k++) {
      first[k] = next;
      downstream[next] = k;
      next += k + 1;
    }
    RiverNetwork network = RiverNetwork.fromDownstream(downstream);

    long[] codes = StreamOrder.pfafstetter(network, 1);

    // At node 5 a tributary of 6 nodes is larger than the rest of the row, node 6.
    assertArrayEquals(
        new long[] {1, 1, 3, 5, 7, 9, 9}, Arrays.copyOf(codes, 7), Arrays.toString(codes));
    assertEquals(1, codes[first[0]]);
    assertEquals(2, codes[first[1]]);
    assertEquals(4, codes[first[2]]);
    assertEquals(6, codes[first[3]]);
    assertEquals(8, codes[first[4]]);
    assertEquals(9, codes[first[5]]);
  }

  @Test
  void closedBasinsHaveCodeZero() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {-1, 0, -1, 2, 2});
    Pfafstetter coder = Pfafstetter.of(network);

    assertArrayEquals(new long[] {11, 11, 11, 31, 21}, coder.codes(2));
    assertArrayEquals(new long[] {11, 11, 0, 0, 0}, coder.withClosed(2).codes(2));
    assertArrayEquals(new long[] {0, 0, 11, 31, 21}, coder.withClosed(0).codes(2));
    assertThrows(IllegalArgumentException.class, () -> coder.withClosed(1));
  }

  @Test
  void areasDecideWhichInflowIsTheMainOne() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {-1, 0, 0});

    assertArrayEquals(new int[] {1, 1, 2}, StreamOrder.hack(network));
    assertArrayEquals(new int[] {1, 2, 1}, StreamOrder.hack(network, new double[] {1, 1, 2}));
    assertArrayEquals(new int[] {2, 1, 2}, StreamOrder.horton(network, new double[] {1, 1, 2}));
  }

  @Test
  void longChainsTakeNoStack() {
    int[] downstream = new int[1_000_000];
    Arrays.setAll(downstream, node -> node - 1);
    RiverNetwork chain = RiverNetwork.fromDownstream(downstream);

    int[] ones = new int[downstream.length];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, StreamOrder.strahler(chain));
    assertArrayEquals(ones, StreamOrder.horton(chain));
    assertArrayEquals(ones, StreamOrder.hack(chain));
    assertEquals(downstream.length, Arrays.stream(StreamOrder.shreve(chain)).sum());
    assertEquals(111L * downstream.length, Arrays.stream(StreamOrder.pfafstetter(chain, 3)).sum());
  }

  @Test
  void starsHaveOneConfluence() {
    int[] downstream = new int[100_001];
    downstream[0] = -1;
    RiverNetwork star = RiverNetwork.fromDownstream(downstream);

    assertEquals(2, StreamOrder.strahler(star)[0]);
    assertEquals(100_000, StreamOrder.shreve(star)[0]);
    assertEquals(99_999, Arrays.stream(StreamOrder.hack(star)).filter(o -> o == 2).count());
    // The main inflow is node 1, and the four largest tributaries are the next ones.
    long[] codes = StreamOrder.pfafstetter(star, 1);
    assertArrayEquals(new long[] {1, 9, 2, 4, 6, 8, 1}, Arrays.copyOf(codes, 7));
  }

  @Test
  void emptyNetworksAndSingleNodesHaveOrders() {
    RiverNetwork none = RiverNetwork.fromDownstream(new int[0]);
    RiverNetwork one = RiverNetwork.fromDownstream(new int[] {-1});

    assertEquals(0, StreamOrder.strahler(none).length);
    assertEquals(0, StreamOrder.shreve(none).length);
    assertEquals(0, StreamOrder.horton(none).length);
    assertEquals(0, StreamOrder.hack(none).length);
    assertEquals(0, StreamOrder.pfafstetter(none, 2).length);
    assertArrayEquals(new int[] {1}, StreamOrder.strahler(one));
    assertArrayEquals(new double[] {1}, StreamOrder.shreve(one));
    assertArrayEquals(new int[] {1}, StreamOrder.horton(one));
    assertArrayEquals(new int[] {1}, StreamOrder.hack(one));
    assertArrayEquals(new long[] {111_111_111_111_111_111L}, StreamOrder.pfafstetter(one, 18));
  }

  @Test
  void whatIsUndefinedIsAnError() {
    RiverNetwork braid = RandomNetworks.bifurcating(20, 1);
    RiverNetwork one = RiverNetwork.fromDownstream(new int[] {-1});

    assertThrows(IllegalArgumentException.class, () -> StreamOrder.horton(braid));
    assertThrows(IllegalArgumentException.class, () -> StreamOrder.hack(braid));
    assertThrows(IllegalArgumentException.class, () -> StreamOrder.pfafstetter(braid, 1));
    assertThrows(IllegalArgumentException.class, () -> StreamOrder.pfafstetter(one, 0));
    assertThrows(IllegalArgumentException.class, () -> StreamOrder.pfafstetter(one, 19));
    for (double[] area : new double[][] {{}, {-1}, {Double.NaN}, {Double.POSITIVE_INFINITY}}) {
      assertThrows(IllegalArgumentException.class, () -> StreamOrder.hack(one, area));
    }
  }

  /** Small numbers, so that many areas are equal. */
  private static double[] areas(RiverNetwork network, long seed) {
    return new SplittableRandom(seed).ints(network.nodeCount(), 0, 3).asDoubleStream().toArray();
  }

  private static List<List<Integer>> inflows(RiverNetwork network) {
    List<List<Integer>> inflows = new ArrayList<>();
    for (int node = 0; node < network.nodeCount(); node++) {
      inflows.add(new ArrayList<>());
    }
    int[] upstream = network.edgeUpstream();
    int[] downstream = network.edgeDownstream();
    for (int edge = 0; edge < upstream.length; edge++) {
      inflows.get(downstream[edge]).add(upstream[edge]);
    }
    return inflows;
  }

  private static double[] upstreamAreas(RiverNetwork network, double[] own) {
    List<List<Integer>> inflows = inflows(network);
    double[] areas = own.clone();
    for (int node : network.upstreamToDownstream()) {
      areas[node] += inflows.get(node).stream().mapToDouble(inflow -> areas[inflow]).sum();
    }
    return areas;
  }

  private static int[] mainInflows(RiverNetwork network, double[] own) {
    double[] areas = upstreamAreas(network, own);
    return inflows(network).stream()
        .mapToInt(
            inflows -> {
              int main = -1;
              for (int inflow : inflows) {
                main = main < 0 || areas[inflow] > areas[main] ? inflow : main;
              }
              return main;
            })
        .toArray();
  }
}
