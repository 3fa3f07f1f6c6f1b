package org.thalweg.io;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;

/**
 * Finds the raster in the variables of a NetCDF file: the last two dimensions of a variable are its
 * rows and columns, those before have length one. What CF says of packing, missing values,
 * coordinates and reference system is applied; rows from south to north are turned around.
 */
final class NetcdfRaster {
  /** Coordinates in float32 are even to this part of a cell. */
  private static final double EVEN = 0.02;

  private static final Set<String> ALONG_X =
      Set.of("lon", "longitude", "x", "degrees_east", "projection_x_coordinate", "X");
  private static final Set<String> ALONG_Y =
      Set.of("lat", "latitude", "y", "degrees_north", "projection_y_coordinate", "Y");

  private final List<NetcdfVariable> variables;

  NetcdfRaster(List<NetcdfVariable> variables) {
    this.variables = variables;
  }

  /** The variable of a name, or the only one that can be meant by an empty name. */
  NetcdfVariable choose(String name) throws IOException {
    if (!name.isEmpty()) {
      return find(name)
          .orElseThrow(() -> new IOException("no variable '%s' among %s".formatted(name, names())));
    }
    List<NetcdfVariable> candidates = candidates();
    if (candidates.size() != 1) {
      throw new IOException(
          "%d variables on a grid among %s; wanted one, or name one"
              .formatted(candidates.size(), names()));
    }
    return candidates.get(0);
  }

  /** Whether a variable's rows run from south to north, and are turned around when it is read. */
  boolean isTurned(NetcdfVariable variable) throws IOException {
    int rank = variable.rank();
    int rows = (int) variable.shape()[rank - 2];
    return axis(variable.dims().get(rank - 2), rows, ALONG_Y).step() > 0;
  }

  List<NetcdfVariable> candidates() {
    Set<String> bounds = new HashSet<>();
    variables.forEach(one -> bounds.add(one.text("bounds")));
    return variables.stream()
        .filter(one -> one.rank() >= 2 && one.dtype() != null && !bounds.contains(one.name()))
        .toList();
  }

  Optional<NetcdfVariable> find(String name) {
    return variables.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The first variable that plays a part by CF or UGRID. */
  Optional<NetcdfVariable> withRole(String role) {
    return variables.stream().filter(one -> one.text("cf_role").equals(role)).findFirst();
  }

  private String names() {
    return variables.stream().map(NetcdfVariable::name).limit(20).collect(Collectors.joining(", "));
  }

  Raster read(NetcdfVariable variable) throws IOException {
    DType dtype = variable.dtype();
    int rank = variable.rank();
    if (dtype == null || rank < 2) {
      throw new IOException("variable " + variable.name() + " is no grid of numbers");
    }
    for (int i = 0; i < rank - 2; i++) {
      if (variable.shape()[i] != 1) {
        throw new IOException(
            "variable %s has length %d along %s; wanted one grid"
                .formatted(variable.name(), variable.shape()[i], variable.dims().get(i)));
      }
    }
    Grid grid = Grid.checked(variable.shape()[rank - 2], variable.shape()[rank - 1]);
    Object cells = variable.reader().read();
    Axis x = axis(variable.dims().get(rank - 1), grid.cols(), ALONG_X);
    Axis y = axis(variable.dims().get(rank - 2), grid.rows(), ALONG_Y);
    if (x.step() < 0) {
      throw new IOException("the columns of " + variable.name() + " run from east to west");
    }
    if (y.step() > 0) {
      Cells.flipRows(cells, grid.rows(), grid.cols());
    }
    return located(unpacked(variable, dtype, cells, grid), variable, x, y);
  }

  /** A coordinate that is even: its first edge and its step; a step of 0 where there is none. */
  private record Axis(double first, double last, double step) {
    static final Axis NONE = new Axis(0, 0, 0);
  }

  private Axis axis(String dim, int length, Set<String> signs) throws IOException {
    Optional<NetcdfVariable> found =
        find(dim).filter(one -> one.rank() == 1 && one.dtype() != null && one.shape()[0] == length);
    found = found.filter(one -> isAlong(one, signs));
    if (found.isEmpty() || length < 2) {
      return Axis.NONE;
    }
    double[] at = found.get().doubles();
    double step = (at[length - 1] - at[0]) / (length - 1);
    for (int i = 0; i < length; i++) {
      if (!(Math.abs(at[i] - (at[0] + i * step)) <= EVEN * Math.abs(step)) || step == 0) {
        return Axis.NONE;
      }
    }
    return new Axis(at[0] - step / 2, at[length - 1] + step / 2, step);
  }

  /** By its attributes or its name: time, too, may be even and ascend. */
  private static boolean isAlong(NetcdfVariable coordinate, Set<String> signs) {
    return signs.contains(coordinate.name().toLowerCase(Locale.ROOT))
        || signs.contains(coordinate.text("standard_name"))
        || signs.contains(coordinate.text("units").toLowerCase(Locale.ROOT))
        || signs.contains(coordinate.text("axis"));
  }

  private static Raster unpacked(NetcdfVariable variable, DType dtype, Object cells, Grid grid) {
    OptionalDouble fill = variable.number("_FillValue");
    OptionalDouble missing = fill.isPresent() ? fill : variable.number("missing_value");
    if (saysMore(variable, missing)) {
      Unpacked values = Unpacked.of(variable, dtype, cells);
      return Raster.ofTrusted(values.elements(), values.dtype(), grid.rows(), grid.cols())
          .withMissing(Double.NaN);
    }
    DType stored = Unpacked.storedType(variable, dtype);
    Raster raster = Raster.ofTrusted(cells, stored, grid.rows(), grid.cols());
    if (missing.isEmpty()) {
      return raster;
    }
    double value = missing.getAsDouble();
    boolean wraps = value < 0 && stored != dtype;
    return raster.withMissing(wraps ? value + Math.pow(2, dtype.bits()) : value);
  }

  /** Whether a variable is packed, or more than one value of it stands for missing. */
  private static boolean saysMore(NetcdfVariable variable, OptionalDouble missing) {
    for (String name :
        List.of("scale_factor", "add_offset", "valid_range", "valid_min", "valid_max")) {
      if (!variable.numbers(name).isEmpty()) {
        return true;
      }
    }
    return variable.numbers("missing_value").stream()
        .anyMatch(one -> Double.compare(one.doubleValue(), missing.orElseThrow()) != 0);
  }

  private Raster located(Raster raster, NetcdfVariable variable, Axis x, Axis y) {
    Raster located = raster;
    if (x.step() > 0 && y.step() != 0) {
      double north = y.step() > 0 ? y.last() : y.first();
      located =
          located.withTransform(
              GeoTransform.northUp(x.first(), north, x.step(), Math.abs(y.step())));
    }
    Optional<NetcdfVariable> mapping = find(variable.text("grid_mapping"));
    String wkt = mapping.map(one -> one.text("crs_wkt")).orElse("");
    String text = wkt.isEmpty() ? mapping.map(one -> one.text("spatial_ref")).orElse("") : wkt;
    return text.isEmpty() ? located : located.withCrs(text);
  }
}
