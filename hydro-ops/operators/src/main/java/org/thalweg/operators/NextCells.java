package org.thalweg.operators;

import java.util.Arrays;

/**
 * CaMa-Flood's network on a grid: the column and row of the cell that each one flows to, at any
 * distance. Indices are one-based in {@code nextxy} files ({@link #decode}), steps in {@code
 * downxy} files ({@link #decodeSteps}). On a grid around the globe a step is taken the short way.
 */
public final class NextCells {
  /** Column and row of a river mouth in {@code nextxy}. */
  public static final int MOUTH = -9;

  /** Column and row of an inland sink in {@code nextxy}. */
  public static final int INLAND_SINK = -10;

  /** Column and row of a cell without a node. */
  public static final int MISSING = -9999;

  private static final int STEP_MOUTH = -999;
  private static final int STEP_INLAND_SINK = -1000;

  private NextCells() {}

  /**
   * Columns and rows, in one array each.
   *
   * @param x {@code (row * cols + column)} columns, or steps along columns
   * @param y {@code (row * cols + column)} rows, or steps along rows
   */
  @SuppressWarnings("ArrayRecordComponent") // large arrays, handed over as they are
  public record Pair(int[] x, int[] y) {}

  /**
   * A forest from {@code nextxy}. A cell that flows into a missing cell becomes a sink and is
   * counted in {@link RiverNetwork#buildReport}.
   *
   * @param next one-based columns and rows; -9 or -10 a sink, -9999 missing
   * @param rows number of rows
   * @param cols number of columns
   * @return the network of the valid cells
   * @throws IllegalArgumentException if the arrays do not have {@code rows * cols} elements, or a
   *     cell outside the grid is named
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork decode(Pair next, int rows, int cols) {
    int cells = checkLengths(next, rows, cols);
    int[] target = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int x = next.x()[cell];
      int y = next.y()[cell];
      if (x == MISSING || x == MOUTH || x == INLAND_SINK) {
        checkSame(x, y, cell, cols);
        target[cell] = x == MISSING ? Links.MISSING : Links.SINK;
      } else if (x < 1 || x > cols || y < 1 || y > rows) {
        throw new IllegalArgumentException(
            "cell (row %d, column %d) flows to column %d and row %d, one-based, of a grid of %d x %d"
                .formatted(cell / cols, cell % cols, x, y, rows, cols));
      } else {
        target[cell] = (y - 1) * cols + x - 1;
      }
    }
    return Links.network(target, rows, cols);
  }

  /**
   * A forest from {@code downxy}; as {@link #decode}.
   *
   * @param steps steps along columns and rows; -999 or -1000 a sink, -9999 missing
   * @param rows number of rows
   * @param cols number of columns
   * @param wrapsLongitude whether east and west edge are one
   * @return the network of the valid cells
   * @throws IllegalArgumentException if the arrays do not have {@code rows * cols} elements, or a
   *     step leaves the grid
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork decodeSteps(Pair steps, int rows, int cols, boolean wrapsLongitude) {
    int cells = checkLengths(steps, rows, cols);
    int[] target = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int dx = steps.x()[cell];
      int dy = steps.y()[cell];
      boolean sink = dx == STEP_MOUTH || dx == STEP_INLAND_SINK;
      if (sink || dx == MISSING) {
        checkSameStep(dx, dy, cell, cols);
        target[cell] = sink ? Links.SINK : Links.MISSING;
        continue;
      }
      long col = (long) cell % cols + dx;
      long row = (long) cell / cols + dy;
      col = wrapsLongitude ? Math.floorMod(col, (long) cols) : col;
      if (col < 0 || col >= cols || row < 0 || row >= rows) {
        throw new IllegalArgumentException(
            ("cell (row %d, column %d) steps by (%d, %d) columns and rows, off the grid of %d x %d"
                    + " cells; a grid around the globe wraps longitude")
                .formatted(cell / cols, cell % cols, dx, dy, rows, cols));
      }
      target[cell] = (int) (row * cols + col);
    }
    return Links.network(target, rows, cols);
  }

  /**
   * Whether a step along columns is none, but says that a cell is a sink or missing.
   *
   * @param dx an element of {@code downxy}
   * @return true for -999, -1000 and -9999
   */
  public static boolean isStepOfNoFlow(int dx) {
    return dx == STEP_MOUTH || dx == STEP_INLAND_SINK || dx == MISSING;
  }

  /**
   * The {@code nextxy} of a network: -9 at sinks, -9999 where there is no node.
   *
   * @param network a forest on a grid
   * @return one-based columns and rows
   * @throws IllegalArgumentException if the network is not on a grid or bifurcates
   */
  public static Pair encode(RiverNetwork network) {
    RiverGrid grid = D8Encoder.gridOf(network);
    Pair next = filled(network, grid, MOUTH);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      int cell = grid.cellOf(to[edge]);
      next.x()[grid.cellOf(from[edge])] = cell % grid.cols() + 1;
      next.y()[grid.cellOf(from[edge])] = cell / grid.cols() + 1;
    }
    return next;
  }

  /**
   * The {@code downxy} of a network: -999 at sinks, -9999 where there is no node.
   *
   * @param network a forest on a grid
   * @param wrapsLongitude whether steps of more than half the grid go around the globe
   * @return steps along columns and rows
   * @throws IllegalArgumentException if the network is not on a grid, bifurcates, or has a step
   *     that reads as one of the format's own numbers
   */
  public static Pair encodeSteps(RiverNetwork network, boolean wrapsLongitude) {
    RiverGrid grid = D8Encoder.gridOf(network);
    int cols = grid.cols();
    Pair steps = filled(network, grid, STEP_MOUTH);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      int cell = grid.cellOf(from[edge]);
      int dx = grid.cellOf(to[edge]) % cols - cell % cols;
      int dy = grid.cellOf(to[edge]) / cols - cell / cols;
      if (wrapsLongitude && 2 * Math.abs((long) dx) > cols) {
        dx += dx > 0 ? -cols : cols;
      }
      if (isStepOfNoFlow(dx)) {
        throw new IllegalArgumentException(
            "node %s steps by %d columns, which means a sink or nothing; write nextxy"
                .formatted(grid.label(from[edge]), dx));
      }
      steps.x()[cell] = dx;
      steps.y()[cell] = dy;
    }
    return steps;
  }

  private static Pair filled(RiverNetwork network, RiverGrid grid, int sink) {
    int[] x = new int[grid.rows() * grid.cols()];
    Arrays.fill(x, MISSING);
    for (int node = 0; node < network.nodeCount(); node++) {
      x[grid.cellOf(node)] = sink;
    }
    return new Pair(x, x.clone());
  }

  private static int checkLengths(Pair pair, int rows, int cols) {
    int cells = RiverGrid.cellCount(rows, cols);
    if (pair.x().length != cells || pair.y().length != cells) {
      throw new IllegalArgumentException(
          "%d columns and %d rows given for a grid of %d x %d cells, which wants %d of each"
              .formatted(pair.x().length, pair.y().length, rows, cols, cells));
    }
    return cells;
  }

  private static void checkSame(int x, int y, int cell, int cols) {
    if (x != y) {
      throw new IllegalArgumentException(
          "cell (row %d, column %d) has %d for a column and %d for a row; wanted both the same"
              .formatted(cell / cols, cell % cols, x, y));
    }
  }

  /** Sinks and missing cells may leave the step along rows at 0, as some products do. */
  private static void checkSameStep(int dx, int dy, int cell, int cols) {
    if (dy != 0) {
      checkSame(dx, dy, cell, cols);
    }
  }
}
