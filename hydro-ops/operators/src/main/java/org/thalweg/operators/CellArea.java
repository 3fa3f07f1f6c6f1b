package org.thalweg.operators;

import java.util.Arrays;
import org.thalweg.array.ArrayNamespace;

/**
 * The areas of the cells of a grid in degrees, as a field of the nodes. Summed with {@link
 * Upstream#sum(RiverNetwork, Object)} they give upstream areas.
 *
 * <p>On the sphere of radius R = 6,371,000 m, a cell between two meridians dlon apart and two
 * parallels has the area {@code R^2 dlon (sin(north) - sin(south))}, exactly. A cell that reaches
 * over a pole, as the outer rows of grids with centres at the poles do, ends there.
 */
public final class CellArea {
  private static final double POLE = 90;

  private CellArea() {}

  /**
   * The area of each node's cell.
   *
   * @param network a network on a grid that knows its place, in degrees, with north on top
   * @return {@code (node)} m2, positive
   * @throws IllegalArgumentException if the network has no grid or the grid no place, if north is
   *     not on top, or if the centre of a row lies beyond a pole, as it does where a transform is
   *     not in degrees
   */
  public static double[] of(RiverNetwork network) {
    RiverGrid grid = Grids.gridOf(network);
    GeoTransform transform = Grids.placeOf(grid);
    double[] areaOfRow = ofRows(grid.rows(), transform);
    double[] areas = new double[network.nodeCount()];
    Arrays.setAll(areas, node -> areaOfRow[grid.cellOf(node) / grid.cols()]);
    return areas;
  }

  /**
   * The area of each node's cell as an array of a backend; as {@link #of(RiverNetwork)}.
   *
   * @param xp the namespace of the result
   * @param network a network on a grid that knows its place, in degrees, with north on top
   * @param <A> the type of array
   * @return {@code (node)} m2, positive, of float64
   * @throws IllegalArgumentException as {@link #of(RiverNetwork)}
   */
  public static <A> A of(ArrayNamespace<A> xp, RiverNetwork network) {
    return xp.asarray(of(network));
  }

  private static double[] ofRows(int rows, GeoTransform transform) {
    if (!transform.isNorthUp()) {
      throw new IllegalArgumentException("degrees with north on top were wanted, was " + transform);
    }
    double[] areas = new double[rows];
    for (int row = 0; row < rows; row++) {
      double centre = transform.y(row, 0);
      if (!(Math.abs(centre) <= POLE)) {
        throw new IllegalArgumentException(
            "row %d lies at latitude %s, which is no place".formatted(row, centre));
      }
      double halfHeight = -transform.yPerRow() / 2;
      double south = Math.max(-POLE, centre - halfHeight);
      double north = Math.min(POLE, centre + halfHeight);
      areas[row] = Sphere.cellArea(transform.xPerColumn(), south, north);
    }
    return areas;
  }
}
