package org.thalweg.examples.network;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;

/**
 * What the values of a result belong to: the rows of a table, or the last dimension in NetCDF.
 *
 * @param header the columns that say what a row is of
 * @param cells the cells of a row in these columns
 * @param coordinate what a place of the last dimension is called
 */
record ResultTable(String header, IntFunction<String> cells, Coordinate coordinate) {
  /** A row for each node: its id, and its cell and place if it has one. */
  static ResultTable ofNodes(River river) {
    long[] ids = new long[river.network().nodeCount()];
    for (int node = 0; node < ids.length; node++) {
      ids[node] = river.id(node);
    }
    Coordinate id = Coordinate.of("id", List.of(Fields.NODE), ids);
    return new ResultTable(nodeHeader(river), node -> nodeCells(river, node), id);
  }

  /** A row for each location: what the user calls it, and the columns of its node. */
  static ResultTable ofPlaces(River river, Places places) {
    int[] nodes = places.locations().nodes();
    String[] names = places.names().toArray(new String[0]);
    Coordinate called = Coordinate.of("location", names).withAttribute("cf_role", "timeseries_id");
    return new ResultTable(
        "location," + nodeHeader(river),
        place -> quoted(names[place]) + ',' + nodeCells(river, nodes[place]),
        called);
  }

  /** A row for each zone: its number. */
  static ResultTable ofZones(ZoneMap zones) {
    return new ResultTable(
        "zone",
        zone -> Long.toString(zones.names()[zone]),
        Coordinate.of("zone", zones.names().clone()));
  }

  private static String nodeHeader(River river) {
    Optional<RiverGrid> grid = river.network().grid();
    String cell = grid.isPresent() ? ",row,col" : "";
    return "id" + cell + (grid.flatMap(RiverGrid::transform).isPresent() ? ",x,y" : "");
  }

  private static String nodeCells(River river, int node) {
    StringBuilder text = new StringBuilder().append(river.id(node));
    Optional<RiverGrid> grid = river.network().grid();
    if (grid.isPresent()) {
      int cell = grid.get().cellOf(node);
      int row = cell / grid.get().cols();
      int col = cell % grid.get().cols();
      text.append(',').append(row).append(',').append(col);
      Optional<GeoTransform> place = grid.get().transform();
      place.ifPresent(
          at -> text.append(',').append(at.x(row, col)).append(',').append(at.y(row, col)));
    }
    return text.toString();
  }

  /**
   * The table.
   *
   * @param columns what the columns of values are called
   * @param values {@code (column, row)} values, one column after the other
   * @return the text of a CSV file
   */
  String text(List<String> columns, double[] values) {
    StringBuilder text = new StringBuilder(header);
    columns.forEach(column -> text.append(',').append(quoted(column)));
    text.append('\n');
    int rows = values.length / columns.size();
    for (int row = 0; row < rows; row++) {
      text.append(cells.apply(row));
      for (int column = 0; column < columns.size(); column++) {
        text.append(',').append(number(values[column * rows + row]));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Empty where missing, and without a decimal point where whole. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }
}
