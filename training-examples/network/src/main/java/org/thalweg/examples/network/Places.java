package org.thalweg.examples.network;

import java.util.Arrays;
import java.util.List;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.Locations;
import org.thalweg.operators.RiverGrid;

/** Locations as they are written on the command line. */
final class Places {
  private static final String OPTION = "--locations";

  private Places() {}

  /**
   * Locations from a list such as {@code 300:400,12:7} of rows and columns, or {@code 17,254} of
   * ids.
   *
   * @throws InputException if one is no such thing, or there is no node
   */
  static Locations read(River river, List<String> texts) {
    int[] nodes = texts.stream().mapToInt(text -> node(river, text.strip())).toArray();
    if (Arrays.stream(nodes).distinct().count() < nodes.length) {
      throw new InputException(OPTION + ": found a location twice, wanted each once");
    }
    return Locations.of(river.network(), nodes);
  }

  private static int node(River river, String text) {
    String[] parts = text.split(":", -1);
    try {
      return parts.length == 2
          ? nodeAt(river, text, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
          : nodeOf(river, text, Long.parseLong(text));
    } catch (NumberFormatException notANumber) {
      throw wrong(text, "ROW:COLUMN or the id of a node");
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

  private static int nodeOf(River river, String text, long id) {
    for (int node = 0; node < river.network().nodeCount(); node++) {
      if (river.id(node) == id) {
        return node;
      }
    }
    throw wrong(text, "an id of the network");
  }

  private static InputException wrong(String text, String wanted) {
    return new InputException("%s: found '%s', wanted %s".formatted(OPTION, text, wanted));
  }
}
