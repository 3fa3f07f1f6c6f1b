package org.thalweg.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;

/**
 * The file of a saved network, in an open format that describes itself and holds nothing that could
 * be run.
 *
 * <p>First lines of text in UTF-8, each ended by a line feed:
 *
 * <pre>
 * thalweg-network 1
 * nodes N
 * grid ROWS COLS               on a grid only
 * transform X0 XC XR Y0 YC YR  on a grid with a place only; numbers as Java writes them in hexadecimal
 * array NAME DTYPE LENGTH      any number of them, at most one of each name
 * data
 * </pre>
 *
 * then the elements of all arrays in that order, little-endian; then the CRC-32C of all bytes
 * before, in 8 bytes, little-endian. A forest has {@code downstream} (int32, the node each one
 * flows to, -1 for an outlet); a network that bifurcates has {@code edge_upstream}, {@code
 * edge_downstream} (int32) and {@code split_ratio} (float64). {@code cell} (int32) is the flat
 * index of each node on a grid of which not every cell is a node. The version is a whole number; a
 * reader refuses one that it does not know.
 */
final class NetworkFile {
  static final String MAGIC = "thalweg-network 1";
  static final String END = "data";

  private NetworkFile() {}

  static boolean recognises(byte[] start) {
    byte[] magic = "thalweg-network ".getBytes(StandardCharsets.US_ASCII);
    return start.length >= magic.length && Arrays.equals(Arrays.copyOf(start, magic.length), magic);
  }

  static void write(RiverNetwork network, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      CheckedOutputStream out =
          new CheckedOutputStream(
              new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), new CRC32C());
      write(network, out);
      long sum = out.getChecksum().getValue();
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(bytes.putLong(sum).array());
      out.flush();
      channel.force(true);
    }
  }

  private static void write(RiverNetwork network, OutputStream out) throws IOException {
    StringBuilder header = new StringBuilder(MAGIC + "\nnodes " + network.nodeCount() + "\n");
    network.grid().ifPresent(grid -> header.append(describe(grid)));
    boolean cells = network.grid().map(grid -> !grid.isFull()).orElse(false);
    int nodes = network.nodeCount();
    int edges = network.edgeCount();
    if (cells) {
      header.append("array cell int32 ").append(nodes).append('\n');
    }
    if (network.bifurcates()) {
      header.append("array edge_upstream int32 ").append(edges).append('\n');
      header.append("array edge_downstream int32 ").append(edges).append('\n');
      header.append("array split_ratio float64 ").append(edges).append('\n');
    } else {
      header.append("array downstream int32 ").append(nodes).append('\n');
    }
    out.write(header.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8));
    if (cells) {
      ints(network.grid().orElseThrow().cells(), out);
    }
    if (network.bifurcates()) {
      ints(network.edgeUpstream(), out);
      ints(network.edgeDownstream(), out);
      Blocks.write(network.splitRatios(), DType.FLOAT64, ByteOrder.LITTLE_ENDIAN, out);
    } else {
      ints(downstream(network), out);
    }
  }

  private static void ints(int[] values, OutputStream out) throws IOException {
    Blocks.write(values, DType.INT32, ByteOrder.LITTLE_ENDIAN, out);
  }

  private static int[] downstream(RiverNetwork network) {
    int[] downstream = new int[network.nodeCount()];
    Arrays.fill(downstream, -1);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      downstream[from[edge]] = to[edge];
    }
    return downstream;
  }

  private static String describe(RiverGrid grid) {
    String shape = "grid %d %d\n".formatted(grid.rows(), grid.cols());
    return shape + grid.transform().map(NetworkFile::describe).orElse("");
  }

  private static String describe(GeoTransform t) {
    StringBuilder line = new StringBuilder("transform");
    for (double number :
        new double[] {t.x0(), t.xPerColumn(), t.xPerRow(), t.y0(), t.yPerColumn(), t.yPerRow()}) {
      line.append(' ').append(Double.toHexString(number));
    }
    return line.append('\n').toString();
  }
}
