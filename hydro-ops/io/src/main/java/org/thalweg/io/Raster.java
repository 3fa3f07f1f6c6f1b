package org.thalweg.io;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.operators.GeoTransform;

/**
 * A grid of values, row-major with row 0 first, and what its file says about them: the value that
 * stands for "missing", where the cells lie, and the coordinate reference system. Immutable.
 */
public final class Raster {
  private final int rows;
  private final int cols;
  private final DType dtype;
  // One Java array, of dtype.javaType(); never written after construction.
  private final Object cells;
  private final Notes notes;

  /** What a raster may lack. */
  private record Notes(
      @Nullable Double missing, @Nullable GeoTransform transform, @Nullable String crs) {
    static final Notes NONE = new Notes(null, null, null);
  }

  private Raster(int rows, int cols, DType dtype, Object cells, Notes notes) {
    this.rows = rows;
    this.cols = cols;
    this.dtype = dtype;
    this.cells = cells;
    this.notes = notes;
  }

  /**
   * A raster of signed integers or real numbers.
   *
   * @param cells {@code (row * cols + column)} values as {@code byte[]}, {@code short[]}, {@code
   *     int[]}, {@code long[]}, {@code float[]} or {@code double[]}; copied
   * @param rows number of rows, at least 0
   * @param cols number of columns, at least 0
   * @return the raster, without missing value and georeference
   * @throws IllegalArgumentException if the array has another type or length
   */
  public static Raster of(Object cells, int rows, int cols) {
    return of(cells, Cells.signedDType(cells), rows, cols);
  }

  /**
   * A raster of any data type of files.
   *
   * @param cells {@code (row * cols + column)} values, unsigned integers as bit patterns; copied
   * @param dtype integer of up to 32 bits, int64, float32 or float64
   * @param rows number of rows, at least 0
   * @param cols number of columns, at least 0
   * @return the raster, without missing value and georeference
   * @throws IllegalArgumentException if the array has another type or length
   */
  public static Raster of(Object cells, DType dtype, int rows, int cols) {
    boolean held = dtype.isInteger() || dtype.isRealFloating();
    if (!held || dtype == DType.UINT64 || cells.getClass() != dtype.javaType().arrayType()) {
      throw new IllegalArgumentException(
          "cells of type %s given for a raster of %s"
              .formatted(cells.getClass().getSimpleName(), dtype));
    }
    if (rows < 0 || cols < 0 || (long) rows * cols != Cells.length(cells)) {
      throw new IllegalArgumentException(
          "%d cells given for a raster of %d x %d".formatted(Cells.length(cells), rows, cols));
    }
    return ofTrusted(Cells.copy(cells), dtype, rows, cols);
  }

  /** As {@link #of}, for cells that nobody else keeps. */
  static Raster ofTrusted(Object cells, DType dtype, int rows, int cols) {
    return new Raster(rows, cols, dtype, cells, Notes.NONE);
  }

  /**
   * The same raster with a value that stands for "missing".
   *
   * @param value the value, {@code NaN} allowed; for float32 the nearest one of that type
   * @return a new raster that shares its cells with this one
   */
  public Raster withMissing(double value) {
    float nearest = (float) value;
    boolean single = dtype == DType.FLOAT32 && Float.isFinite(nearest);
    return with(new Notes(single ? nearest : value, notes.transform(), notes.crs()));
  }

  /**
   * The same raster at a place.
   *
   * @param transform where its cells lie
   * @return a new raster that shares its cells with this one
   */
  public Raster withTransform(GeoTransform transform) {
    return with(new Notes(notes.missing(), transform, notes.crs()));
  }

  /**
   * The same raster with a coordinate reference system.
   *
   * @param crs well-known text, or a name such as {@code EPSG:4326}
   * @return a new raster that shares its cells with this one
   */
  public Raster withCrs(String crs) {
    return with(new Notes(notes.missing(), notes.transform(), crs));
  }

  private Raster with(Notes more) {
    return new Raster(rows, cols, dtype, cells, more);
  }

  /**
   * The number of rows.
   *
   * @return at least 0
   */
  public int rows() {
    return rows;
  }

  /**
   * The number of columns.
   *
   * @return at least 0
   */
  public int cols() {
    return cols;
  }

  /**
   * The data type of the cells, as the file has it.
   *
   * @return an integer or a real floating type
   */
  public DType dtype() {
    return dtype;
  }

  /**
   * The value that stands for "missing".
   *
   * @return the value, or empty if no value does; {@code NaN} is missing in any case
   */
  public OptionalDouble missing() {
    Double missing = notes.missing();
    return missing == null ? OptionalDouble.empty() : OptionalDouble.of(missing);
  }

  /**
   * Where the cells lie.
   *
   * @return the transform, or empty if the file does not say
   */
  public Optional<GeoTransform> transform() {
    return Optional.ofNullable(notes.transform());
  }

  /**
   * The coordinate reference system.
   *
   * @return well-known text or a name, or empty if the file does not say
   */
  public Optional<String> crs() {
    return Optional.ofNullable(notes.crs());
  }

  /**
   * Whether coordinates are degrees of longitude and latitude.
   *
   * @return true if the coordinate reference system says so; false where there is none, or one that
   *     is not known
   */
  public boolean isGeographic() {
    return crs().map(Crs::isGeographic).orElse(false);
  }

  /**
   * Whether coordinates are metres on a plane.
   *
   * @return true if the coordinate reference system says so; false where there is none, or one that
   *     is not known
   */
  public boolean isMetric() {
    return crs().map(Crs::isMetric).orElse(false);
  }

  /**
   * One cell as a number.
   *
   * @param row row of the cell, from 0
   * @param col column of the cell, from 0
   * @return its value, also where that stands for "missing"
   * @throws IndexOutOfBoundsException if the cell is outside the raster
   */
  public double get(int row, int col) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(col, cols);
    return at(row * cols + col);
  }

  /**
   * Whether a cell is missing: it holds the missing value, or {@code NaN}.
   *
   * @param row row of the cell, from 0
   * @param col column of the cell, from 0
   * @return true if it holds no value
   * @throws IndexOutOfBoundsException if the cell is outside the raster
   */
  public boolean isMissing(int row, int col) {
    return isMissing(get(row, col));
  }

  /**
   * The cells in the raster's own data type.
   *
   * @return {@code (row * cols + column)} an array of {@code dtype().javaType()}, unsigned integers
   *     as bit patterns; a new array
   */
  public Object toArray() {
    return Cells.copy(cells);
  }

  /**
   * The cells as real numbers.
   *
   * @return {@code (row * cols + column)} values, {@code NaN} where missing; a new array
   */
  public double[] toDoubles() {
    double[] values = new double[rows * cols];
    for (int cell = 0; cell < values.length; cell++) {
      double value = at(cell);
      values[cell] = isMissing(value) ? Double.NaN : value;
    }
    return values;
  }

  /**
   * The cells as integers.
   *
   * @param missing what stands for "missing" in the result
   * @return {@code (row * cols + column)} values; a new array
   * @throws IllegalArgumentException if a cell holds no 32-bit integer, naming it
   */
  public int[] toInts(int missing) {
    int[] values = new int[rows * cols];
    for (int cell = 0; cell < values.length; cell++) {
      double value = at(cell);
      if (isMissing(value)) {
        values[cell] = missing;
      } else if (value == (int) value) {
        values[cell] = (int) value;
      } else {
        throw new IllegalArgumentException(
            "cell (row %d, column %d) holds %s; wanted a 32-bit integer"
                .formatted(cell / cols, cell % cols, value));
      }
    }
    return values;
  }

  /** The cells with the missing value in place of NaN, if there is one; only to be read. */
  Object filled() {
    Double missing = notes.missing();
    if (missing == null || missing.isNaN() || !dtype.isRealFloating()) {
      return cells;
    }
    Object filled = Cells.copy(cells);
    for (int cell = 0; cell < rows * cols; cell++) {
      if (Double.isNaN(at(cell)) && filled instanceof float[] floats) {
        floats[cell] = missing.floatValue();
      } else if (Double.isNaN(at(cell))) {
        ((double[]) filled)[cell] = missing;
      }
    }
    return filled;
  }

  /** The cells themselves, only to be read. */
  Object cells() {
    return cells;
  }

  double at(int cell) {
    return Cells.get(cells, dtype, cell);
  }

  private boolean isMissing(double value) {
    Double missing = notes.missing();
    return Double.isNaN(value) || (missing != null && value == missing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Raster that
        && rows == that.rows
        && cols == that.cols
        && dtype == that.dtype
        && notes.equals(that.notes)
        && Arrays.deepEquals(new Object[] {cells}, new Object[] {that.cells});
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, cols, dtype, notes, Arrays.deepHashCode(new Object[] {cells}));
  }

  @Override
  public String toString() {
    return "Raster[%d x %d, %s]".formatted(rows, cols, dtype);
  }
}
