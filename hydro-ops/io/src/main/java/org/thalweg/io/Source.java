package org.thalweg.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.thalweg.array.DType;

/** An open file whose every read is checked against its length before memory is allocated. */
final class Source implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final SeekableByteChannel channel;
  private final long size;

  private Source(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  static Source open(Path file) throws IOException {
    return new Source(Files.newByteChannel(file));
  }

  long size() {
    return size;
  }

  /** A few bytes: a header, never what a file's own numbers can make large. */
  ByteBuffer bytes(long offset, int count, ByteOrder order) throws IOException {
    check(offset, count);
    ByteBuffer buffer = ByteBuffer.allocate(count).order(order);
    channel.position(offset);
    fill(buffer);
    return buffer.flip();
  }

  /** Consecutive cells, into one array. */
  Object cells(long offset, DType dtype, int count, ByteOrder order) throws IOException {
    check(offset, (long) count * dtype.bytes());
    Object cells = Cells.allocate(dtype, count);
    read(offset, dtype, new Target(cells, 0, count), order);
    return cells;
  }

  /** A part of an array. */
  record Target(Object cells, int offset, int count) {}

  void read(long offset, DType dtype, Target target, ByteOrder order) throws IOException {
    check(offset, (long) target.count() * dtype.bytes());
    ByteBuffer block = ByteBuffer.allocate(BLOCK).order(order);
    channel.position(offset);
    int perBlock = BLOCK / dtype.bytes();
    for (int done = 0; done < target.count(); done += perBlock) {
      int now = Math.min(perBlock, target.count() - done);
      block.clear().limit(now * dtype.bytes());
      fill(block);
      Cells.read(block.flip(), dtype, target.cells(), target.offset() + done, now);
    }
  }

  private void check(long offset, long count) throws EOFException {
    if (offset < 0 || count < 0 || offset > size || count > size - offset) {
      throw new EOFException(
          "bytes %d to %d were wanted, the file has %d: it was cut, or its header is wrong"
              .formatted(offset, offset + count, size));
    }
  }

  private void fill(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
