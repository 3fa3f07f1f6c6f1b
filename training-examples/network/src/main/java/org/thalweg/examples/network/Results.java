package org.thalweg.examples.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.io.Raster;
import org.thalweg.io.Rasters;
import org.thalweg.operators.Grids;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.RiverGrid;
import org.thalweg.plain.PlainArray;

/**
 * A result and what it belongs to, written as a raster, a NetCDF file or a table.
 *
 * @param name what it is
 * @param values {@code (..., row)} values
 * @param rows what the values belong to
 * @param ofNodes {@code (..., node)} the same for each node, for rasters and maps; empty at
 *     locations
 */
record Results(
    String name,
    LabelledArray<PlainArray> values,
    ResultTable rows,
    Optional<LabelledArray<PlainArray>> ofNodes) {
  private static final double USUAL_MISSING = -9999;

  /** What the rows of a result are. */
  enum Kind {
    NODES,
    LOCATIONS,
    ZONES
  }

  /** The file that a result goes to if none is given. */
  static Path usualFile(River river, String name, Kind kind, int steps) {
    boolean table = kind != Kind.NODES || river.network().grid().isEmpty();
    return Path.of("thalweg-out", name + (table ? ".csv" : steps > 1 ? ".nc" : ".tif"));
  }

  /** Sees to it that a file can hold a result, before anything runs. */
  static OutputFile check(River river, Path file, Kind kind, int steps) {
    String name = String.valueOf(file.getFileName());
    if (NetworkSource.hasExtension(name, "tif", "tiff", "map", "asc")) {
      river.grid("write a .csv or .nc");
      if (steps > 1) {
        throw new InputException(
            "%s: holds one field, the result has %d; write a .nc or .csv".formatted(file, steps));
      } else if (kind == Kind.LOCATIONS) {
        throw new InputException(
            file + ": holds a grid, the result is that of locations; write a .csv or .nc");
      }
    } else if (!NetworkSource.isNetcdf(file) && !NetworkSource.hasExtension(name, "csv")) {
      throw new InputException(
          file + ": no format of results; wanted .tif, .nc, .map, .asc or .csv");
    }
    return OutputFile.at(file);
  }

  /** Writes the result, in place of a file of that name. */
  void write(River river, OutputFile file) {
    String extension = file.path().getFileName().toString();
    if (NetworkSource.hasExtension(extension, "csv")) {
      file.write(rows.text(columns(), Steps.values(values)).getBytes(StandardCharsets.UTF_8));
    } else if (NetworkSource.isNetcdf(file.path())) {
      writeNetcdf(river, file.path());
    } else {
      Rasters.write(raster(river, Steps.values(ofNodes.orElseThrow())), file.path());
    }
  }

  private List<String> columns() {
    return Steps.count(values) == 1 ? List.of(name) : Steps.names(values);
  }

  private void writeNetcdf(River river, Path file) {
    if (ofNodes.isEmpty() || river.network().grid().isEmpty()) {
      String last = values.dims().get(values.dims().size() - 1);
      boolean along = rows.coordinate().dims().equals(List.of(last));
      org.thalweg.io.Fields.write(
          (along ? values.withCoordinate(rows.coordinate()) : values).withName(name), file);
    } else if (Steps.count(values) == 1) {
      Rasters.writeNetcdf4(raster(river, Steps.values(ofNodes.get())), file, name);
    } else {
      org.thalweg.io.Fields.write(
          Grids.toGrid(river.network(), ofNodes.get(), Double.NaN).withName(name), file);
    }
  }

  /** Of int32 where all values are whole, which takes half the space and shows what it is. */
  private static Raster raster(River river, double[] values) {
    RiverGrid grid = river.grid("write a .csv or .nc");
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
}
