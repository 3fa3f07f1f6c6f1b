package org.thalweg.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Replaces the directory of a TIFF file that Apache SIS wrote by one that GDAL's tag for the
 * missing value is added to, and that shows bytes as numbers, not as colours of a palette. The new
 * directory is appended; everything it points to stays where it is.
 */
final class TiffPatch {
  private static final short MAGIC = 42;
  private static final int ENTRY = 12;
  private static final int PHOTOMETRIC = 262;
  private static final int COLOURS = 320;
  private static final int GDAL_MISSING = 42113;
  private static final short SHORT = 3;
  private static final short ASCII = 2;

  private TiffPatch() {}

  static void apply(Path file, OptionalDouble missing) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer head = read(channel, 0, 8, ByteOrder.LITTLE_ENDIAN);
      if (head.get(0) == 'M') {
        head.order(ByteOrder.BIG_ENDIAN);
      }
      if (head.getShort(2) != MAGIC) {
        throw new IOException("a grid of more than 4 GiB; write it as NetCDF");
      }
      SortedMap<Integer, ByteBuffer> entries = entries(channel, head);
      entries.remove(COLOURS);
      entries.put(PHOTOMETRIC, entry(head.order(), PHOTOMETRIC, SHORT, 1).putShort(8, (short) 1));
      long end = (channel.size() + 1) / 2 * 2;
      if (missing.isPresent()) {
        byte[] text = (text(missing.getAsDouble()) + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer entry = entry(head.order(), GDAL_MISSING, ASCII, text.length);
        if (text.length <= 4) {
          entry.put(8, text);
        } else {
          entry.putInt(8, (int) end);
          write(channel, ByteBuffer.wrap(text), end);
          end = (end + text.length + 1) / 2 * 2;
        }
        entries.put(GDAL_MISSING, entry);
      }
      write(channel, directory(entries, head.order()), end);
      write(channel, head.putInt(4, (int) end).rewind(), 0);
      channel.force(true);
    }
  }

  private static String text(double value) {
    return value == (long) value
        ? Long.toString((long) value)
        : Double.toString(value).toLowerCase(Locale.ROOT);
  }

  private static SortedMap<Integer, ByteBuffer> entries(FileChannel channel, ByteBuffer head)
      throws IOException {
    long at = head.getInt(4) & 0xffffffffL;
    int count = read(channel, at, 2, head.order()).getShort(0) & 0xffff;
    SortedMap<Integer, ByteBuffer> entries = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      ByteBuffer entry = read(channel, at + 2 + (long) i * ENTRY, ENTRY, head.order());
      entries.put(entry.getShort(0) & 0xffff, entry);
    }
    return entries;
  }

  private static ByteBuffer entry(ByteOrder order, int tag, short type, int count) {
    ByteBuffer entry = ByteBuffer.allocate(ENTRY).order(order);
    return entry.putShort(0, (short) tag).putShort(2, type).putInt(4, count);
  }

  private static ByteBuffer directory(SortedMap<Integer, ByteBuffer> entries, ByteOrder order) {
    ByteBuffer directory = ByteBuffer.allocate(2 + entries.size() * ENTRY + 4).order(order);
    directory.putShort((short) entries.size());
    entries.values().forEach(entry -> directory.put(entry.rewind()));
    return directory.rewind();
  }

  private static ByteBuffer read(FileChannel channel, long at, int count, ByteOrder order)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(order);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw new IOException("the directory that was written is not there");
      }
    }
    return buffer;
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes, at + bytes.position());
    }
  }
}
