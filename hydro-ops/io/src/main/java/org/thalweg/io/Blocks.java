package org.thalweg.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.thalweg.array.DType;

/** Writes arrays block by block, so that no file is built up in memory. */
final class Blocks {
  private static final int BLOCK = 1 << 16;

  private Blocks() {}

  static void write(Object cells, DType dtype, ByteOrder order, OutputStream out)
      throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK).order(order);
    int length = Cells.length(cells);
    int perBlock = BLOCK / dtype.bytes();
    for (int done = 0; done < length; done += perBlock) {
      block.clear();
      Cells.write(cells, dtype, done, Math.min(perBlock, length - done), block);
      out.write(block.array(), 0, block.position());
    }
  }
}
