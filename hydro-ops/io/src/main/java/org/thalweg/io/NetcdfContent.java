package org.thalweg.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;

/**
 * A raster as CF describes it: a variable along two dimensions, and their coordinates.
 *
 * @param raster the raster
 * @param variable the variable's name
 * @param geographic whether coordinates are degrees
 */
record NetcdfContent(Raster raster, String variable, boolean geographic) {
  private static final String MAPPING = "crs";

  static NetcdfDataset of(Raster raster, String variable) {
    return new NetcdfContent(raster, variable, raster.isGeographic()).dataset();
  }

  private NetcdfDataset dataset() {
    NetcdfDataset dataset = new NetcdfDataset();
    String y = geographic ? "lat" : "y";
    String x = geographic ? "lon" : "x";
    dataset.dimension(y, raster.rows());
    dataset.dimension(x, raster.cols());
    if (raster.transform().isPresent()) {
      GeoTransform place = raster.transform().get();
      dataset.add(coordinate(y, centres(raster.rows(), place, true), yAttributes()));
      dataset.add(coordinate(x, centres(raster.cols(), place, false), xAttributes()));
    }
    if (raster.crs().isPresent()) {
      Map<String, Object> mapping = new LinkedHashMap<>();
      if (geographic) {
        mapping.put("grid_mapping_name", "latitude_longitude");
      }
      mapping.put("crs_wkt", raster.crs().get());
      dataset.add(new NetcdfDataset.Variable(MAPPING, List.of(), new int[1], mapping));
    }
    dataset.add(
        new NetcdfDataset.Variable(variable, List.of(y, x), raster.filled(), dataAttributes()));
    return dataset;
  }

  private static NetcdfDataset.Variable coordinate(
      String name, double[] values, Map<String, Object> attributes) {
    return new NetcdfDataset.Variable(name, List.of(name), values, attributes);
  }

  private static double[] centres(int length, GeoTransform transform, boolean ofRows) {
    double[] coordinates = new double[length];
    for (int i = 0; i < length; i++) {
      coordinates[i] = ofRows ? transform.y(i, 0) : transform.x(0, i);
    }
    return coordinates;
  }

  private Map<String, Object> yAttributes() {
    return coordinate(geographic ? "latitude" : "projection_y_coordinate", "degrees_north", "Y");
  }

  private Map<String, Object> xAttributes() {
    return coordinate(geographic ? "longitude" : "projection_x_coordinate", "degrees_east", "X");
  }

  private Map<String, Object> coordinate(String standardName, String degrees, String axis) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("standard_name", standardName);
    attributes.put("units", geographic ? degrees : "m");
    attributes.put("axis", axis);
    return attributes;
  }

  private Map<String, Object> dataAttributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    DType dtype = raster.dtype();
    raster
        .missing()
        .ifPresent(missing -> attributes.put("_FillValue", Cells.stored(missing, dtype)));
    if (dtype.isInteger() && dtype.standardName().startsWith("u")) {
      attributes.put("_Unsigned", "true");
    }
    if (raster.crs().isPresent()) {
      attributes.put("grid_mapping", MAPPING);
    }
    return attributes;
  }
}
