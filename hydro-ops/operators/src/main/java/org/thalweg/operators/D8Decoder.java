package org.thalweg.operators;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Turns a grid of directions into the downstream index of its nodes, in two passes over the cells:
 * the first classifies the codes and numbers the valid cells, the second finds where each one
 * flows.
 */
final class D8Decoder {
  private static final int[] ROW_STEP = {0, 1, 1, 1, 0, -1, -1, -1};
  private static final int[] COL_STEP = {1, 1, 0, -1, -1, -1, 0, 1};

  // What a code means: 0..7 a direction (1 << meaning is its code), or one of these.
  private static final byte SINK = 8;
  private static final byte MISSING = 9;
  private static final byte INVALID = 10;

  private final D8 encoding;
  private final int rows;
  private final int cols;
  private final byte[] meaningOfCell;
  // From a cell to the one it flows to, by meaning.
  private final int[] step = new int[SINK];
  private int flowsIntoMissing;

  private D8Decoder(D8 encoding, int rows, int cols, byte[] meaningOfCell) {
    this.encoding = encoding;
    this.rows = rows;
    this.cols = cols;
    this.meaningOfCell = meaningOfCell;
    Arrays.setAll(step, meaning -> ROW_STEP[meaning] * cols + COL_STEP[meaning]);
  }

  static RiverNetwork decode(byte[] codes, int rows, int cols, D8 encoding) {
    checkLength(codes.length, rows, cols);
    byte[] meanings = meanings(encoding);
    byte[] meaningOfCell = new byte[codes.length];
    for (int cell = 0; cell < codes.length; cell++) {
      meaningOfCell[cell] = meanings[(codes[cell] & 0xff) + 1];
      if (meaningOfCell[cell] == INVALID) {
        throw invalid(codes[cell] & 0xff, cell, cols, encoding);
      }
    }
    return new D8Decoder(encoding, rows, cols, meaningOfCell).network();
  }

  static RiverNetwork decode(int[] codes, int rows, int cols, D8 encoding) {
    checkLength(codes.length, rows, cols);
    byte[] meanings = meanings(encoding);
    byte[] meaningOfCell = new byte[codes.length];
    for (int cell = 0; cell < codes.length; cell++) {
      int code = codes[cell];
      boolean known = code >= -1 && code < meanings.length - 1;
      meaningOfCell[cell] = known ? meanings[code + 1] : INVALID;
      if (meaningOfCell[cell] == INVALID) {
        throw invalid(code, cell, cols, encoding);
      }
    }
    return new D8Decoder(encoding, rows, cols, meaningOfCell).network();
  }

  private RiverNetwork network() {
    int[] nodeOfCell = new int[meaningOfCell.length];
    int nodes = 0;
    for (int cell = 0; cell < nodeOfCell.length; cell++) {
      nodeOfCell[cell] = meaningOfCell[cell] == MISSING ? -1 : nodes++;
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
    if (meaning == SINK) {
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
    int toRow = row + ROW_STEP[meaning];
    int toCol = col + COL_STEP[meaning];
    if (encoding.wrapsLongitude()) {
      toCol = Math.floorMod(toCol, cols);
    }
    if (toRow < 0 || toRow >= rows || toCol < 0 || toCol >= cols) {
      throw offTheGrid(row, col, meaning);
    }
    return toRow * cols + toCol;
  }

  /** The meaning of each code from -1 to 255, at the code plus one. */
  private static byte[] meanings(D8 encoding) {
    byte[] meanings = new byte[257];
    Arrays.fill(meanings, INVALID);
    for (byte direction = 0; direction < SINK; direction++) {
      meanings[(1 << direction) + 1] = direction;
    }
    encoding.sinkCodes().forEach(code -> meanings[code + 1] = SINK);
    encoding.missingCodes().forEach(code -> meanings[code + 1] = MISSING);
    return meanings;
  }

  private static void checkLength(int length, int rows, int cols) {
    if (length != RiverGrid.cellCount(rows, cols)) {
      throw new IllegalArgumentException(
          "%d codes given for a grid of %d x %d cells, which wants %d"
              .formatted(length, rows, cols, rows * cols));
    }
  }

  private static IllegalArgumentException invalid(int code, int cell, int cols, D8 encoding) {
    return new IllegalArgumentException(
        ("cell (row %d, column %d) has code %d; wanted a direction (1, 2, 4, 8, 16, 32, 64, 128),"
                + " a sink %s or a missing cell %s")
            .formatted(
                cell / cols,
                cell % cols,
                code,
                new TreeSet<>(encoding.sinkCodes()),
                new TreeSet<>(encoding.missingCodes())));
  }

  private IllegalArgumentException offTheGrid(int row, int col, byte meaning) {
    return new IllegalArgumentException(
        ("cell (row %d, column %d) has direction %d, which leaves the grid of %d x %d cells;"
                + " a grid around the globe is read with D8.withWrappedLongitude()")
            .formatted(row, col, 1 << meaning, rows, cols));
  }
}
