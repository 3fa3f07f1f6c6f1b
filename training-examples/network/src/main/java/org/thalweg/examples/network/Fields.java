package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;

/** The values of a river's nodes, from a raster on its grid or a table of its nodes. */
final class Fields {
  /** Corners of two grids that are one are closer than this part of a cell. */
  private static final double SAME_PLACE = 0.01;

  private static final String[] ID_COLUMNS = {"id", "node", "reach", "reach_id"};

  private Fields() {}

  /**
   * A field.
   *
   * @param river the river
   * @param file a raster of the grid's shape, or a table with a column id and one of values
   * @param variable the variable of a NetCDF file or the column of a table, if there are several
   * @return {@code (node)} values, NaN where missing
   */
  static double[] read(River river, Path file, Optional<String> variable) {
    String name = String.valueOf(file.getFileName());
    if (NetworkSource.hasExtension(name, "csv", "tsv", "txt")) {
      return ofTable(river, file, variable);
    }
    Raster raster =
        variable.map(each -> Rasters.read(file, each)).orElseGet(() -> Rasters.read(file));
    RiverGrid grid = river.grid("give values of its nodes as a .csv");
    checkSameGrid(file, raster, grid);
    double[] cells = raster.toDoubles();
    double[] values = new double[grid.nodeCount()];
    Arrays.setAll(values, node -> cells[grid.cellOf(node)]);
    return values;
  }

  private static void checkSameGrid(Path file, Raster raster, RiverGrid grid) {
    if (raster.rows() != grid.rows() || raster.cols() != grid.cols()) {
      throw new InputException(
          "%s: has %d x %d cells, the network's grid %d x %d; cut or resample it to that grid"
              .formatted(file, raster.rows(), raster.cols(), grid.rows(), grid.cols()));
    }
    if (raster.transform().isPresent() && grid.transform().isPresent()) {
      checkSamePlace(file, raster.transform().get(), grid);
    }
  }

  private static void checkSamePlace(Path file, GeoTransform place, RiverGrid grid) {
    GeoTransform wanted = grid.transform().orElseThrow();
    double cell = Math.abs(wanted.xPerColumn()) + Math.abs(wanted.xPerRow());
    for (int[] corner : new int[][] {{0, 0}, {grid.rows() - 1, grid.cols() - 1}}) {
      double dx = place.x(corner[0], corner[1]) - wanted.x(corner[0], corner[1]);
      double dy = place.y(corner[0], corner[1]) - wanted.y(corner[0], corner[1]);
      if (!(Math.max(Math.abs(dx), Math.abs(dy)) <= SAME_PLACE * cell)) {
        throw new InputException(
            "%s: the centre of its cell (row %d, column %d) is at (%s, %s), the network's at (%s, %s)"
                .formatted(
                    file,
                    corner[0],
                    corner[1],
                    place.x(corner[0], corner[1]),
                    place.y(corner[0], corner[1]),
                    wanted.x(corner[0], corner[1]),
                    wanted.y(corner[0], corner[1])));
      }
    }
  }

  private static double[] ofTable(River river, Path file, Optional<String> variable) {
    double[] values = new double[river.network().nodeCount()];
    boolean[] seen = new boolean[values.length];
    Map<Long, Integer> nodes = nodes(river);
    try (CsvFile table = CsvFile.open(file)) {
      int id = table.column(ID_COLUMNS);
      int value = valueColumn(table, id, variable);
      table.forEachRow(
          row -> {
            int node = node(row, id, nodes, seen);
            values[node] = row.numberOrNan(value, "a number, or nothing where missing");
            seen[node] = true;
          });
    }
    for (int node = 0; node < seen.length; node++) {
      if (!seen[node]) {
        throw new InputException(
            "%s: has no row for node %d; an empty cell is a missing value"
                .formatted(file, river.id(node)));
      }
    }
    return values;
  }

  private static int node(CsvRow row, int column, Map<Long, Integer> nodes, boolean[] seen) {
    Integer node = nodes.get((long) row.number(column, "the id of a node"));
    if (node == null) {
      throw row.error(column, "an id of the network");
    } else if (seen[node]) {
      throw row.error(column, "each id once");
    }
    return node;
  }

  private static Map<Long, Integer> nodes(River river) {
    Map<Long, Integer> nodes = new HashMap<>();
    for (int node = 0; node < river.network().nodeCount(); node++) {
      nodes.put(river.id(node), node);
    }
    return nodes;
  }

  private static int valueColumn(CsvFile table, int id, Optional<String> variable) {
    if (variable.isPresent()) {
      return table.column(variable.get());
    }
    List<String> header = table.header();
    if (header.size() == 2) {
      return 1 - id;
    }
    return table.column("value");
  }
}
