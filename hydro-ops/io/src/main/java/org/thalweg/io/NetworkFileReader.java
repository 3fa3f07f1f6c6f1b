package org.thalweg.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.spi.ChecksummedInput;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;

/** Reads the format of {@link NetworkFile}, and trusts nothing that it says before the checksum. */
final class NetworkFileReader {
  /** More lines than a header has. */
  private static final int MOST_LINES = 64;

  private static final int BLOCK = 1 << 16;

  private final ChecksummedInput in;
  private final Map<String, String[]> words = new HashMap<>();
  private final Map<String, Array> described = new LinkedHashMap<>();
  private final Map<String, Object> arrays = new HashMap<>();

  /** An array that the header describes. */
  private record Array(DType dtype, long length) {}

  private NetworkFileReader(InputStream in, long size) {
    this.in = new ChecksummedInput(in, size, "saved network");
  }

  static RiverNetwork read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new NetworkFileReader(in, Files.size(file)).read();
    }
  }

  private RiverNetwork read() throws IOException {
    String first = line();
    if (!first.equals(NetworkFile.MAGIC)) {
      throw new IOException(
          "a saved network of version 1 was wanted, the file begins with '"
              + first.substring(0, Math.min(first.length(), 40))
              + "'");
    }
    for (String line = line(); !line.equals(NetworkFile.END); line = line()) {
      entry(line.split(" ", -1));
    }
    checkSize();
    for (var array : described.entrySet()) {
      arrays.put(array.getKey(), elements(array.getValue()));
    }
    in.requireChecksum();
    return network();
  }

  private void entry(String[] line) throws IOException {
    boolean array = line[0].equals("array");
    if (array && line.length == 4) {
      DType dtype =
          switch (line[2]) {
            case "int32" -> DType.INT32;
            case "float64" -> DType.FLOAT64;
            default -> throw new IOException("an array of " + line[2]);
          };
      if (described.put(line[1], new Array(dtype, ChecksummedInput.number(line[3]))) != null) {
        throw new IOException("array '" + line[1] + "' stands there twice");
      }
    } else if (array || line.length < 2 || words.put(line[0], line) != null) {
      throw new IOException("'" + String.join(" ", line) + "' is no line of a saved network");
    }
  }

  private String line() throws IOException {
    String line = in.line();
    in.requireHeader(MOST_LINES);
    return line;
  }

  /** That the file is as long as its header says, before anything of that length is allocated. */
  private void checkSize() throws IOException {
    long wanted = 0;
    for (Array array : described.values()) {
      if (array.length() > Integer.MAX_VALUE - 8) {
        throw new IOException("an array of " + array.length() + " elements");
      }
      wanted += array.length() * array.dtype().bytes();
    }
    in.requireSize(wanted);
  }

  private Object elements(Array array) throws IOException {
    int length = (int) array.length();
    Object elements = Cells.allocate(array.dtype(), length);
    int perBlock = BLOCK / array.dtype().bytes();
    for (int done = 0; done < length; done += perBlock) {
      int now = Math.min(perBlock, length - done);
      byte[] bytes = in.data().readNBytes(now * array.dtype().bytes());
      if (bytes.length < now * array.dtype().bytes()) {
        throw new EOFException("the file became shorter while it was read");
      }
      ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      Cells.read(block, array.dtype(), elements, done, now);
    }
    return elements;
  }

  private RiverNetwork network() throws IOException {
    String[] line = line("nodes", 2);
    long nodes = ChecksummedInput.number(line[1]);
    if (arrays.get("edge_upstream") instanceof int[] from
        && arrays.get("edge_downstream") instanceof int[] to
        && arrays.get("split_ratio") instanceof double[] ratios
        && nodes <= Integer.MAX_VALUE - 8) {
      return RiverNetwork.fromEdges((int) nodes, from, to, ratios);
    }
    if (!(arrays.get("downstream") instanceof int[] downstream) || downstream.length != nodes) {
      throw new IOException("the file describes no network of " + nodes + " nodes");
    }
    if (!words.containsKey("grid")) {
      return RiverNetwork.fromDownstream(downstream);
    }
    RiverNetwork network = RiverNetwork.fromDownstream(downstream, grid(downstream.length));
    return words.containsKey("transform") ? network.withTransform(transform()) : network;
  }

  private RiverGrid grid(int nodes) throws IOException {
    String[] line = line("grid", 3);
    long rows = ChecksummedInput.number(line[1]);
    long cols = ChecksummedInput.number(line[2]);
    if (rows > Integer.MAX_VALUE || cols > Integer.MAX_VALUE) {
      throw new IOException("a grid of %d x %d cells".formatted(rows, cols));
    }
    int[] cells = arrays.get("cell") instanceof int[] given ? given : all(nodes);
    return RiverGrid.of((int) rows, (int) cols, cells);
  }

  private static int[] all(int nodes) {
    int[] cells = new int[nodes];
    Arrays.setAll(cells, cell -> cell);
    return cells;
  }

  private GeoTransform transform() throws IOException {
    String[] line = line("transform", 7);
    double[] n = new double[6];
    for (int i = 0; i < n.length; i++) {
      n[i] = Double.parseDouble(line[i + 1]);
    }
    return new GeoTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
  }

  private String[] line(String name, int length) throws IOException {
    String @Nullable [] line = words.get(name);
    if (line == null || line.length != length) {
      throw new IOException("the header has no line '" + name + "' of " + length + " words");
    }
    return line;
  }
}
