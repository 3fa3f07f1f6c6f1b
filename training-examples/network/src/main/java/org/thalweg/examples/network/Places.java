package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.Locations;
import org.thalweg.operators.RiverGrid;

/**
 * Locations on a river.
 *
 * @param locations where they are
 * @param names what the user calls them
 */
record Places(Locations locations, List<String> names) {
  static final String OPTION = "--locations";

  /**
   * Locations from a list such as {@code 300:400,12:7} of rows and columns, or {@code 17,254} of
   * ids, or the name of a table of gauges.
   *
   * @throws InputException if one is no such thing, there is no node, or one is given twice
   */
  static Places read(River river, List<String> texts) {
    if (texts.size() == 1 && Fields.isTable(Path.of(texts.get(0)))) {
      return Gauges.read(river, Path.of(texts.get(0)));
    }
    List<String> names = texts.stream().map(String::strip).toList();
    NodeIds ids = NodeIds.of(river);
    return of(river, names.stream().map(text -> node(river, ids, text)).toList(), names);
  }

  /** Places at nodes, each of another. */
  static Places of(River river, List<Integer> nodes, List<String> names) {
    Set<Integer> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!seen.add(nodes.get(i))) {
        twice.add(names.get(i));
      }
    }
    if (!twice.isEmpty()) {
      throw new InputException(
          "%s: found the node of %s twice, wanted each once".formatted(OPTION, twice.get(0)));
    }
    int[] all = nodes.stream().mapToInt(Integer::intValue).toArray();
    return new Places(Locations.of(river.network(), all), names);
  }

  private static int node(River river, NodeIds ids, String text) {
    String[] parts = text.split(":", -1);
    try {
      return parts.length == 2
          ? nodeAt(river, text, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
          : nodeOf(ids, text, Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      throw wrong(text, "ROW:COLUMN, the id of a node, or one .csv of gauges");
    }
  }

  private static int nodeAt(River river, String text, int row, int col) {
    RiverGrid grid = river.grid(OPTION + " by row and column wants one");
    if (row < 0 || row >= grid.rows() || col < 0 || col >= grid.cols()) {
      throw wrong(text, "a cell of the grid of %d x %d".formatted(grid.rows(), grid.cols()));
    }
    int node = grid.nodeAt(row, col);
    if (node < 0) {
      throw wrong(text, "a cell of the network");
    }
    return node;
  }

  private static int nodeOf(NodeIds ids, String text, long id) {
    int node = ids.find(id);
    if (node < 0) {
      throw wrong(text, Fields.KNOWN_ID);
    }
    return node;
  }

  private static InputException wrong(String text, String wanted) {
    return new InputException("%s: found '%s', wanted %s".formatted(OPTION, text, wanted));
  }
}
