package org.thalweg.array.spi;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * A file of ours, read without trust: a header of text lines, data, and the CRC-32C of all that in
 * the last eight bytes, little-endian. Not to be closed: the stream is the caller's.
 */
public final class ChecksummedInput {
  /** Longer lines are not ours: names are words, and a shape has few axes. */
  private static final int LONGEST_LINE = 4096;

  private static final int BLOCK = 1 << 16;

  private final CheckedInputStream in;
  private final long size;
  private final String content;
  private long headerBytes;

  /**
   * A file from its beginning.
   *
   * @param in its bytes
   * @param size how many there are
   * @param content what it should be, such as {@code "saved network"}, for errors
   */
  public ChecksummedInput(InputStream in, long size, String content) {
    this.in = new CheckedInputStream(new BufferedInputStream(in, BLOCK), new CRC32C());
    this.size = size;
    this.content = content;
  }

  /**
   * The next line of the header.
   *
   * @return the line, without its end
   * @throws IOException if it has no end, or is longer than any of ours
   */
  public String line() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int next = in.read();
    while (next != '\n') {
      if (next < 0 || text.size() == LONGEST_LINE) {
        throw new IOException("the header has no end: it was cut, or this is no " + content);
      }
      text.write(next);
      next = in.read();
    }
    headerBytes += text.size() + 1L;
    return text.toString(StandardCharsets.UTF_8);
  }

  /**
   * Checks that the header, whose lines so far have been read, is not longer than some lines of the
   * greatest length.
   *
   * @param lines how many
   * @throws IOException if it is
   */
  public void requireHeader(int lines) throws IOException {
    if (headerBytes > (long) lines * LONGEST_LINE) {
      throw new IOException("the header has no end: this is no " + content);
    }
  }

  /**
   * A number in a header.
   *
   * @param word the number as text
   * @return 0 or more
   * @throws IOException if it is no such number
   */
  public static long number(String word) throws IOException {
    try {
      long number = Long.parseLong(word);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IOException("a number of 0 or more was wanted, was '" + word + "'", e);
    }
    throw new IOException("a number of 0 or more was wanted, was " + word);
  }

  /**
   * Checks that the file is as long as its header says, before anything of that length is
   * allocated.
   *
   * @param dataBytes how many bytes of data the header describes
   * @throws IOException if it is not
   */
  public void requireSize(long dataBytes) throws IOException {
    long there = size - headerBytes - Long.BYTES;
    if (there != dataBytes) {
      throw new IOException(
          "the file has %d bytes of data, its header describes %d: it was cut or altered"
              .formatted(there, dataBytes));
    }
  }

  /**
   * The data behind the header.
   *
   * @return the stream from where it was last read
   */
  public InputStream data() {
    return in;
  }

  /**
   * Reads the checksum, behind the data.
   *
   * @throws IOException if it is not there, or not that of what was read
   */
  public void requireChecksum() throws IOException {
    long computed = in.getChecksum().getValue();
    byte[] stored = in.readNBytes(Long.BYTES);
    if (stored.length < Long.BYTES) {
      throw new EOFException("the file ends before its checksum: it was cut");
    }
    if (ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong() != computed) {
      throw new IOException("the checksum does not fit the content: the file was altered");
    }
  }
}
