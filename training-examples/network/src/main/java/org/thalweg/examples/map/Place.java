package org.thalweg.examples.map;

import java.util.Optional;
import org.thalweg.operators.GeoTransform;

/**
 * Where a grid lies, and what its coordinates mean.
 *
 * @param rows number of rows
 * @param cols number of columns
 * @param transform where the cells lie, with edges along the axes
 * @param unit what the coordinates are
 */
public record Place(int rows, int cols, GeoTransform transform, Unit unit) {
  /** What coordinates are. */
  public enum Unit {
    /** Longitude and latitude. */
    DEGREES,
    /** Easting and northing in metres. */
    METRES,
    /** Easting and northing in a unit that nobody told. */
    UNKNOWN,
    /** Columns and rows: the grid has no place, or a rotated one. */
    CELLS
  }

  /** From a cell to the next in its column, in degrees of latitude, is so many metres. */
  static final double METRES_PER_DEGREE = Math.toRadians(6_371_000);

  /**
   * A place.
   *
   * @param rows number of rows
   * @param cols number of columns
   * @param transform where the cells lie; a grid without one, or with a rotated one, is drawn by
   *     its columns and rows
   * @param unit what the coordinates are, if there is a transform
   * @return the place
   */
  public static Place of(int rows, int cols, Optional<GeoTransform> transform, Unit unit) {
    return transform
        .filter(GeoTransform::isNorthUp)
        .map(known -> new Place(rows, cols, known, unit))
        .orElseGet(() -> new Place(rows, cols, new GeoTransform(0, 1, 0, 0, 0, 1), Unit.CELLS));
  }

  /** The coordinate of the middle of the grid's height. */
  double middleY() {
    return transform.y0() + transform.yPerRow() * rows / 2;
  }

  /** How much of a degree of latitude one of longitude is, in the middle; 1 on a plane. */
  double narrowing() {
    return unit == Unit.DEGREES
        ? Math.max(0.05, Math.cos(Math.toRadians(Math.min(90, Math.abs(middleY())))))
        : 1;
  }

  /** Height of the grid as it is drawn, over its width. */
  double aspect() {
    double width = cols * Math.abs(transform.xPerColumn()) * narrowing();
    return rows * Math.abs(transform.yPerRow()) / width;
  }
}
