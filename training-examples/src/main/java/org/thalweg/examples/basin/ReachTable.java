package org.thalweg.examples.basin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thalweg.array.Constant;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.CyclicNetworkException;
import org.thalweg.operators.RiverNetwork;

/**
 * Reads reaches from a CSV file with the columns {@code index} (or {@code id}), {@code down_index}
 * (or {@code downstream}; -1 or empty for an outlet) and {@code length_m}. Other columns are left
 * alone.
 */
final class ReachTable {
  private static final String LENGTH = "a length in m greater than 0";

  private final Path file;
  private final List<String> ids = new ArrayList<>();
  private final List<String> downstreamIds = new ArrayList<>();
  private final List<Double> lengths = new ArrayList<>();
  private final List<CsvRow> rows = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();

  private ReachTable(Path file) {
    this.file = file;
  }

  /**
   * The reaches in a file.
   *
   * @throws InputException if a column is missing, an id is empty, repeated or unknown, a length is
   *     not a number greater than 0, or water runs in a circle
   */
  static Reaches read(Path file) {
    ReachTable table = new ReachTable(file);
    int downstreamColumn;
    try (CsvFile csv = CsvFile.open(file)) {
      int id = csv.column("index", "id");
      int downstream = csv.column("down_index", "downstream");
      int length = csv.column("length_m");
      downstreamColumn = downstream;
      csv.forEachRow(row -> table.add(row, id, downstream, length));
    }
    return new Reaches(
        List.copyOf(table.ids),
        table.network(downstreamColumn),
        Constant.of(table.lengths.stream().mapToDouble(Double::doubleValue).toArray()));
  }

  private void add(CsvRow row, int id, int downstream, int length) {
    String name = row.text(id);
    if (name.isEmpty()) {
      throw row.error(id, "the id of a reach");
    }
    if (positions.putIfAbsent(name, ids.size()) != null) {
      throw row.error(
          "reach %s is on line %d already"
              .formatted(InputException.quote(name), rows.get(positions.get(name)).line()));
    }
    double metres = row.number(length, LENGTH);
    if (metres <= 0) {
      throw row.error(length, LENGTH);
    }
    ids.add(name);
    downstreamIds.add(row.text(downstream));
    lengths.add(metres);
    rows.add(row);
  }

  private RiverNetwork network(int downstreamColumn) {
    int[] downstream = new int[ids.size()];
    for (int reach = 0; reach < downstream.length; reach++) {
      downstream[reach] = position(reach, downstreamColumn);
    }
    try {
      return RiverNetwork.fromDownstream(downstream);
    } catch (CyclicNetworkException e) {
      throw new InputException(file + ": " + describe(e.cycle()), e);
    }
  }

  private int position(int reach, int downstreamColumn) {
    String id = downstreamIds.get(reach);
    Integer position = positions.get(id);
    if (position != null) {
      return position;
    }
    if (id.isEmpty() || id.equals("-1")) {
      return -1;
    }
    throw rows.get(reach)
        .error(downstreamColumn, "the id of a reach in this file, or -1 for an outlet");
  }

  private String describe(int[] cycle) {
    String round =
        IntStream.of(cycle)
            .limit(10)
            .mapToObj(node -> "%s (line %d)".formatted(ids.get(node), rows.get(node).line()))
            .collect(Collectors.joining(" -> "));
    return "water runs in a circle through %d %s: %s%s"
        .formatted(
            cycle.length,
            cycle.length == 1 ? "reach" : "reaches",
            round,
            cycle.length > 10 ? " -> ..." : " -> " + ids.get(cycle[0]));
  }
}
