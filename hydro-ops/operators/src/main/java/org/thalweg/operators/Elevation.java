package org.thalweg.operators;

/**
 * A grid of elevations, and the river network that its surface gives.
 *
 * <p>Depressions are filled to the level at which they spill: {@code w = max(z, min of the
 * neighbours' w)}, with {@code w = z} at the edge of the grid and beside missing cells. From each
 * cell water takes the steepest descent of the filled surface, {@code (w - w') / distance} over its
 * eight neighbours, the first clockwise from east where several are as steep. On flats, those of
 * filled depressions among them, it takes a shortest way to where they spill. A cell at the edge
 * without a lower neighbour is a sink; every other cell drains to one.
 *
 * <p>Priority-flood of Barnes, Lehman and Mulla (2014), <a
 * href="https://doi.org/10.1016/j.cageo.2013.04.024">doi:10.1016/j.cageo.2013.04.024</a>, algorithm
 * 2: O(n log n), and O(n) within depressions. Immutable.
 */
public final class Elevation {
  private final double[] z;
  private final int rows;
  private final int cols;
  private final CellSpacing spacing;

  private Elevation(double[] z, int rows, int cols, CellSpacing spacing) {
    this.z = z;
    this.rows = rows;
    this.cols = cols;
    this.spacing = spacing;
  }

  /**
   * A surface on square cells.
   *
   * @param z {@code (row * cols + column)} m, elevation, row 0 on top; {@code NaN} where missing;
   *     copied
   * @param rows number of rows
   * @param cols number of columns
   * @return the surface
   * @throws IllegalArgumentException if the number of elevations is not {@code rows * cols}, or one
   *     is infinite
   */
  public static Elevation of(double[] z, int rows, int cols) {
    if (z.length != RiverGrid.cellCount(rows, cols)) {
      throw new IllegalArgumentException(
          "%d elevations given for a grid of %d x %d cells".formatted(z.length, rows, cols));
    }
    for (int cell = 0; cell < z.length; cell++) {
      if (Double.isInfinite(z[cell])) {
        throw new IllegalArgumentException(
            "cell (row %d, column %d) lies at %s m".formatted(cell / cols, cell % cols, z[cell]));
      }
    }
    return new Elevation(z.clone(), rows, cols, CellSpacing.uniform(rows, 1, 1));
  }

  /**
   * The same surface with other distances between its cells.
   *
   * @param spacing how far cells are from their neighbours
   * @return a new surface that shares its elevations with this one
   * @throws IllegalArgumentException if the spacing is of another number of rows
   */
  public Elevation withSpacing(CellSpacing spacing) {
    if (spacing.rows() != rows) {
      throw new IllegalArgumentException(
          "spacing of %d rows given for a grid of %d".formatted(spacing.rows(), rows));
    }
    return new Elevation(z, rows, cols, spacing);
  }

  /**
   * The surface with its depressions filled.
   *
   * @return {@code (row * cols + column)} m, at least the elevation given, {@code NaN} where
   *     missing; a new array
   */
  public double[] filled() {
    return PriorityFlood.over(z, rows, cols).level();
  }

  /**
   * The network of the surface.
   *
   * @return a forest on the grid, with a node in each cell that is not missing
   */
  public RiverNetwork network() {
    PriorityFlood flood = PriorityFlood.over(z, rows, cols);
    int[] target = new int[z.length];
    for (int cell = 0; cell < target.length; cell++) {
      target[cell] = Double.isNaN(z[cell]) ? Links.MISSING : target(cell, flood);
    }
    return Links.network(target, rows, cols);
  }

  /** Down the steepest slope, or else back to where the flood came from. */
  private int target(int cell, PriorityFlood flood) {
    int row = cell / cols;
    double[] level = flood.level();
    double steepest = 0;
    int target = flood.cameFrom()[cell];
    for (int direction = 0; direction < Compass.SINK; direction++) {
      int next = PriorityFlood.neighbour(cell, direction, rows, cols);
      if (next >= 0 && level[next] < level[cell]) {
        double slope = (level[cell] - level[next]) / spacing.distance(row, direction);
        if (slope > steepest) {
          steepest = slope;
          target = next;
        }
      }
    }
    return target;
  }
}
