package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.LabelledArray;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The values of a river's edges: from a table of edges, or of the nodes that they leave. */
final class EdgeFields {
  private static final String UPSTREAM = "upstream";
  private static final String DOWNSTREAM = "downstream";
  private static final String EDGE = "edge";

  private EdgeFields() {}

  /**
   * A field of the edges.
   *
   * @param river the river
   * @param file a table with columns upstream, downstream and one of values; or, where no node has
   *     two edges downstream, a field of the nodes
   * @param variable the variable of a NetCDF file or the column of a table, if there are several
   * @return {@code (..., edge)} values, NaN where missing
   */
  static LabelledArray<PlainArray> read(River river, Path file, Optional<String> variable) {
    if (Fields.isTable(file)) {
      try (CsvFile table = CsvFile.open(file)) {
        if (table.header().containsAll(List.of(UPSTREAM, DOWNSTREAM))) {
          return Steps.of(ofEdges(river, file, table, variable), EDGE);
        }
      }
    }
    if (river.network().bifurcates()) {
      throw new InputException(
          "%s: has values of nodes, some of which have several edges downstream; give a table with"
                  .formatted(file)
              + " columns upstream, downstream and value");
    }
    LabelledArray<PlainArray> nodes = Fields.read(river, file, variable);
    PlainNamespace xp = PlainNamespace.INSTANCE;
    PlainArray from = xp.asarray(river.network().edgeUpstream());
    int last = nodes.dims().size() - 1;
    return new LabelledArray<>(
        xp.take(nodes.values(), from, last), nodes.labels().replaced(last, 1, EDGE));
  }

  private static double[] ofEdges(
      River river, Path file, CsvFile table, Optional<String> variable) {
    Map<Long, Integer> edges = edges(river);
    NodeIds ids = NodeIds.of(river);
    int from = table.column(UPSTREAM);
    int to = table.column(DOWNSTREAM);
    int value = Fields.valueColumn(table, variable, from, to);
    double[] values = new double[edges.size()];
    boolean[] seen = new boolean[values.length];
    table.forEachRow(
        row -> {
          Integer edge = edges.get(key(node(row, from, ids), node(row, to, ids)));
          if (edge == null) {
            throw row.error(to, "the id of a node downstream of " + row.text(from));
          } else if (seen[edge]) {
            throw row.error(to, "each edge once");
          }
          values[edge] = row.numberOrNan(value, Fields.NUMBER);
          seen[edge] = true;
        });
    checkComplete(river, file, seen);
    return values;
  }

  private static int node(CsvRow row, int column, NodeIds ids) {
    int node = ids.find(row.number(column, Fields.ID));
    if (node < 0) {
      throw row.error(column, Fields.KNOWN_ID);
    }
    return node;
  }

  private static Map<Long, Integer> edges(River river) {
    int[] from = river.network().edgeUpstream();
    int[] to = river.network().edgeDownstream();
    Map<Long, Integer> edges = new HashMap<>();
    for (int edge = 0; edge < from.length; edge++) {
      edges.put(key(from[edge], to[edge]), edge);
    }
    return edges;
  }

  private static long key(int from, int to) {
    return (long) from << Integer.SIZE | to;
  }

  private static void checkComplete(River river, Path file, boolean[] seen) {
    for (int edge = 0; edge < seen.length; edge++) {
      if (!seen[edge]) {
        throw new InputException(
            "%s: has no row for the edge from %d to %d"
                .formatted(
                    file,
                    river.id(river.network().edgeUpstream()[edge]),
                    river.id(river.network().edgeDownstream()[edge])));
      }
    }
  }

  /** A number for each edge. */
  static LabelledArray<PlainArray> of(double[] values) {
    return Steps.of(values, EDGE);
  }
}
