package org.thalweg.operators;

import java.util.Arrays;

/** How far the cells of a grid are from their neighbours, row by row. Immutable. */
public final class CellSpacing {
  private final double[] width;
  private final double height;

  private CellSpacing(double[] width, double height) {
    this.width = width;
    this.height = height;
  }

  /**
   * Cells of one size.
   *
   * @param rows number of rows
   * @param width m, from a cell to the next in its row, positive
   * @param height m, from a cell to the next in its column, positive
   * @return the spacing
   * @throws IllegalArgumentException if a side is not positive and finite
   */
  public static CellSpacing uniform(int rows, double width, double height) {
    if (!(width > 0 && height > 0 && width < Double.POSITIVE_INFINITY)
        || height == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "cells of %s x %s; wanted positive, finite sides".formatted(width, height));
    }
    double[] widths = new double[rows];
    Arrays.fill(widths, width);
    return new CellSpacing(widths, height);
  }

  /**
   * Cells between meridians and parallels of a sphere with radius 6,371,000 m: {@code R cos(lat)
   * dlon} wide and {@code R dlat} high.
   *
   * @param rows number of rows
   * @param transform where the cells lie, in degrees, with north on top
   * @return the spacing in m
   * @throws IllegalArgumentException if north is not on top, or a row's centre is at or beyond a
   *     pole
   */
  public static CellSpacing geographic(int rows, GeoTransform transform) {
    if (!transform.isNorthUp()) {
      throw new IllegalArgumentException("degrees with north on top were wanted, was " + transform);
    }
    double[] widths = new double[rows];
    for (int row = 0; row < rows; row++) {
      double latitude = transform.y(row, 0);
      if (!(Math.abs(latitude) < 90)) {
        throw new IllegalArgumentException(
            "row %d lies at latitude %s, which is no place".formatted(row, latitude));
      }
      double metres = Math.toRadians(transform.xPerColumn()) * Sphere.RADIUS;
      widths[row] = metres * Math.cos(Math.toRadians(latitude));
    }
    return new CellSpacing(widths, Math.toRadians(-transform.yPerRow()) * Sphere.RADIUS);
  }

  /**
   * The number of rows.
   *
   * @return at least 0
   */
  public int rows() {
    return width.length;
  }

  /** The distance from a cell to its neighbour in a direction. */
  double distance(int row, int direction) {
    int rowStep = Compass.ROW_STEP[direction];
    if (rowStep == 0) {
      return width[row];
    }
    double between = (width[row] + width[row + rowStep]) / 2;
    return Compass.COL_STEP[direction] == 0 ? height : Math.hypot(between, height);
  }
}
