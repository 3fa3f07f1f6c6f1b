package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  @Test
  void everyKeyLeadsToItsNeighbour() {
    RiverNetwork network = Ldd.pcraster().decode(new int[] {3, 2, 1, 6, 5, 4, 9, 8, 7}, 3, 3);

    assertArrayEquals(new int[] {0, 1, 2, 3, 5, 6, 7, 8}, network.edgeUpstream());
    assertArrayEquals(new int[] {4, 4, 4, 4, 4, 4, 4, 4}, network.edgeDownstream());
  }

  @Test
  void otherKeysAreMissing() {
    RiverNetwork network = Ldd.pcraster().decode(new int[] {6, 5, 0, 255, -7, 100_000}, 1, 6);

    assertEquals(2, network.nodeCount());
    assertEquals(new BuildReport(4, 0), network.buildReport());
  }

  @Test
  void nextCellsAreOneBased() {
    NextCells.Pair next =
        new NextCells.Pair(new int[] {3, -10, -9, -9999}, new int[] {1, -10, -9, -9999});

    RiverNetwork network = NextCells.decode(next, 1, 4);

    assertArrayEquals(new int[] {2}, network.edgeDownstream());
    assertArrayEquals(new int[] {1, 2}, network.sinks());
  }

  @Test
  void stepsGoAroundTheGlobeOnlyWhenAsked() {
    NextCells.Pair steps = new NextCells.Pair(new int[] {-1, -999, -1000}, new int[] {0, -999, 0});

    RiverNetwork network = NextCells.decodeSteps(steps, 1, 3, true);

    assertArrayEquals(new int[] {2}, network.edgeDownstream());
    assertArrayEquals(new int[] {-1, -999, -999}, NextCells.encodeSteps(network, true).x());
    assertThrows(IllegalArgumentException.class, () -> NextCells.decodeSteps(steps, 1, 3, false));
  }

  @Test
  void nextCellOutsideTheGridIsNamed() {
    NextCells.Pair next = new NextCells.Pair(new int[] {4, -9, -9}, new int[] {1, -9, -9});

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> NextCells.decode(next, 1, 3));

    assertEquals(
        "cell (row 0, column 0) flows to column 4 and row 1, one-based, of a grid of 1 x 3",
        e.getMessage());
    NextCells.Pair mixed = new NextCells.Pair(new int[] {-9}, new int[] {-9999});
    assertThrows(IllegalArgumentException.class, () -> NextCells.decode(mixed, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> NextCells.decode(next, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyEncodingGivesTheNetworkBack(long seed) {
    boolean globe = seed % 2 == 0;
    int rows = 7;
    int cols = 9;
    RiverNetwork network = repairedNetwork(rows, cols, seed, globe);

    Ldd ldd = new Ldd(globe);
    D8 esri = globe ? D8.esri().withWrappedLongitude() : D8.esri();
    D8 merit = globe ? D8.merit().withWrappedLongitude() : D8.merit();

    assertSame(network, ldd.decode(ldd.encode(network), rows, cols));
    assertSame(network, RiverNetwork.fromD8(esri.encode(network), rows, cols, esri));
    assertSame(network, RiverNetwork.fromD8(merit.encode(network), rows, cols, merit));
    assertSame(network, NextCells.decode(NextCells.encode(network), rows, cols));
    NextCells.Pair steps = NextCells.encodeSteps(network, globe);
    assertSame(network, NextCells.decodeSteps(steps, rows, cols, globe));
  }

  @Test
  void farEdgesAreForNextCellsOnly() {
    RiverGrid grid = RiverGrid.of(1, 3, new int[] {0, 1, 2});
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {2, -1, -1}, grid);

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> D8.esri().encode(network));

    assertTrue(String.valueOf(e.getMessage()).contains("no neighbour"), e.getMessage());
    assertSame(network, NextCells.decode(NextCells.encode(network), 1, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> Ldd.pcraster().encode(RiverNetwork.fromDownstream(new int[] {-1})));
  }

  @Test
  void repairFollowsItsRules() {
    // Off the grid; a code without meaning, and what flows into it; a cycle of two, one of it fed.
    int[] codes = {16, 3, 16, 1, 1, 16};

    Repaired repaired = D8.esri().repair(codes, 1, 6);

    assertArrayEquals(new int[] {0, 247, 0, 1, 0, 247}, D8.esri().encode(repaired.network()));
    assertEquals(new Repaired.Report(1, 1, 1, 1, 1, 1), repaired.report());
  }

  @Test
  void repairLeavesANetworkAlone() {
    int[] codes = {1, 0, 16, 247};

    Repaired repaired = D8.esri().repair(codes, 1, 4);

    assertTrue(repaired.report().isUnchanged());
    assertArrayEquals(codes, D8.esri().encode(repaired.network()));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void whatIsRepairedNeedsNoRepair(long seed) {
    int[] codes = Ldd.pcraster().encode(repairedNetwork(20, 30, seed, false));

    assertTrue(Ldd.pcraster().repair(codes, 20, 30).report().isUnchanged());
  }

  private static RiverNetwork repairedNetwork(int rows, int cols, long seed, boolean globe) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] codes = random.ints((long) rows * cols, 0, 10).toArray();
    return new Ldd(globe).repair(codes, rows, cols).network();
  }

  private static void assertSame(RiverNetwork expected, RiverNetwork actual) {
    assertArrayEquals(expected.grid().orElseThrow().cells(), actual.grid().orElseThrow().cells());
    assertArrayEquals(expected.edgeUpstream(), actual.edgeUpstream());
    assertArrayEquals(
        expected.edgeDownstream(),
        actual.edgeDownstream(),
        () -> Arrays.toString(expected.edgeDownstream()));
  }
}
