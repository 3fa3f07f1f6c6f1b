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

class ElevationTest {
  @Test
  void pitIsFilledToItsSpillAndDrainsThere() {
    double[] z = {
      9, 9, 9, 9, 9, //
      9, 2, 2, 3, 4, //
      9, 2, 1, 9, 9, //
      9, 9, 9, 9, 9
    };

    Elevation elevation = Elevation.of(z, 4, 5);
    RiverNetwork network = elevation.network();

    double[] filled = elevation.filled();
    assertEquals(4, filled[6]);
    assertEquals(4, filled[8]);
    assertEquals(4, filled[12]);
    assertEquals(9, filled[0]);
    // By the shortest way over the flat to the spill in the east.
    int[] next = next(network);
    assertEquals(9, next[8]);
    assertEquals(8, next[7]);
    assertEquals(8, next[12]);
    assertEquals(-1, next[9]);
  }

  @Test
  void steepestDescentCountsTrueDistances() {
    // Down by 1 to the south, by 1.2 to the south-east.
    double[] z = {5, 5, 4, 3.8};

    RiverNetwork square = Elevation.of(z, 2, 2).network();
    RiverNetwork narrow =
        Elevation.of(z, 2, 2).withSpacing(CellSpacing.uniform(2, 0.5, 1)).network();

    assertEquals(2, next(square)[0]);
    assertEquals(3, next(narrow)[0]);
  }

  @Test
  void degreesNarrowTowardsThePole() {
    CellSpacing spacing = CellSpacing.geographic(2, GeoTransform.northUp(0, 61, 1));

    // R = 6,371,000 m: one degree is 111,194.93 m, at latitude 60.5 times its cosine.
    assertEquals(111_194.93 * Math.cos(Math.toRadians(60.5)), spacing.distance(0, 0), 0.01);
    assertEquals(111_194.93, spacing.distance(0, 2), 0.01);
    assertThrows(
        IllegalArgumentException.class,
        () -> CellSpacing.geographic(2, GeoTransform.northUp(0, 95, 1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void filledSurfaceIsItsDefinition(long seed) {
    int rows = 9;
    int cols = 12;
    double[] z = surface(rows, cols, seed);

    double[] filled = Elevation.of(z, rows, cols).filled();

    assertArrayEquals(byDefinition(z, rows, cols), filled, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyCellDrainsToTheEdgeAndNowhereUphill(long seed) {
    int rows = 25;
    int cols = 31;
    double[] z = surface(rows, cols, seed);
    double[] filled = Elevation.of(z, rows, cols).filled();

    RiverNetwork network = Elevation.of(z, rows, cols).network();

    RiverGrid grid = network.grid().orElseThrow();
    assertEquals(Arrays.stream(z).filter(one -> !Double.isNaN(one)).count(), network.nodeCount());
    for (int sink : network.sinks()) {
      assertTrue(isAtEdge(z, grid.cellOf(sink), rows, cols), grid.label(sink));
    }
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      int upper = grid.cellOf(from[edge]);
      int lower = grid.cellOf(to[edge]);
      assertTrue(filled[lower] <= filled[upper], grid.label(from[edge]));
      double slope = slope(filled, upper, lower, cols);
      for (int direction = 0; direction < 8; direction++) {
        int other = PriorityFlood.neighbour(upper, direction, rows, cols);
        assertTrue(other < 0 || !(slope(filled, upper, other, cols) > slope));
      }
    }
  }

  @Test
  void surfaceMayBeMissingOrEmptyButNotInfinite() {
    assertEquals(0, Elevation.of(new double[] {Double.NaN}, 1, 1).network().nodeCount());
    assertEquals(0, Elevation.of(new double[0], 0, 0).network().nodeCount());
    assertThrows(
        IllegalArgumentException.class,
        () -> Elevation.of(new double[] {Double.POSITIVE_INFINITY}, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Elevation.of(new double[3], 2, 2));
  }

  private static int[] next(RiverNetwork network) {
    int[] next = new int[network.nodeCount()];
    Arrays.fill(next, -1);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      next[from[edge]] = to[edge];
    }
    return next;
  }

  /** Few levels, so that flats and depressions abound, and some missing cells. */
  private static double[] surface(int rows, int cols, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] z = new double[rows * cols];
    Arrays.setAll(z, cell -> random.nextInt(30) == 0 ? Double.NaN : random.nextInt(6));
    return z;
  }

  private static double slope(double[] level, int from, int to, int cols) {
    boolean diagonal = from / cols != to / cols && from % cols != to % cols;
    return (level[from] - level[to]) / (diagonal ? Math.sqrt(2) : 1);
  }

  private static boolean isAtEdge(double[] z, int cell, int rows, int cols) {
    for (int direction = 0; direction < 8; direction++) {
      int next = PriorityFlood.neighbour(cell, direction, rows, cols);
      if (next < 0 || Double.isNaN(z[next])) {
        return true;
      }
    }
    return false;
  }

  /** w = max(z, min w of the neighbours), from above until nothing changes. */
  private static double[] byDefinition(double[] z, int rows, int cols) {
    double[] w = z.clone();
    for (int cell = 0; cell < w.length; cell++) {
      if (!Double.isNaN(z[cell]) && !isAtEdge(z, cell, rows, cols)) {
        w[cell] = Double.MAX_VALUE;
      }
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int cell = 0; cell < w.length; cell++) {
        double lowest = Double.MAX_VALUE;
        for (int direction = 0; direction < 8; direction++) {
          int next = PriorityFlood.neighbour(cell, direction, rows, cols);
          lowest = next >= 0 && w[next] < lowest ? w[next] : lowest;
        }
        double value = Math.max(z[cell], lowest);
        if (!isAtEdge(z, cell, rows, cols) && value < w[cell]) {
          w[cell] = value;
          changed = true;
        }
      }
    }
    return w;
  }
}
