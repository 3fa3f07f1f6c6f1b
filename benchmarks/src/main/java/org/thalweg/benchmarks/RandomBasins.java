package org.thalweg.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Generated drainage on a square grid: basins that grow from the cells of the southern edge, one
 * random neighbour at a time, until the grid is full (Eden growth). Branches and lengths of paths
 * are those of a tree between a star and a chain, as in real D8 networks.
 */
final class RandomBasins {
  private static final int OUTSIDE = -1;

  /** Steps to the neighbours in the order of ESRI's codes: east, then clockwise. */
  private static final int[] ROW_STEPS = {0, 1, 1, 1, 0, -1, -1, -1};

  private static final int[] COLUMN_STEPS = {1, 1, 0, -1, -1, -1, 0, 1};

  private final int side;
  private final int[] downstream;
  private final int[] frontier;
  private int frontierSize;

  private RandomBasins(int side) {
    this.side = side;
    this.downstream = new int[side * side];
    this.frontier = new int[side * side];
  }

  /**
   * The downstream index of a generated network.
   *
   * @param side rows and columns of the grid
   * @param outlets cells of the southern edge that drain the grid, evenly spaced
   * @param seed seed of the growth
   * @return (side * side) ids, -1 for an outlet
   */
  static int[] downstream(int side, int outlets, long seed) {
    RandomBasins basins = new RandomBasins(side);
    basins.grow(outlets, new SplittableRandom(seed));
    return basins.downstream;
  }

  /**
   * The ESRI directions of a network on a square grid.
   *
   * @param downstream (side * side) ids of neighbours, -1 for an outlet
   * @param side rows and columns of the grid
   * @return (side * side) codes, 0 for an outlet
   */
  static byte[] directions(int[] downstream, int side) {
    byte[] codes = new byte[downstream.length];
    for (int cell = 0; cell < codes.length; cell++) {
      int next = downstream[cell];
      for (int i = 0; next >= 0 && i < 8; i++) {
        if (next - cell == ROW_STEPS[i] * side + COLUMN_STEPS[i]) {
          codes[cell] = (byte) (1 << i);
        }
      }
    }
    return codes;
  }

  private void grow(int outlets, SplittableRandom random) {
    Arrays.fill(downstream, Integer.MIN_VALUE);
    for (int i = 0; i < outlets; i++) {
      int column = (int) ((long) i * side / outlets);
      reach((side - 1) * side + column, OUTSIDE);
    }
    while (frontierSize > 0) {
      int pick = random.nextInt(frontierSize);
      int cell = frontier[pick];
      if (!reachOneNeighbour(cell, random.nextInt(8))) {
        frontier[pick] = frontier[--frontierSize];
      }
    }
  }

  /** Grows into the first free neighbour from a random one on; false if there is none. */
  private boolean reachOneNeighbour(int cell, int first) {
    int row = cell / side;
    int column = cell % side;
    for (int i = 0; i < 8; i++) {
      int direction = (first + i) % 8;
      int nextRow = row + ROW_STEPS[direction];
      int nextColumn = column + COLUMN_STEPS[direction];
      boolean inside = nextRow >= 0 && nextRow < side && nextColumn >= 0 && nextColumn < side;
      if (inside && downstream[nextRow * side + nextColumn] == Integer.MIN_VALUE) {
        reach(nextRow * side + nextColumn, cell);
        return true;
      }
    }
    return false;
  }

  private void reach(int cell, int from) {
    downstream[cell] = from;
    frontier[frontierSize++] = cell;
  }
}
