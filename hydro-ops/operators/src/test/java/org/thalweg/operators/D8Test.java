package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class D8Test {
  @Test
  void everyDirectionLeadsToItsNeighbour() {
    // Cells around a pit in the middle, each pointing at it.
    int[] codes = {2, 4, 8, 1, 0, 16, 128, 64, 32};

    RiverNetwork network = RiverNetwork.fromD8(codes, 3, 3, D8.esri());

    assertArrayEquals(new int[] {0, 1, 2, 3, 5, 6, 7, 8}, network.edgeUpstream());
    assertArrayEquals(new int[] {4, 4, 4, 4, 4, 4, 4, 4}, network.edgeDownstream());
  }

  @Test
  void bytesAreReadAsUnsigned() {
    byte[] codes = {1, (byte) 128, (byte) 255, 0, 64, (byte) 247};

    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> RiverNetwork.fromD8(codes, 2, 3, D8.esri()));

    assertEquals(
        "cell (row 0, column 1) has direction 128, which leaves the grid of 2 x 3 cells;"
            + " a grid around the globe is read with D8.withWrappedLongitude()",
        e.getMessage());
  }

  @Test
  void missingCellsHoldNoNode() {
    RiverNetwork network = RiverNetwork.fromD8(new int[] {1, 0, 247, 1, 64, -1}, 2, 3, D8.esri());
    RiverGrid grid = network.grid().orElseThrow();

    assertArrayEquals(new int[] {0, 1, 3, 4}, grid.cells());
    assertArrayEquals(new int[] {1, 3, 1}, network.edgeDownstream());
    assertEquals(-1, grid.nodeAt(0, 2));
    assertEquals(3, grid.nodeAt(1, 1));
    assertEquals(4, grid.cellOf(3));
    assertEquals(new BuildReport(2, 0), network.buildReport());
  }

  @Test
  void flowIntoAMissingCellMakesASinkAndIsCounted() {
    RiverNetwork network = RiverNetwork.fromD8(new int[] {1, 1, 255}, 1, 3, D8.esri());

    assertArrayEquals(new int[] {1}, network.sinks());
    assertEquals(new BuildReport(1, 1), network.buildReport());
  }

  @Test
  void inlandSinksAreNodesWhereTheProductSaysSo() {
    int[] codes = {1, 1, 255};

    assertEquals(2, RiverNetwork.fromD8(codes, 1, 3, D8.esri()).nodeCount());
    assertEquals(3, RiverNetwork.fromD8(codes, 1, 3, D8.esri().withInlandSinks()).nodeCount());
    assertEquals(3, RiverNetwork.fromD8(codes, 1, 3, D8.merit()).nodeCount());
  }

  @Test
  void codeWithoutMeaningNamesItsCell() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RiverNetwork.fromD8(new int[] {1, 1, 0, 1, 3, 0}, 2, 3, D8.esri()));

    assertEquals(
        "cell (row 1, column 1) has code 3; wanted a direction (1, 2, 4, 8, 16, 32, 64, 128),"
            + " a sink [0] or a missing cell [-1, 247, 255]",
        e.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> RiverNetwork.fromD8(new int[] {100_000}, 1, 1, D8.esri()));
  }

  @Test
  void longitudeWrapsOnlyWhenAskedAndLatitudeNever() {
    int[] east = {0, 1};
    D8 globe = D8.esri().withWrappedLongitude();

    assertArrayEquals(new int[] {0}, RiverNetwork.fromD8(east, 1, 2, globe).edgeDownstream());
    assertArrayEquals(
        new int[] {1}, RiverNetwork.fromD8(new int[] {16, 0}, 1, 2, globe).edgeDownstream());
    assertThrows(IllegalArgumentException.class, () -> RiverNetwork.fromD8(east, 1, 2, D8.esri()));
    assertThrows(
        IllegalArgumentException.class, () -> RiverNetwork.fromD8(new int[] {64, 0}, 1, 2, globe));
  }

  @Test
  void cycleIsReportedWithItsCells() {
    CyclicNetworkException e =
        assertThrows(
            CyclicNetworkException.class,
            () -> RiverNetwork.fromD8(new int[] {0, 1, 16}, 1, 3, D8.esri()));

    assertArrayEquals(new int[] {1, 2}, e.cycle());
    assertEquals(
        "a river network has no cycle, this one has a cycle of 2 nodes: "
            + "1 (row 0, column 1) -> 2 (row 0, column 2) -> 1 (row 0, column 1)",
        e.getMessage());
  }

  @Test
  void wrongNumberOfCodesNamesBothNumbers() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> RiverNetwork.fromD8(new byte[5], 2, 3, D8.esri()));

    assertEquals("5 codes given for a grid of 2 x 3 cells, which wants 6", e.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> RiverNetwork.fromD8(new byte[5], 1 << 20, 1 << 20, D8.esri()));
  }

  @Test
  void gridMayBeEmptyOrHoldNoNode() {
    assertEquals(0, RiverNetwork.fromD8(new byte[0], 0, 3, D8.esri()).nodeCount());
    assertEquals(0, RiverNetwork.fromD8(new int[] {247, 247}, 1, 2, D8.esri()).nodeCount());
  }

  @Test
  void codesCannotContradictEachOther() {
    assertThrows(IllegalArgumentException.class, () -> new D8(Set.of(0), Set.of(0), false));
    assertThrows(IllegalArgumentException.class, () -> D8.esri().withMissing(4));
    assertThrows(IllegalArgumentException.class, () -> D8.esri().withMissing(256));
    assertEquals(Set.of(247, 255, -1, 9), D8.esri().withMissing(9).missingCodes());
  }

  @Test
  void gridCellsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> RiverGrid.of(2, 2, new int[] {0, 4}));
    assertThrows(IllegalArgumentException.class, () -> RiverGrid.of(2, 2, new int[] {1, 1}));
    RiverGrid grid = RiverGrid.of(2, 2, new int[] {1, 2});
    assertThrows(
        IllegalArgumentException.class, () -> RiverNetwork.fromDownstream(new int[] {-1}, grid));
    assertThrows(IndexOutOfBoundsException.class, () -> grid.nodeAt(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> grid.cellOf(2));
  }
}
