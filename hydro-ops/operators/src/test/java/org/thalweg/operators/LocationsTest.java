package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class LocationsTest {
  private static final double FAR = 1e8;

  /** A chain over the cells of a grid of which every fifth is missing. */
  private static RiverNetwork gridded(int rows, int cols, GeoTransform transform) {
    int[] cells = IntStream.range(0, rows * cols).filter(cell -> cell % 5 != 2).toArray();
    int[] downstream = new int[cells.length];
    Arrays.setAll(downstream, node -> node - 1);
    RiverGrid grid = RiverGrid.of(rows, cols, cells).withTransform(transform);
    return RiverNetwork.fromDownstream(downstream, grid);
  }

  private static double distance(RiverNetwork network, Gauge gauge, int node) {
    RiverGrid grid = network.grid().orElseThrow();
    GeoTransform transform = grid.transform().orElseThrow();
    int row = grid.cellOf(node) / grid.cols();
    int col = grid.cellOf(node) % grid.cols();
    return Sphere.distance(
        gauge.longitude(), gauge.latitude(), transform.x(row, col), transform.y(row, col));
  }

  @Test
  void cellsAndNodesAreTheSamePlaces() {
    RiverNetwork network = gridded(2, 3, GeoTransform.northUp(0, 2, 1));

    Locations cells = Locations.ofCells(network, new int[] {1, 2}, new int[] {0, 1});

    assertArrayEquals(new int[] {4, 1}, cells.nodes());
    assertEquals(List.of("[1, 2]", "[0, 1]"), cells.names());
    assertEquals(List.of("4", "1"), Locations.of(network, 4, 1).names());
  }

  @Test
  void nearestIsTheSmallestDistanceOfAll() {
    List<RiverNetwork> networks =
        List.of(
            gridded(12, 20, GeoTransform.northUp(-180, 90, 18, 15)),
            gridded(20, 20, GeoTransform.northUp(6, 48, 0.05)),
            gridded(9, 9, new GeoTransform(5, 0.1, 0.03, 50, 0.02, -0.1)));
    SplittableRandom random = new SplittableRandom(11);
    for (RiverNetwork network : networks) {
      for (int i = 0; i < 300; i++) {
        Gauge gauge = new Gauge("g", random.nextDouble(-180, 180), random.nextDouble(-90, 90));

        int found = Locations.nearest(network, List.of(gauge), FAR).nodes()[0];

        double least = Double.POSITIVE_INFINITY;
        for (int node = 0; node < network.nodeCount(); node++) {
          least = Math.min(least, distance(network, gauge, node));
        }
        assertEquals(least, distance(network, gauge, found), gauge.toString());
        assertEquals(
            found, Locations.nearest(network, List.of(gauge), least).nodes()[0], gauge.toString());
        assertMessage(
            "no node within",
            () ->
                Locations.nearest(network, List.of(gauge), distance(network, gauge, found) * 0.99));
      }
    }
  }

  @Test
  void snappingPrefersTheUpstreamArea() {
    RiverNetwork network = gridded(4, 5, GeoTransform.northUp(6, 50, 0.01));
    double[] area = new double[network.nodeCount()];
    Arrays.fill(area, 1);
    area[6] = 100;
    area[7] = 1000;
    GeoTransform transform = network.grid().orElseThrow().transform().orElseThrow();
    Gauge beside = new Gauge("beside", transform.x(0, 0), transform.y(0, 0));
    List<Gauge> gauges = new ArrayList<>();
    gauges.add(beside);
    gauges.add(beside.withUpstreamArea(90));
    gauges.add(beside.withUpstreamArea(400));
    gauges.add(beside.withUpstreamArea(1));

    int[] nodes = Locations.snapped(network, gauges, 5000, area).nodes();

    assertArrayEquals(new int[] {0, 6, 7, 0}, nodes);
  }

  @Test
  void errorsNameWhatIsWrong() {
    RiverNetwork plain = RiverNetwork.fromDownstream(new int[] {-1});
    RiverNetwork network = gridded(2, 3, GeoTransform.northUp(0, 2, 1));
    Gauge gauge = new Gauge("Basel", 7.6, 47.6);

    assertMessage("not on a grid", () -> Locations.ofCells(plain, new int[] {0, 0}));
    assertMessage("no node", () -> Locations.ofCells(network, new int[] {0, 2}));
    assertMessage("2 x 3", () -> Locations.ofCells(network, new int[] {2, 0}));
    assertMessage("a row and a column", () -> Locations.ofCells(network, new int[] {2}));
    assertMessage("not on a grid", () -> Locations.nearest(plain, List.of(gauge), 1));
    assertMessage("Basel", () -> Locations.nearest(network, List.of(gauge), 1000));
    assertMessage("0 or more", () -> Locations.nearest(network, List.of(gauge), Double.NaN));
    assertMessage("5 nodes", () -> Locations.snapped(network, List.of(gauge), 1, new double[1]));
    assertMessage("latitude", () -> new Gauge("x", 0, 91));
    assertMessage("positive", () -> gauge.withUpstreamArea(0));
  }

  private static void assertMessage(String part, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.contains(part), message);
  }
}
