package org.thalweg.io;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thalweg.operators.RiverNetwork;

/**
 * Networks from tables: either a node and the one downstream of it in each line, or an edge, with
 * the width of its channel. Columns are found by their names; a table of whole numbers without
 * names is one of nodes, as RAPID's connectivity is.
 */
final class NetworkCsv {
  private static final Set<String> NODE =
      Set.of("id", "node", "reach", "reach_id", "hyriv_id", "comid", "link_id", "rivid");
  private static final Set<String> UPSTREAM =
      Set.of("upstream", "upstream_id", "from", "from_node", "upstream_node", "upstream_node_id");
  private static final Set<String> DOWNSTREAM =
      Set.of(
          "downstream",
          "downstream_id",
          "to",
          "to_node",
          "downstream_node",
          "downstream_node_id",
          "next",
          "next_down",
          "next_id",
          "nextdownid",
          "to_id");
  private static final Set<String> WIDTH = Set.of("width", "grwl_width", "channel_width");
  private static final int LONGEST_LINE = 1 << 20;

  private final boolean ofEdges;
  private final int first;
  private final int downstream;
  private final int width;

  private final Map<Long, Integer> nodeOfId = new HashMap<>();
  private final Longs ids = new Longs();
  // Of a table of nodes: the id downstream of each, and its line.
  private final Longs downstreamIds = new Longs();
  private final Longs lines = new Longs();
  // Of a table of edges: their nodes and widths.
  private final Longs edgeFrom = new Longs();
  private final Longs edgeTo = new Longs();
  private final List<Double> widths = new ArrayList<>();

  /** A growing array. */
  private static final class Longs {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    long get(int i) {
      return values[i];
    }

    long[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  private NetworkCsv(List<String> names) throws IOException {
    int node = column(names, NODE);
    int upstream = column(names, UPSTREAM);
    this.downstream = column(names, DOWNSTREAM);
    this.width = column(names, WIDTH);
    this.ofEdges = node < 0;
    this.first = ofEdges ? upstream : node;
    if (first < 0 || downstream < 0) {
      throw new IOException(
          "no network: wanted columns such as id and downstream, or upstream, downstream and width;"
              + " it has "
              + names);
    }
  }

  private static int column(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i).strip().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  static NetworkTable read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(file))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(file)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new IOException("the file is empty");
      }
      CsvRecord start = records.next();
      boolean named = start.getFields().stream().anyMatch(field -> !isWhole(field));
      List<String> names =
          named || start.getFieldCount() < 2 ? start.getFields() : List.of("id", "downstream");
      NetworkCsv table = new NetworkCsv(names);
      if (!named) {
        table.add(start);
      }
      while (records.hasNext()) {
        table.add(records.next());
      }
      return table.ofEdges ? table.edges() : table.nodes();
    }
  }

  /** The character that stands most often in the first line, of those that separate fields. */
  private static char separator(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int[] count = new int[128];
      int next = in.read();
      for (int i = 0; i < LONGEST_LINE && next >= 0 && next != '\n'; i++) {
        count[next < 128 ? next : 0]++;
        next = in.read();
      }
      char best = ',';
      for (char candidate : new char[] {';', '\t'}) {
        best = count[candidate] > count[best] ? candidate : best;
      }
      return best;
    }
  }

  private static boolean isWhole(String field) {
    String text = field.strip();
    return !text.isEmpty() && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
  }

  private void add(CsvRecord line) throws IOException {
    if (line.getFieldCount() == 1 && line.getField(0).isBlank()) {
      return;
    }
    long id = number(line, first);
    boolean ends = field(line, downstream).isEmpty();
    if (ofEdges && ends) {
      throw new IOException("line %d has no downstream id".formatted(line.getStartingLineNumber()));
    }
    if (!ofEdges && nodeOfId.containsKey(id)) {
      throw new IOException(
          "line %d has the id %d again".formatted(line.getStartingLineNumber(), id));
    }
    if (ofEdges) {
      edgeFrom.add(node(id));
      edgeTo.add(node(number(line, downstream)));
      widths.add(width(line));
    } else {
      node(id);
      downstreamIds.add(ends ? -1 : number(line, downstream));
      lines.add(line.getStartingLineNumber());
    }
  }

  private int node(long id) {
    Integer known = nodeOfId.putIfAbsent(id, nodeOfId.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return nodeOfId.size() - 1;
  }

  private static String field(CsvRecord line, int column) {
    return column < line.getFieldCount() ? line.getField(column).strip() : "";
  }

  private static long number(CsvRecord line, int column) throws IOException {
    String text = field(line, column);
    try {
      return Long.parseLong(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    } catch (NumberFormatException e) {
      throw new IOException(
          "line %d has '%s' where an id was wanted".formatted(line.getStartingLineNumber(), text),
          e);
    }
  }

  /** The width of an edge; 1 where the file has none. */
  private double width(CsvRecord line) throws IOException {
    String text = width < 0 ? "" : field(line, width);
    double value;
    try {
      value = text.isEmpty() ? 1 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IOException(
          "line %d has the width '%s'".formatted(line.getStartingLineNumber(), text), e);
    }
    if (Double.isNaN(value)) {
      return 1;
    }
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IOException(
          "line %d has the width %s; wanted 0 or more"
              .formatted(line.getStartingLineNumber(), value));
    }
    return value;
  }

  private NetworkTable nodes() throws IOException {
    int[] next = new int[ids.size];
    for (int node = 0; node < next.length; node++) {
      long id = downstreamIds.get(node);
      Integer target = nodeOfId.get(id);
      boolean none = id == -1 || id == 0;
      if (target == null && !none) {
        throw new IOException(
            "line %d flows to %d, which no line has".formatted(lines.get(node), id));
      }
      next[node] = target == null ? -1 : target;
    }
    return new NetworkTable(RiverNetwork.fromDownstream(next), ids.toArray());
  }

  private NetworkTable edges() throws IOException {
    int edges = edgeFrom.size;
    int[] from = new int[edges];
    int[] to = new int[edges];
    double[] sum = new double[ids.size];
    for (int edge = 0; edge < edges; edge++) {
      from[edge] = (int) edgeFrom.get(edge);
      to[edge] = (int) edgeTo.get(edge);
      sum[from[edge]] += widths.get(edge);
    }
    double[] ratios = new double[edges];
    for (int edge = 0; edge < edges; edge++) {
      if (!(sum[from[edge]] > 0 && sum[from[edge]] < Double.POSITIVE_INFINITY)) {
        throw new IOException(
            "the edges that leave %d have widths of sum %s; wanted a positive number"
                .formatted(ids.get(from[edge]), sum[from[edge]]));
      }
      ratios[edge] = widths.get(edge) / sum[from[edge]];
    }
    return new NetworkTable(RiverNetwork.fromEdges(ids.size, from, to, ratios), ids.toArray());
  }
}
