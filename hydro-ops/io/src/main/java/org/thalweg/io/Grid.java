package org.thalweg.io;

import java.io.IOException;

/** The checked shape of a grid that is about to be read. */
record Grid(int rows, int cols) {
  /**
   * A shape that a file claims.
   *
   * @throws IOException if it is no shape, or has more cells than a Java array
   */
  static Grid checked(long rows, long cols) throws IOException {
    if (rows < 1 || cols < 1) {
      throw new IOException("a grid of " + rows + " x " + cols + " cells");
    }
    if (rows > Integer.MAX_VALUE || cols > Integer.MAX_VALUE || rows * cols > MOST) {
      throw new IOException(
          "a grid of %d x %d cells; at most %d can be held: read a part of it, cut out by another"
                  .formatted(rows, cols, MOST)
              + " tool");
    }
    return new Grid((int) rows, (int) cols);
  }

  // Some bytes below 2^31: arrays of exactly that length are refused by virtual machines.
  private static final long MOST = Integer.MAX_VALUE - 8;

  int cells() {
    return rows * cols;
  }
}
