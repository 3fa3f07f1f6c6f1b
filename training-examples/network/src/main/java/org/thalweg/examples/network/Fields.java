package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.operators.Coordinate;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.Grids;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.RiverGrid;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** The values of a river's nodes, from a raster on its grid or a table of its nodes. */
final class Fields {
  static final String NODE = "node";

  static final String ID = "the id of a node";
  static final String KNOWN_ID = "an id of the network";
  static final String NUMBER = "a number, or nothing where missing";

  /** Corners of two grids that are one are closer than this part of a cell. */
  private static final double SAME_PLACE = 0.01;

  private static final String[] ID_COLUMNS = {"id", "node", "reach", "reach_id"};
  private static final String NO_GRID = "give values of its nodes as a .csv";

  private Fields() {}

  /**
   * A field.
   *
   * @param river the river
   * @param file a raster of the grid's shape, a NetCDF file with dimensions in front of those of
   *     the grid or the nodes, or a table with a column id and one of values
   * @param variable the variable of a NetCDF file or the column of a table, if there are several
   * @return {@code (..., node)} values of float64, NaN where missing
   */
  static LabelledArray<PlainArray> read(River river, Path file, Optional<String> variable) {
    if (isTable(file)) {
      return Steps.of(ofTable(river, file, variable), NODE);
    } else if (NetworkSource.isNetcdf(file)) {
      return ofNetcdf(river, file, variable.orElse(""));
    }
    RiverGrid grid = river.grid(NO_GRID);
    Raster raster = Rasters.read(file);
    checkSameGrid(file, raster.rows(), raster.cols(), grid);
    if (raster.transform().isPresent() && grid.transform().isPresent()) {
      checkSamePlace(file, raster.transform().get(), grid);
    }
    double[] cells = raster.toDoubles();
    double[] values = new double[grid.nodeCount()];
    Arrays.setAll(values, node -> cells[grid.cellOf(node)]);
    return Steps.of(values, NODE);
  }

  /**
   * A field that has no steps; as {@link #read}.
   *
   * @throws InputException if it has
   */
  static double[] readOne(River river, Path file, Optional<String> variable) {
    LabelledArray<PlainArray> field = read(river, file, variable);
    if (Steps.count(field) != 1) {
      throw new InputException(
          "%s: has %d steps along %s, wanted one field"
              .formatted(file, Steps.count(field), field.dims().get(0)));
    }
    return Steps.values(field);
  }

  static boolean isTable(Path file) {
    return NetworkSource.hasExtension(String.valueOf(file.getFileName()), "csv", "tsv", "txt");
  }

  private static void checkSameGrid(Path file, long rows, long cols, RiverGrid grid) {
    if (rows != grid.rows() || cols != grid.cols()) {
      throw new InputException(
          "%s: has %d x %d cells, the network's grid %d x %d; cut or resample it to that grid"
              .formatted(file, rows, cols, grid.rows(), grid.cols()));
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

  private static LabelledArray<PlainArray> ofNetcdf(River river, Path file, String variable) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    LabelledArray<PlainArray> read = org.thalweg.io.Fields.read(xp, file, variable);
    LabelledArray<PlainArray> field = read.withValues(xp.astype(read.values(), DType.FLOAT64));
    Shape shape = field.shape();
    if (river.network().grid().isEmpty()) {
      checkNodes(river, file, field);
      return field;
    } else if (shape.ndim() < 2) {
      throw new InputException(
          "%s: %s has shape %s, wanted a grid".formatted(file, field.name(), shape));
    }
    checkSameGrid(file, shape.dim(-2), shape.dim(-1), river.grid(NO_GRID));
    try {
      return Grids.toNodes(river.network(), field);
    } catch (IllegalArgumentException e) {
      throw new InputException(file + ": " + e.getMessage(), e);
    }
  }

  /** That values of nodes without a grid are those of this network, as far as the file says. */
  private static void checkNodes(River river, Path file, LabelledArray<PlainArray> field) {
    int nodes = river.network().nodeCount();
    if (field.shape().dim(-1) != nodes) {
      throw new InputException(
          "%s: has values of %d nodes, the network has %d"
              .formatted(file, field.shape().dim(-1), nodes));
    }
    Optional<Coordinate> ids = field.labels().coordinate(ID_COLUMNS[0]);
    if (ids.isPresent() && ids.get().isNumeric()) {
      double[] given = ids.get().toDoubles();
      for (int node = 0; node < nodes; node++) {
        if (given[node] != river.id(node)) {
          throw new InputException(
              "%s: the id of its node %d is %s, the network's %d; give the nodes in its order"
                  .formatted(file, node, ResultTable.number(given[node]), river.id(node)));
        }
      }
    }
  }

  private static double[] ofTable(River river, Path file, Optional<String> variable) {
    double[] values = new double[river.network().nodeCount()];
    boolean[] seen = new boolean[values.length];
    NodeIds ids = NodeIds.of(river);
    try (CsvFile table = CsvFile.open(file)) {
      int id = table.column(ID_COLUMNS);
      int value = valueColumn(table, variable, id);
      table.forEachRow(
          row -> {
            int node = node(row, id, ids, seen);
            values[node] = row.numberOrNan(value, NUMBER);
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

  private static int node(CsvRow row, int column, NodeIds ids, boolean[] seen) {
    int node = ids.find(row.number(column, ID));
    if (node < 0) {
      throw row.error(column, KNOWN_ID);
    } else if (seen[node]) {
      throw row.error(column, "each id once");
    }
    return node;
  }

  /** The column of values: the one that is named, else the only one that is no key, or "value". */
  static int valueColumn(CsvFile table, Optional<String> variable, Integer... keys) {
    if (variable.isPresent()) {
      return table.column(variable.get());
    }
    List<Integer> others = new ArrayList<>();
    for (int column = 0; column < table.header().size(); column++) {
      others.add(column);
    }
    others.removeAll(List.of(keys));
    return others.size() == 1 ? others.get(0) : table.column("value");
  }

  /** A number for each node. */
  static LabelledArray<PlainArray> of(double[] values) {
    return Steps.of(values, NODE);
  }
}
