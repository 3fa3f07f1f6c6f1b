package org.thalweg.operators;

/**
 * Where the cells of a grid lie: the affine map from (column, row) to coordinates,
 *
 * <pre>
 *   x = x0 + column * xPerColumn + row * xPerRow
 *   y = y0 + column * yPerColumn + row * yPerRow
 * </pre>
 *
 * <p>with (0, 0) the outer corner of the first cell, so that its centre is at (0.5, 0.5). On a grid
 * with north on top {@code yPerRow} is negative, and {@code xPerRow} and {@code yPerColumn} are 0.
 *
 * @param x0 x of the outer corner of the first cell
 * @param xPerColumn step in x from one column to the next
 * @param xPerRow step in x from one row to the next
 * @param y0 y of the outer corner of the first cell
 * @param yPerColumn step in y from one column to the next
 * @param yPerRow step in y from one row to the next
 */
public record GeoTransform(
    double x0, double xPerColumn, double xPerRow, double y0, double yPerColumn, double yPerRow) {
  /**
   * A transform.
   *
   * @param x0 x of the outer corner of the first cell
   * @param xPerColumn step in x from one column to the next
   * @param xPerRow step in x from one row to the next
   * @param y0 y of the outer corner of the first cell
   * @param yPerColumn step in y from one column to the next
   * @param yPerRow step in y from one row to the next
   * @throws IllegalArgumentException if a number is not finite, or cells have no area
   */
  public GeoTransform {
    double area = xPerColumn * yPerRow - xPerRow * yPerColumn;
    if (!Double.isFinite(x0) || !Double.isFinite(y0) || !Double.isFinite(area) || area == 0) {
      throw new IllegalArgumentException(
          "a transform with origin (%s, %s) and cells of area %s; wanted finite numbers and an area"
              .formatted(x0, y0, area));
    }
  }

  /**
   * Square cells with north on top.
   *
   * @param west x of the west edge of the grid
   * @param north y of the north edge of the grid
   * @param cellSize side of a cell, positive
   * @return the transform
   * @throws IllegalArgumentException if a number is not finite, or the size is not positive
   */
  public static GeoTransform northUp(double west, double north, double cellSize) {
    return northUp(west, north, cellSize, cellSize);
  }

  /**
   * Rectangular cells with north on top.
   *
   * @param west x of the west edge of the grid
   * @param north y of the north edge of the grid
   * @param width width of a cell, positive
   * @param height height of a cell, positive
   * @return the transform
   * @throws IllegalArgumentException if a number is not finite, or a side is not positive
   */
  public static GeoTransform northUp(double west, double north, double width, double height) {
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException(
          "cells of %s x %s; both sides must be positive".formatted(width, height));
    }
    return new GeoTransform(west, width, 0, north, 0, -height);
  }

  /** The transform of a part of the grid, which begins with a cell of it. */
  GeoTransform startingAt(int row, int col) {
    return new GeoTransform(
        x0 + col * xPerColumn + row * xPerRow,
        xPerColumn,
        xPerRow,
        y0 + col * yPerColumn + row * yPerRow,
        yPerColumn,
        yPerRow);
  }

  /**
   * Whether rows run from north to south and columns from west to east, without rotation.
   *
   * @return true for the usual grid
   */
  public boolean isNorthUp() {
    return xPerRow == 0 && yPerColumn == 0 && xPerColumn > 0 && yPerRow < 0;
  }

  /**
   * The x coordinate of a cell's centre.
   *
   * @param row row of the cell, from 0
   * @param col column of the cell, from 0
   * @return x
   */
  public double x(int row, int col) {
    return x0 + (col + 0.5) * xPerColumn + (row + 0.5) * xPerRow;
  }

  /**
   * The y coordinate of a cell's centre.
   *
   * @param row row of the cell, from 0
   * @param col column of the cell, from 0
   * @return y
   */
  public double y(int row, int col) {
    return y0 + (col + 0.5) * yPerColumn + (row + 0.5) * yPerRow;
  }
}
