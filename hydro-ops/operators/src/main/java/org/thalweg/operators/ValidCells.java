package org.thalweg.operators;

/**
 * Which cells of a grid hold a node, and the number of each: a bit a cell, and for each 64 cells
 * the count of nodes before them. A number is found without a search, in memory that is a sixteenth
 * of an index's.
 */
final class ValidCells {
  private final long[] bits;
  // One more than there are blocks of bits, so that the last is the count of all.
  private final int[] before;

  private ValidCells(long[] bits, int[] before) {
    this.bits = bits;
    this.before = before;
  }

  /** The cells whose meaning is not {@link Compass#MISSING}. */
  static ValidCells of(byte[] meaningOfCell) {
    int blocks = (meaningOfCell.length + 63) >>> 6;
    long[] bits = new long[blocks];
    int[] before = new int[blocks + 1];
    for (int block = 0; block < blocks; block++) {
      int begin = block << 6;
      int end = Math.min(begin + 64, meaningOfCell.length);
      bits[block] = bits(meaningOfCell, begin, end);
      before[block + 1] = before[block] + Long.bitCount(bits[block]);
    }
    return new ValidCells(bits, before);
  }

  private static long bits(byte[] meaningOfCell, int begin, int end) {
    long bits = 0;
    for (int cell = begin; cell < end; cell++) {
      // A shift by a cell is one by its place in the block.
      bits |= (meaningOfCell[cell] == Compass.MISSING ? 0L : 1L) << cell;
    }
    return bits;
  }

  /** How many cells hold a node. */
  int count() {
    return before[before.length - 1];
  }

  /** The node in a valid cell. */
  int node(int cell) {
    long lower = bits[cell >>> 6] & ((1L << cell) - 1);
    return before[cell >>> 6] + Long.bitCount(lower);
  }

  /** The cell of each node. */
  int[] cells() {
    int[] cells = new int[count()];
    int node = 0;
    for (int block = 0; block < bits.length; block++) {
      for (long left = bits[block]; left != 0; left &= left - 1) {
        cells[node++] = (block << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return cells;
  }
}
