package org.thalweg.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.thalweg.array.DType;

/**
 * The first directory of a TIFF or BigTIFF file, read to compare what it claims with the size of
 * the file. Decoding is the library's; it is only given files that pass here.
 *
 * @param grid shape of the image
 * @param dtype type of its one sample a pixel
 * @param missing the value that GDAL's tag calls missing
 */
record TiffHeader(Grid grid, DType dtype, OptionalDouble missing) {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int STRIP_OFFSETS = 273;
  private static final int SAMPLES = 277;
  private static final int ROWS_PER_STRIP = 278;
  private static final int STRIP_SIZES = 279;
  private static final int PREDICTOR = 317;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_SIZES = 325;
  private static final int SAMPLE_FORMAT = 339;
  private static final int GDAL_MISSING = 42113;

  private static final int MOST_TAGS = 1000;
  private static final int MOST_TEXT = 100;
  private static final long MOST_IN_A_TILE = 1L << 28;

  static boolean recognises(byte[] start) {
    if (start.length < 4) {
      return false;
    }
    int order = start[0] << 8 | start[1];
    int magic = order == 0x4949 ? start[2] | start[3] << 8 : start[3] | start[2] << 8;
    return (order == 0x4949 || order == 0x4D4D) && (magic == 42 || magic == 43);
  }

  static TiffHeader read(Source source) throws IOException {
    return new Directory(source).header();
  }

  /** An entry: the tag's type, how many values it has, and where they are. */
  private record Entry(int type, long count, long at) {}

  private static final class Directory {
    private final Source source;
    private final ByteOrder order;
    private final boolean big;
    private final Map<Integer, Entry> entries = new HashMap<>();

    Directory(Source source) throws IOException {
      this.source = source;
      byte[] start = source.bytes(0, 8, ByteOrder.BIG_ENDIAN).array();
      if (!recognises(start)) {
        throw new IOException("not a TIFF file: its signature is missing");
      }
      this.order = start[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      this.big = source.bytes(2, 2, order).getShort() == 43;
      readEntries(big ? source.bytes(8, 8, order).getLong() : unsigned(source, 4));
    }

    private long unsigned(Source source, long at) throws IOException {
      return source.bytes(at, 4, order).getInt() & 0xffffffffL;
    }

    private void readEntries(long at) throws IOException {
      int counter = big ? 8 : 2;
      ByteBuffer head = source.bytes(at, counter, order);
      long count = big ? head.getLong() : head.getShort() & 0xffff;
      if (count < 1 || count > MOST_TAGS) {
        throw new IOException("a TIFF directory of " + count + " entries");
      }
      int size = big ? 20 : 12;
      ByteBuffer table = source.bytes(at + counter, (int) count * size, order);
      for (int i = 0; i < count; i++) {
        int tag = table.getShort(i * size) & 0xffff;
        entries.put(tag, entry(table, i * size, at + counter + (long) i * size, tag));
      }
    }

    private Entry entry(ByteBuffer table, int at, long inFile, int tag) throws IOException {
      int type = table.getShort(at + 2) & 0xffff;
      long count = big ? table.getLong(at + 4) : table.getInt(at + 4) & 0xffffffffL;
      int inline = big ? 8 : 4;
      int bytes = bytesOf(type, tag);
      if (count < 0 || count > source.size() / bytes) {
        throw new IOException("tag %d has %d values, more than the file".formatted(tag, count));
      }
      if (count * bytes <= inline) {
        return new Entry(type, count, inFile + (big ? 12 : 8));
      }
      long offset = big ? table.getLong(at + 12) : table.getInt(at + 8) & 0xffffffffL;
      if (offset < 0 || offset > source.size() - count * bytes) {
        throw new IOException("tag " + tag + " stands behind the end of the file: it was cut");
      }
      return new Entry(type, count, offset);
    }

    private static int bytesOf(int type, int tag) throws IOException {
      return switch (type) {
        case 1, 2, 6, 7 -> 1;
        case 3, 8 -> 2;
        case 4, 9, 11, 13 -> 4;
        case 5, 10, 12, 16, 17, 18 -> 8;
        default -> throw new IOException("tag " + tag + " has type " + type);
      };
    }

    private long value(int tag, long index, long absent) throws IOException {
      Entry entry = entries.get(tag);
      if (entry == null || entry.count() <= index) {
        return absent;
      }
      int bytes = bytesOf(entry.type(), tag);
      ByteBuffer value = source.bytes(entry.at() + index * bytes, bytes, order);
      return switch (bytes) {
        case 1 -> value.get() & 0xff;
        case 2 -> value.getShort() & 0xffff;
        case 4 -> value.getInt() & 0xffffffffL;
        default -> value.getLong();
      };
    }

    TiffHeader header() throws IOException {
      Grid grid = Grid.checked(value(HEIGHT, 0, 0), value(WIDTH, 0, 0));
      long samples = value(SAMPLES, 0, 1);
      if (samples != 1) {
        throw new IOException("an image of " + samples + " bands, wanted one");
      }
      DType dtype = dtype();
      checkCompression(grid, dtype);
      checkPieces(grid, dtype);
      return new TiffHeader(grid, dtype, missing());
    }

    private DType dtype() throws IOException {
      long bits = value(BITS, 0, 1);
      long format = value(SAMPLE_FORMAT, 0, 1);
      if (format < 1 || format > 3 || (format == 3 && bits < 32) || bits > 64) {
        throw new IOException("samples of %d bits, format %d".formatted(bits, format));
      }
      boolean signed = format == 2;
      return switch ((int) bits) {
        case 8 -> signed ? DType.INT8 : DType.UINT8;
        case 16 -> signed ? DType.INT16 : DType.UINT16;
        case 32 -> format == 3 ? DType.FLOAT32 : signed ? DType.INT32 : DType.UINT32;
        case 64 -> {
          if (format != 3) {
            throw new IOException("samples are 64-bit integers; wanted at most 32 bits");
          }
          yield DType.FLOAT64;
        }
        default -> throw new IOException("samples of %d bits".formatted(bits));
      };
    }

    /** No compression makes a file of this size out of more cells than this. */
    private void checkCompression(Grid grid, DType dtype) throws IOException {
      long compression = value(COMPRESSION, 0, 1);
      long ratio =
          switch ((int) compression) {
            case 1 -> 1;
            case 5 -> 2732;
            case 8, 32946 -> 1032;
            case 32773 -> 64;
            default ->
                throw new IOException(
                    "compression %d is not read; wanted none, LZW, Deflate or PackBits"
                        .formatted(compression));
          };
      long predictor = value(PREDICTOR, 0, 1);
      if (predictor < 1 || predictor > 2) {
        throw new IOException("predictor " + predictor + " is not read; wanted none or horizontal");
      }
      if ((long) grid.cells() * dtype.bytes() > ratio * source.size()) {
        throw new IOException(
            "a grid of %d x %d cells of %s cannot stand in %d bytes"
                .formatted(grid.rows(), grid.cols(), dtype, source.size()));
      }
    }

    private void checkPieces(Grid grid, DType dtype) throws IOException {
      boolean tiled = entries.containsKey(TILE_OFFSETS);
      long height = tiled ? value(TILE_HEIGHT, 0, 0) : value(ROWS_PER_STRIP, 0, 0xffffffffL);
      long width = tiled ? value(TILE_WIDTH, 0, 0) : grid.cols();
      long rows = tiled ? height : Math.min(height, grid.rows());
      if (rows < 1 || width < 1 || rows > MOST_IN_A_TILE || width > MOST_IN_A_TILE) {
        throw new IOException("a tile of %d x %d cells".formatted(height, width));
      }
      if (tiled && rows * width > MOST_IN_A_TILE / dtype.bytes()) {
        throw new IOException("a tile of %d x %d cells".formatted(height, width));
      }
      long pieces = ceil(grid.rows(), rows) * ceil(grid.cols(), width);
      int offsets = tiled ? TILE_OFFSETS : STRIP_OFFSETS;
      int sizes = tiled ? TILE_SIZES : STRIP_SIZES;
      if (count(offsets) != pieces || count(sizes) != pieces) {
        throw new IOException(
            "%d strips or tiles make up the image, the directory has %d with %d sizes"
                .formatted(pieces, count(offsets), count(sizes)));
      }
      for (long piece = 0; piece < pieces; piece++) {
        long from = value(offsets, piece, -1);
        long bytes = value(sizes, piece, -1);
        if (from < 0 || bytes < 0 || from > source.size() - bytes) {
          throw new IOException(
              "strip or tile %d stands behind the end of the file: it was cut".formatted(piece));
        }
      }
    }

    private long count(int tag) {
      Entry entry = entries.get(tag);
      return entry == null ? 0 : entry.count();
    }

    private static long ceil(long a, long b) {
      return (a + b - 1) / b;
    }

    private OptionalDouble missing() throws IOException {
      Entry entry = entries.get(GDAL_MISSING);
      if (entry == null || entry.count() > MOST_TEXT) {
        return OptionalDouble.empty();
      }
      byte[] bytes = source.bytes(entry.at(), (int) entry.count(), order).array();
      String text = new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
      try {
        return OptionalDouble.of(Double.parseDouble(text.equals("nan") ? "NaN" : text));
      } catch (NumberFormatException e) {
        throw new IOException("the missing value is '" + text + "'", e);
      }
    }
  }
}
