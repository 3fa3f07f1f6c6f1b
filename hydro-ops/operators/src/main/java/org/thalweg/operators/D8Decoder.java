package org.thalweg.operators;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Turns a grid of directions into the downstream index of its nodes, in two passes over the cells:
 * the first classifies the codes and numbers the valid cells, the second finds where each one
 * flows.
 */
final class D8Decoder {
  private final Compass compass;
  private final int rows;
  private final int cols;
  private final byte[] meaningOfCell;
  // From a cell to the one it flows to, by meaning.
  private final int[] step = new int[Compass.SINK];
  private int flowsIntoMissing;

  private D8Decoder(Compass compass, int rows, int cols, byte[] meaningOfCell) {
    this.compass = compass;
    this.rows = rows;
    this.cols = cols;
    this.meaningOfCell = meaningOfCell;
    Arrays.setAll(step, meaning -> Compass.ROW_STEP[meaning] * cols + Compass.COL_STEP[meaning]);
  }

  static RiverNetwork decode(byte[] codes, int rows, int cols, Compass compass) {
    checkLength(codes.length, rows, cols);
    byte[] meaningOfCell = new byte[codes.length];
    for (int cell = 0; cell < codes.length; cell++) {
      meaningOfCell[cell] = compass.meaning(codes[cell] & 0xff);
    }
    checkMeanings(meaningOfCell, cols, compass, cell -> codes[cell] & 0xff);
    return new D8Decoder(compass, rows, cols, meaningOfCell).network();
  }

  static RiverNetwork decode(int[] codes, int rows, int cols, Compass compass) {
    byte[] meaningOfCell = meanings(codes, rows, cols, compass);
    checkMeanings(meaningOfCell, cols, compass, cell -> codes[cell]);
    return new D8Decoder(compass, rows, cols, meaningOfCell).network();
  }

  /** What the code of each cell means. */
  static byte[] meanings(int[] codes, int rows, int cols, Compass compass) {
    checkLength(codes.length, rows, cols);
    byte[] meaningOfCell = new byte[codes.length];
    for (int cell = 0; cell < codes.length; cell++) {
      meaningOfCell[cell] = compass.meaning(codes[cell]);
    }
    return meaningOfCell;
  }

  private static void checkMeanings(
      byte[] meaningOfCell, int cols, Compass compass, IntUnaryOperator code) {
    for (int cell = 0; cell < meaningOfCell.length; cell++) {
      if (meaningOfCell[cell] == Compass.INVALID) {
        throw new IllegalArgumentException(
            "cell (row %d, column %d) has code %d; wanted %s"
                .formatted(
                    cell / cols, cell % cols, code.applyAsInt(cell), compass.wanted.codes()));
      }
    }
  }

  private RiverNetwork network() {
    int[] nodeOfCell = new int[meaningOfCell.length];
    int nodes = 0;
    for (int cell = 0; cell < nodeOfCell.length; cell++) {
      nodeOfCell[cell] = meaningOfCell[cell] == Compass.MISSING ? -1 : nodes++;
    }
    int[] cells = new int[nodes];
    int[] downstream = new int[nodes];
    for (int row = 0, node = 0; row < rows; row++) {
      for (int col = 0; col < cols; col++) {
        int cell = row * cols + col;
        if (nodeOfCell[cell] >= 0) {
          cells[node] = cell;
          downstream[node++] = downstreamOf(row, col, nodeOfCell);
        }
      }
    }
    RiverGrid grid = RiverGrid.ofTrusted(rows, cols, cells);
    BuildReport report = new BuildReport(meaningOfCell.length - nodes, flowsIntoMissing);
    return RiverNetwork.ofTrusted(downstream, grid, report);
  }

  private int downstreamOf(int row, int col, int[] nodeOfCell) {
    int cell = row * cols + col;
    byte meaning = meaningOfCell[cell];
    if (meaning == Compass.SINK) {
      return -1;
    }
    boolean inside = row > 0 && row < rows - 1 && col > 0 && col < cols - 1;
    int target = nodeOfCell[inside ? cell + step[meaning] : neighbour(row, col, meaning)];
    if (target < 0) {
      flowsIntoMissing++;
    }
    return target;
  }

  /** The cell that a cell at the edge of the grid flows to. */
  private int neighbour(int row, int col, byte meaning) {
    int toRow = row + Compass.ROW_STEP[meaning];
    int toCol = col + Compass.COL_STEP[meaning];
    if (compass.wrapsLongitude) {
      toCol = Math.floorMod(toCol, cols);
    }
    if (toRow < 0 || toRow >= rows || toCol < 0 || toCol >= cols) {
      throw offTheGrid(row, col, meaning);
    }
    return toRow * cols + toCol;
  }

  private static void checkLength(int length, int rows, int cols) {
    if (length != RiverGrid.cellCount(rows, cols)) {
      throw new IllegalArgumentException(
          "%d codes given for a grid of %d x %d cells, which wants %d"
              .formatted(length, rows, cols, rows * cols));
    }
  }

  private IllegalArgumentException offTheGrid(int row, int col, byte meaning) {
    return new IllegalArgumentException(
        ("cell (row %d, column %d) has direction %d, which leaves the grid of %d x %d cells;"
                + " a grid around the globe is read with %s.withWrappedLongitude()")
            .formatted(row, col, compass.code(meaning), rows, cols, compass.wanted.wrapping()));
  }
}
