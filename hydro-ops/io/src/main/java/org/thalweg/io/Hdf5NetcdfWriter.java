package org.thalweg.io;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a raster as NetCDF-4 by jHDF. NetCDF's library knows a dimension by the attributes of its
 * scale, and finds the dimensions of a variable by {@code _Netcdf4Coordinates}: without it,
 * dimensions of equal length are mixed up silently.
 */
final class Hdf5NetcdfWriter {
  /** The name of a scale that is a dimension without coordinates, then its length in 10 places. */
  private static final String NO_COORDINATES =
      "This is a netCDF dimension but not a netCDF variable.%10d";

  private final WritableHdfFile file;
  private final NetcdfContent content;

  private Hdf5NetcdfWriter(WritableHdfFile file, NetcdfContent content) {
    this.file = file;
    this.content = content;
  }

  static void write(NetcdfContent content, Path path) {
    try (WritableHdfFile file = HdfFile.write(path)) {
      new Hdf5NetcdfWriter(file, content).write();
    }
  }

  private void write() {
    Raster raster = content.raster();
    file.putAttribute("Conventions", "CF-1.8");
    double[] noY = new double[raster.rows()];
    double[] noX = new double[raster.cols()];
    boolean located = raster.transform().isPresent();
    scale(content.yName(), 0, content.yCoordinates().orElse(noY), content.yAttributes(), located);
    scale(content.xName(), 1, content.xCoordinates().orElse(noX), content.xAttributes(), located);
    raster
        .crs()
        .ifPresent(crs -> file.putDataset(NetcdfContent.MAPPING, 0).putAttribute("crs_wkt", crs));
    WritableDataset data = file.putDataset(content.variable(), rows(raster));
    data.putAttribute("_Netcdf4Coordinates", new int[] {0, 1});
    attributes(data, content.dataAttributes());
  }

  private void scale(
      String name, int id, double[] values, Map<String, Object> attributes, boolean located) {
    WritableDataset scale = file.putDataset(name, values);
    scale.putAttribute("CLASS", "DIMENSION_SCALE");
    scale.putAttribute("NAME", located ? name : NO_COORDINATES.formatted(values.length));
    scale.putAttribute("_Netcdf4Dimid", id);
    scale.putAttribute("_Netcdf4Coordinates", new int[] {id});
    if (located) {
      attributes(scale, attributes);
    }
  }

  private static void attributes(WritableDataset dataset, Map<String, Object> attributes) {
    attributes.forEach(dataset::putAttribute);
  }

  private static Object rows(Raster raster) {
    Object cells = raster.filled();
    Class<?> type = cells.getClass().getComponentType();
    Object rows = Array.newInstance(type, raster.rows(), raster.cols());
    for (int row = 0; row < raster.rows(); row++) {
      System.arraycopy(cells, row * raster.cols(), Array.get(rows, row), 0, raster.cols());
    }
    return rows;
  }
}
