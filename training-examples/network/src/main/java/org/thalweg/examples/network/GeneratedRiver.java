package org.thalweg.examples.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thalweg.operators.CellSpacing;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.Elevation;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Upstream;

/**
 * A river made up from a seed, for who has no file yet: the largest basin of a surface that is the
 * sum of noise of ever finer grain on a slope towards the middle of its southern edge.
 */
final class GeneratedRiver {
  static final String NAME = "generated basin";

  private static final long SEED = 3;
  private static final int ROWS = 260;
  private static final int COLS = 320;
  private static final double CELL_METRES = 250;
  private static final int COARSEST = 64;

  private static final double COARSEST_HEIGHT = 0.5;

  /** By how much each finer grain is lower than the one before. */
  private static final double ROUGHNESS = 0.62;

  /** In the Gulf of Guinea, where no river is taken for it. */
  private static final String PLANE = "EPSG:32632";

  private static final double EAST = 400_000;
  private static final double SOUTH = 20_000;
  private static final GeoTransform PLACE =
      GeoTransform.northUp(EAST, SOUTH + ROWS * CELL_METRES, CELL_METRES);

  private GeneratedRiver() {}

  static River river() {
    RiverNetwork all = network(surface());
    double[] inside = largestBasin(all);
    int[] numbers = new int[inside.length];
    int[] cells = new int[inside.length];
    int count = 0;
    for (int cell = 0; cell < inside.length; cell++) {
      if (inside[cell] > 0) {
        numbers[cell] = count;
        cells[count++] = cell;
      }
    }
    int[] downstream = new int[count];
    Arrays.fill(downstream, -1);
    int[] from = all.edgeUpstream();
    int[] to = all.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      if (inside[from[edge]] > 0) {
        downstream[numbers[from[edge]]] = numbers[to[edge]];
      }
    }
    RiverGrid grid = RiverGrid.of(ROWS, COLS, Arrays.copyOf(cells, count)).withTransform(PLACE);
    return River.of(NAME, RiverNetwork.fromDownstream(downstream, grid), Optional.of(PLANE));
  }

  private static RiverNetwork network(double[] surface) {
    return Elevation.of(surface, ROWS, COLS)
        .withSpacing(CellSpacing.uniform(ROWS, CELL_METRES, CELL_METRES))
        .network();
  }

  /** 1 in each cell whose water leaves where most water does. */
  private static double[] largestBasin(RiverNetwork network) {
    double[] ones = new double[network.nodeCount()];
    Arrays.fill(ones, 1);
    double[] cells = Upstream.sum(network, ones);
    int largest = 0;
    for (int sink : network.sinks()) {
      largest = cells[sink] > cells[largest] ? sink : largest;
    }
    double[] outlet = new double[network.nodeCount()];
    outlet[largest] = 1;
    return Downstream.sum(network, outlet);
  }

  private static double[] surface() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] height = new double[ROWS * COLS];
    double amplitude = COARSEST_HEIGHT;
    for (int grain = COARSEST; grain >= 1; grain /= 2) {
      addNoise(height, grain, amplitude, random);
      amplitude *= ROUGHNESS;
    }
    for (int cell = 0; cell < height.length; cell++) {
      int row = cell / COLS;
      double north = 1 - row / (double) ROWS;
      double aside = 2.0 * (cell % COLS) / COLS - 1;
      height[cell] += 2.2 * north - 1.2 * Math.pow(north, 4) + 1.1 * aside * aside;
    }
    return height;
  }

  /** Random numbers at the corners of squares, and smooth steps between them. */
  private static void addNoise(
      double[] height, int grain, double amplitude, SplittableRandom random) {
    int across = COLS / grain + 2;
    double[] corner = random.doubles((long) across * (ROWS / grain + 2)).toArray();
    for (int cell = 0; cell < height.length; cell++) {
      int row = cell / COLS;
      int col = cell % COLS;
      double down = smooth((row % grain) / (double) grain);
      double right = smooth((col % grain) / (double) grain);
      int at = row / grain * across + col / grain;
      double upper = corner[at] + right * (corner[at + 1] - corner[at]);
      double lower = corner[at + across] + right * (corner[at + across + 1] - corner[at + across]);
      height[cell] += amplitude * (upper + down * (lower - upper));
    }
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }
}
