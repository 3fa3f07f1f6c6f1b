package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Every schedule of array code against the host kernel, and which one is taken when. */
class SweepScheduleTest {
  private static final int FORESTS = 200;
  private static final Device GPU = new Device("gpu:0");
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  @Test
  void everyScheduleSumsAsTheHostKernelDoes() {
    for (int seed = 0; seed < FORESTS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RiverNetwork network =
          RandomForests.of(random.nextInt(1, 200), random.nextInt(1, 40), random.nextLong());
      long nodes = network.nodeCount();
      PlainArray weights = values(random, network.edgeCount());
      PlainArray rows = values(random, 3, network.edgeCount());
      for (Direction direction : Direction.values()) {
        compare(seed, network, direction, List.of(values(random, nodes)));
        compare(seed, network, direction, List.of(values(random, nodes), weights));
        compare(seed, network, direction, List.of(values(random, 3, nodes), weights));
        compare(seed, network, direction, List.of(values(random, 3, nodes), rows));
      }
    }
  }

  private static PlainArray values(SplittableRandom random, long... shape) {
    int size = (int) Arrays.stream(shape).reduce(1, (x, y) -> x * y);
    return XP.asarray(random.doubles(size, -1, 1).toArray(), shape, DType.FLOAT64);
  }

  private static void compare(
      int seed, RiverNetwork network, Direction direction, List<PlainArray> inputs) {
    PlainArray expected = XP.apply(new Accumulation(network, direction), inputs).get(0);
    for (SweepSchedule schedule : SweepSchedule.values()) {
      Accumulation sum = Accumulation.scheduled(network, direction, schedule);
      PlainArray sums = sum.forward(XP, inputs).get(0);
      assertEquals(expected.shape(), sums.shape());
      assertArrayEquals(
          (double[]) expected.toFlatArray(),
          (double[]) sums.toFlatArray(),
          1e-12,
          direction + " by " + schedule + ", " + inputs.size() + " inputs, seed " + seed);
    }
  }

  @Test
  void integersAreSummedExactly() {
    RiverNetwork network = RandomForests.of(500, 3, 1);
    long[] field = new SplittableRandom(2).longs(500, -1L << 40, 1L << 40).toArray();
    for (Direction direction : Direction.values()) {
      List<PlainArray> inputs = List.of(XP.asarray(field));
      PlainArray expected = XP.apply(new Accumulation(network, direction), inputs).get(0);
      for (SweepSchedule schedule : SweepSchedule.values()) {
        Accumulation sum = Accumulation.scheduled(network, direction, schedule);
        PlainArray sums = sum.forward(XP, inputs).get(0);
        assertArrayEquals((long[]) expected.toFlatArray(), (long[]) sums.toFlatArray());
      }
    }
  }

  @Test
  void levelsAreOfTheDistanceToTheOutlet() {
    // 3 -> 1 -> 0 <- 2, and 4 alone: the farthest first, siblings side by side.
    ForestLevels levels = RiverNetwork.fromDownstream(new int[] {-1, 0, 0, 1, -1}).forestLevels();

    assertArrayEquals(new long[] {1, 2, 2}, levels.sizes());
    assertArrayEquals(new int[] {3, 1, 2, 0, 4}, (int[]) levels.nodes.orElseThrow().toFlatArray());
    assertArrayEquals(new int[] {0, 0, 0}, (int[]) levels.downstream.toFlatArray());
    assertArrayEquals(new int[] {2, 0, 1}, (int[]) levels.edges.orElseThrow().toFlatArray());
  }

  @Test
  void networkInTheOrderOfItsLevelsIsNotRearranged() {
    ForestLevels levels =
        RiverNetwork.fromDownstream(new int[] {2, 2, 4, 5, -1, -1}).forestLevels();

    assertTrue(levels.nodes.isEmpty() && levels.places.isEmpty() && levels.edges.isEmpty());
  }

  @Test
  void pointersDoubleInAsManyRoundsAsTheLogarithmOfTheLevels() {
    for (int nodes : new int[] {1, 2, 3, 4, 5, 8, 9, 100}) {
      Pointers pointers = chain(nodes).forestLevels().pointers();
      int rounds = (int) Math.ceil(Math.log(nodes) / Math.log(2));
      assertEquals(rounds, pointers.rounds().size());
      assertEquals(rounds, Pointers.rounds(chain(nodes).forestLevels().sizes()));
    }
  }

  private static RiverNetwork chain(int nodes) {
    int[] downstream = new int[nodes];
    Arrays.setAll(downstream, node -> node - 1);
    return RiverNetwork.fromDownstream(downstream);
  }

  @Test
  void narrowNetworksDoubleAndWideOnesGoByLevelsOnProcessors() {
    assertEquals(SweepSchedule.DOUBLING, chain(1000).forestLevels().schedule(Device.CPU, 1));
    assertEquals(SweepSchedule.LEVELS, chain(1000).forestLevels().schedule(Device.CPU, 1000));
    assertEquals(SweepSchedule.LEVELS, chain(3).forestLevels().schedule(Device.CPU, 1));
    assertEquals(SweepSchedule.LEVELS, comb(100, 2000).schedule(Device.CPU, 1));
  }

  @Test
  void devicesDoubleUnlessTheNetworkIsShallowOrTheBatchLarge() {
    assertEquals(SweepSchedule.DOUBLING, comb(100, 2000).schedule(GPU, 1));
    assertEquals(SweepSchedule.DOUBLING, comb(1000, 200).schedule(GPU, 1));
    assertEquals(SweepSchedule.LEVELS, comb(1000, 200).schedule(GPU, 1000));
    assertEquals(SweepSchedule.LEVELS, comb(1000, 5).schedule(GPU, 1));
  }

  /** Chains side by side. */
  private static ForestLevels comb(int chains, int levels) {
    int[] downstream = new int[chains * levels];
    Arrays.setAll(downstream, node -> node < chains ? -1 : node - chains);
    return RiverNetwork.fromDownstream(downstream).forestLevels();
  }

  @Test
  void pointersDoNotDoubleWhereWaterDivides() {
    RiverNetwork braid = RiverNetwork.fromEdges(3, new int[] {0, 0}, new int[] {1, 2});

    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> Upstream.sumOperator(braid, SweepSchedule.DOUBLING));

    assertTrue(String.valueOf(error.getMessage()).contains("bifurcates"), error.getMessage());
    Downstream.sumOperator(braid, SweepSchedule.LEVELS);
  }
}
