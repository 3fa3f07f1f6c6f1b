package org.thalweg.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
  static final String MAPPING = "crs";

  static NetcdfContent of(Raster raster, String variable) {
    return new NetcdfContent(raster, variable, raster.isGeographic());
  }

  String yName() {
    return geographic ? "lat" : "y";
  }

  String xName() {
    return geographic ? "lon" : "x";
  }

  /** The coordinates of rows, or empty without a transform. */
  Optional<double[]> yCoordinates() {
    return raster.transform().map(t -> coordinates(raster.rows(), t, true));
  }

  /** The coordinates of columns, or empty without a transform. */
  Optional<double[]> xCoordinates() {
    return raster.transform().map(t -> coordinates(raster.cols(), t, false));
  }

  private static double[] coordinates(int length, GeoTransform transform, boolean ofRows) {
    double[] coordinates = new double[length];
    for (int i = 0; i < length; i++) {
      coordinates[i] = ofRows ? transform.y(i, 0) : transform.x(0, i);
    }
    return coordinates;
  }

  Map<String, Object> yAttributes() {
    return coordinate(geographic ? "latitude" : "projection_y_coordinate", "degrees_north", "Y");
  }

  Map<String, Object> xAttributes() {
    return coordinate(geographic ? "longitude" : "projection_x_coordinate", "degrees_east", "X");
  }

  private Map<String, Object> coordinate(String standardName, String degrees, String axis) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("standard_name", standardName);
    attributes.put("units", geographic ? degrees : "m");
    attributes.put("axis", axis);
    return attributes;
  }

  /** The data's attributes, the missing value as an array of one element of the data's type. */
  Map<String, Object> dataAttributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    OptionalDouble missing = raster.missing();
    if (missing.isPresent()) {
      attributes.put("_FillValue", element(missing.getAsDouble()));
    }
    if (raster.dtype().isInteger() && raster.dtype().standardName().startsWith("u")) {
      attributes.put("_Unsigned", "true");
    }
    if (raster.crs().isPresent()) {
      attributes.put("grid_mapping", MAPPING);
    }
    return attributes;
  }

  private Object element(double value) {
    return switch (raster.dtype()) {
      case INT8, UINT8 -> new byte[] {(byte) (int) value};
      case INT16, UINT16 -> new short[] {(short) (int) value};
      case INT32, UINT32 -> new int[] {(int) (long) value};
      case INT64 -> new long[] {(long) value};
      case FLOAT32 -> new float[] {(float) value};
      default -> new double[] {value};
    };
  }

  /** The type that is stored: unsigned integers as signed ones of the same bits. */
  DType storedType() {
    return Cells.signedDType(raster.cells());
  }
}
