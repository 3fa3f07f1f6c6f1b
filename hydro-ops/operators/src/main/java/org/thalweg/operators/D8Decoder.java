package org.thalweg.operators;

import java.util.function.IntUnaryOperator;

/** Turns codes into what they mean, checks them, and makes a network of them. */
final class D8Decoder {
  private D8Decoder() {}

  static RiverNetwork decode(byte[] codes, int rows, int cols, Compass compass) {
    checkLength(codes.length, rows, cols);
    byte[] meaningOfCell = new byte[codes.length];
    for (int cell = 0; cell < codes.length; cell++) {
      meaningOfCell[cell] = compass.meaning(codes[cell] & 0xff);
    }
    checkMeanings(meaningOfCell, cols, compass, cell -> codes[cell] & 0xff);
    return D8Forest.network(compass, rows, cols, meaningOfCell);
  }

  static RiverNetwork decode(int[] codes, int rows, int cols, Compass compass) {
    byte[] meaningOfCell = meanings(codes, rows, cols, compass);
    checkMeanings(meaningOfCell, cols, compass, cell -> codes[cell]);
    return D8Forest.network(compass, rows, cols, meaningOfCell);
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

  private static void checkLength(int length, int rows, int cols) {
    if (length != RiverGrid.cellCount(rows, cols)) {
      throw new IllegalArgumentException(
          "%d codes given for a grid of %d x %d cells, which wants %d"
              .formatted(length, rows, cols, rows * cols));
    }
  }
}
