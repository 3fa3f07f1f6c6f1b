package org.thalweg.examples.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.RiverGrid;

/** Writes values of a river's nodes as a raster or a table, as the file's extension says. */
final class Results {
  private static final double USUAL_MISSING = -9999;

  private Results() {}

  /** Sees to it that a file can hold a result, before anything runs. */
  static OutputFile check(River river, Path file) {
    String name = String.valueOf(file.getFileName());
    boolean table = NetworkSource.hasExtension(name, "csv");
    if (!table && !NetworkSource.hasExtension(name, "tif", "tiff", "nc", "nc4", "map", "asc")) {
      throw new InputException(
          file + ": no format of results; wanted .tif, .nc, .map, .asc or .csv");
    } else if (!table) {
      river.grid("write a .csv");
    }
    return OutputFile.at(file);
  }

  /**
   * Writes a result, in place of a file of that name.
   *
   * @param river the river
   * @param result what it is
   * @param values {@code (node)} values
   * @param file the file
   */
  static void write(River river, String result, double[] values, OutputFile file) {
    String name = file.path().getFileName().toString();
    if (NetworkSource.hasExtension(name, "csv")) {
      file.write(table(river, result, values).getBytes(StandardCharsets.UTF_8));
    } else if (NetworkSource.hasExtension(name, "nc", "nc4")) {
      Rasters.writeNetcdf4(raster(river, values), file.path(), result);
    } else {
      Rasters.write(raster(river, values), file.path());
    }
  }

  /** Of int32 where all values are whole, which takes half the space and shows what it is. */
  private static Raster raster(River river, double[] values) {
    RiverGrid grid = river.grid("write a .csv");
    boolean whole = Arrays.stream(values).allMatch(value -> value == (int) value);
    double missing = missing(values, whole);
    double[] cells = new double[grid.rows() * grid.cols()];
    Arrays.fill(cells, missing);
    for (int node = 0; node < values.length; node++) {
      cells[grid.cellOf(node)] = Double.isNaN(values[node]) ? missing : values[node];
    }
    Object typed = whole ? Arrays.stream(cells).mapToInt(value -> (int) value).toArray() : cells;
    Raster raster = Raster.of(typed, grid.rows(), grid.cols()).withMissing(missing);
    Raster placed = grid.transform().map(raster::withTransform).orElse(raster);
    return river.crs().map(placed::withCrs).orElse(placed);
  }

  /** The usual value for "missing", or another where a node has that one. */
  private static double missing(double[] values, boolean whole) {
    boolean taken = Arrays.stream(values).anyMatch(value -> value == USUAL_MISSING);
    return !taken ? USUAL_MISSING : whole ? Integer.MIN_VALUE : -Double.MAX_VALUE;
  }

  /** A line for each node: its id, its cell and place if it has one, and its value. */
  private static String table(River river, String result, double[] values) {
    Optional<RiverGrid> grid = river.network().grid();
    Optional<GeoTransform> transform = grid.flatMap(RiverGrid::transform);
    StringBuilder text = new StringBuilder("id");
    grid.ifPresent(each -> text.append(",row,col"));
    transform.ifPresent(each -> text.append(",x,y"));
    text.append(',').append(result).append('\n');
    for (int node = 0; node < values.length; node++) {
      text.append(river.id(node));
      if (grid.isPresent()) {
        int cell = grid.get().cellOf(node);
        int row = cell / grid.get().cols();
        int col = cell % grid.get().cols();
        text.append(',').append(row).append(',').append(col);
        transform.ifPresent(
            place ->
                text.append(',').append(place.x(row, col)).append(',').append(place.y(row, col)));
      }
      text.append(',').append(number(values[node])).append('\n');
    }
    return text.toString();
  }

  /** Empty where missing, and without a decimal point where whole. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }
}
