package org.thalweg.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;

/**
 * ESRI ASCII grids: lines of a keyword and a number, then the cells as text. Integers become int32,
 * anything else float64. The reader takes {@code dx} and {@code dy} in place of {@code cellsize},
 * as GDAL does.
 */
final class AsciiGrid {
  private static final double USUAL_MISSING = -9999;
  private static final int LONGEST_WORD = 64;
  private static final Set<String> KEYWORDS =
      Set.of(
          "ncols",
          "nrows",
          "xllcorner",
          "yllcorner",
          "xllcenter",
          "yllcenter",
          "cellsize",
          "dx",
          "dy",
          "nodata_value");

  private AsciiGrid() {}

  static boolean recognises(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
    return text.toLowerCase(Locale.ROOT).startsWith("ncols")
        || text.toLowerCase(Locale.ROOT).startsWith("nrows");
  }

  static Raster read(Path file) throws IOException {
    long size = Files.size(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Words words = new Words(in);
      Map<String, Double> header = header(words);
      Grid grid = Grid.checked(whole(header, "nrows"), whole(header, "ncols"));
      // A cell takes a digit and a blank, the last one may do without.
      if (2L * grid.cells() - 1 > size) {
        throw new IOException(
            "a grid of %d x %d cells cannot stand in %d bytes: it was cut, or its header is wrong"
                .formatted(grid.rows(), grid.cols(), size));
      }
      double[] cells = new double[grid.cells()];
      boolean integers = cells(words, cells);
      Raster raster =
          integers
              ? Raster.ofTrusted(toInts(cells), DType.INT32, grid.rows(), grid.cols())
              : Raster.ofTrusted(cells, DType.FLOAT64, grid.rows(), grid.cols());
      return raster
          .withMissing(header.getOrDefault("nodata_value", USUAL_MISSING))
          .withTransform(transform(header, grid));
    }
  }

  private static Map<String, Double> header(Words words) throws IOException {
    Map<String, Double> header = new HashMap<>();
    while (Character.isLetter(words.peek()) && !words.isNumber()) {
      String key = words.next().toLowerCase(Locale.ROOT);
      if (!KEYWORDS.contains(key)) {
        throw new IOException("'" + key + "' is no keyword of an ESRI ASCII grid");
      }
      if (header.put(key, number(words.next())) != null) {
        throw new IOException("'" + key + "' stands there twice");
      }
    }
    return header;
  }

  /** Reads all cells; whether all are 32-bit integers, written as such. */
  private static boolean cells(Words words, double[] cells) throws IOException {
    boolean integers = true;
    for (int cell = 0; cell < cells.length; cell++) {
      String word = words.next();
      cells[cell] = number(word);
      integers = integers && isInteger(word, cells[cell]);
    }
    if (words.peek() >= 0) {
      throw new IOException("there is more text than the " + cells.length + " cells of the header");
    }
    return integers;
  }

  private static boolean isInteger(String word, double value) {
    return value == (int) value && word.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  private static int[] toInts(double[] cells) {
    int[] integers = new int[cells.length];
    for (int cell = 0; cell < cells.length; cell++) {
      integers[cell] = (int) cells[cell];
    }
    return integers;
  }

  private static GeoTransform transform(Map<String, Double> header, Grid grid) throws IOException {
    double width = value(header, header.containsKey("dx") ? "dx" : "cellsize");
    double height = value(header, header.containsKey("dy") ? "dy" : "cellsize");
    boolean centred = header.containsKey("xllcenter");
    double west = centred ? value(header, "xllcenter") - width / 2 : value(header, "xllcorner");
    boolean centredNorth = header.containsKey("yllcenter");
    double south =
        centredNorth ? value(header, "yllcenter") - height / 2 : value(header, "yllcorner");
    return GeoTransform.northUp(west, south + grid.rows() * height, width, height);
  }

  private static long whole(Map<String, Double> header, String key) throws IOException {
    double value = value(header, key);
    if (value != (long) value) {
      throw new IOException(key + " is " + value + ", wanted a whole number");
    }
    return (long) value;
  }

  private static double value(Map<String, Double> header, String key) throws IOException {
    Double value = header.get(key);
    if (value == null) {
      throw new IOException("the header has no " + key);
    }
    return value;
  }

  private static double number(String word) throws IOException {
    String sign = word.startsWith("-") ? "-" : "";
    String value =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "nan", "-nan" -> "NaN";
          case "inf", "-inf", "infinity", "-infinity" -> sign + "Infinity";
          default -> word;
        };
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IOException("'" + word + "' stands where a number was wanted", e);
    }
  }

  static void write(Raster raster, OutputStream out) throws IOException {
    GeoTransform transform =
        raster
            .transform()
            .orElseThrow(
                () -> new IOException("an ESRI ASCII grid needs a place: withTransform(...)"));
    if (!transform.isNorthUp()) {
      throw new IOException("an ESRI ASCII grid has north on top, the transform is " + transform);
    }
    out.write(headerText(raster, transform).getBytes(StandardCharsets.US_ASCII));
    StringBuilder line = new StringBuilder();
    for (int row = 0; row < raster.rows(); row++) {
      line.setLength(0);
      for (int col = 0; col < raster.cols(); col++) {
        line.append(col == 0 ? "" : " ").append(text(raster, present(raster, row, col)));
      }
      out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String headerText(Raster raster, GeoTransform transform) {
    double width = transform.xPerColumn();
    double height = -transform.yPerRow();
    String cell =
        width == height
            ? "cellsize %s\n".formatted(width)
            : "dx %s\ndy %s\n".formatted(width, height);
    return "ncols %d\nnrows %d\nxllcorner %s\nyllcorner %s\n"
            .formatted(
                raster.cols(),
                raster.rows(),
                transform.x0(),
                transform.y0() - raster.rows() * height)
        + cell
        + "NODATA_value %s\n".formatted(text(raster, raster.missing().orElse(USUAL_MISSING)));
  }

  private static double present(Raster raster, int row, int col) {
    return raster.isMissing(row, col)
        ? raster.missing().orElse(USUAL_MISSING)
        : raster.get(row, col);
  }

  private static String text(Raster raster, double value) {
    if (raster.dtype() == DType.FLOAT32) {
      return Float.toString((float) value);
    }
    return raster.dtype().isInteger() && value == (long) value
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Words between blanks, each of bounded length. */
  private static final class Words {
    private final InputStream in;
    private int next;
    private final byte[] word = new byte[LONGEST_WORD];
    private @Nullable String pushedBack;

    Words(InputStream in) throws IOException {
      this.in = in;
      this.next = in.read();
    }

    /** The first character of the next word, -1 at the end. */
    int peek() throws IOException {
      if (pushedBack != null) {
        return pushedBack.charAt(0);
      }
      while (next >= 0 && next <= ' ') {
        next = in.read();
      }
      return next;
    }

    /** Whether the next word is one of the numbers that begin with a letter. */
    boolean isNumber() throws IOException {
      pushedBack = next();
      return Set.of("nan", "inf", "infinity").contains(pushedBack.toLowerCase(Locale.ROOT));
    }

    String next() throws IOException {
      String kept = pushedBack;
      if (kept != null) {
        pushedBack = null;
        return kept;
      }
      if (peek() < 0) {
        throw new EOFException("the text ends before the last cell: it was cut");
      }
      int length = 0;
      while (next > ' ') {
        if (length == LONGEST_WORD) {
          throw new IOException("a word of more than " + LONGEST_WORD + " characters");
        }
        word[length++] = (byte) next;
        next = in.read();
      }
      return new String(word, 0, length, StandardCharsets.ISO_8859_1);
    }
  }
}
