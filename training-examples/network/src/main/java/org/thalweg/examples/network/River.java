package org.thalweg.examples.network;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.map.Place;
import org.thalweg.io.Raster;
import org.thalweg.operators.CellArea;
import org.thalweg.operators.GeoTransform;
import org.thalweg.operators.Lengths;
import org.thalweg.operators.RiverGrid;
import org.thalweg.operators.RiverNetwork;

/**
 * A network and what its file says beside.
 *
 * @param name what it is called: the name of its file
 * @param network the network
 * @param crs its coordinate reference system, if known
 * @param ids what its file calls the nodes, if that is a table
 */
record River(String name, RiverNetwork network, Optional<String> crs, Optional<long[]> ids) {
  private static final double METRES_PER_KM = 1e3;
  private static final double SQUARE_METRES_PER_KM2 = 1e6;

  /** A river whose nodes are called by their numbers. */
  static River of(String name, RiverNetwork network, Optional<String> crs) {
    return new River(name, network, crs, Optional.empty());
  }

  /** The grid, where the command cannot do without; else an error that says what to do. */
  RiverGrid grid(String advice) {
    return network
        .grid()
        .orElseThrow(() -> new InputException(name + ": its network is not on a grid; " + advice));
  }

  /** What the file calls a node. */
  long id(int node) {
    return ids.isPresent() ? ids.get()[node] : node;
  }

  Place place() {
    RiverGrid grid = grid("a map wants one");
    return Place.of(grid.rows(), grid.cols(), grid.transform(), unit());
  }

  /** What the coordinates of the grid are. */
  Place.Unit unit() {
    Optional<GeoTransform> transform = network.grid().flatMap(RiverGrid::transform);
    if (transform.isEmpty()) {
      return Place.Unit.CELLS;
    } else if (crs.isEmpty()) {
      return couldBeDegrees(transform.get()) ? Place.Unit.DEGREES : Place.Unit.UNKNOWN;
    }
    Raster nothing = Raster.of(new byte[0], 0, 0).withCrs(crs.get());
    if (nothing.isGeographic()) {
      return Place.Unit.DEGREES;
    }
    return nothing.isMetric() ? Place.Unit.METRES : Place.Unit.UNKNOWN;
  }

  /** Formats without a reference system hold degrees as a rule, where numbers allow it. */
  private boolean couldBeDegrees(GeoTransform transform) {
    RiverGrid grid = network.grid().orElseThrow();
    double east = transform.x0() + grid.cols() * transform.xPerColumn();
    double south = transform.y0() + grid.rows() * transform.yPerRow();
    double rounding = 1e-6;
    return transform.isNorthUp()
        && transform.y0() <= 90 + rounding
        && south >= -90 - rounding
        && transform.x0() >= -180 - rounding
        && east <= 360 + rounding;
  }

  /** The area of each node's cell in km2: on the sphere for degrees, else on the plane. */
  double[] areas() {
    GeoTransform transform =
        grid("areas of cells want one")
            .transform()
            .orElseThrow(
                () -> new InputException(name + ": its grid has no place, which an area wants"));
    return switch (unit()) {
      case DEGREES -> scaled(CellArea.of(network));
      case METRES -> {
        double area =
            Math.abs(
                transform.xPerColumn() * transform.yPerRow()
                    - transform.xPerRow() * transform.yPerColumn());
        double[] areas = new double[network.nodeCount()];
        Arrays.fill(areas, area / SQUARE_METRES_PER_KM2);
        yield areas;
      }
      default ->
          throw new InputException(
              name
                  + ": nothing says whether its coordinates are degrees or metres;"
                  + " give the reference system, as --crs EPSG:32632");
    };
  }

  private static double[] scaled(double[] squareMetres) {
    return Arrays.stream(squareMetres).map(area -> area / SQUARE_METRES_PER_KM2).toArray();
  }

  /** The length of each edge, in {@link #lengthUnit}: on the sphere, on the plane, or 1. */
  double[] edgeLengths() {
    double[] lengths =
        switch (unit()) {
          case DEGREES -> Lengths.geodesic(network);
          case METRES -> planeLengths();
          case UNKNOWN, CELLS -> new double[network.edgeCount()];
        };
    boolean known = lengthUnit().equals("km");
    Arrays.setAll(lengths, edge -> known ? lengths[edge] / METRES_PER_KM : 1);
    return lengths;
  }

  /** What the lengths of edges count. */
  String lengthUnit() {
    return unit() == Place.Unit.DEGREES || unit() == Place.Unit.METRES ? "km" : "edges";
  }

  private double[] planeLengths() {
    RiverGrid grid = grid("lengths want one");
    GeoTransform transform = grid.transform().orElseThrow();
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    double[] lengths = new double[from.length];
    for (int edge = 0; edge < lengths.length; edge++) {
      int row = grid.cellOf(from[edge]) / grid.cols();
      int col = grid.cellOf(from[edge]) % grid.cols();
      int nextRow = grid.cellOf(to[edge]) / grid.cols();
      int nextCol = grid.cellOf(to[edge]) % grid.cols();
      lengths[edge] =
          Math.hypot(
              transform.x(nextRow, nextCol) - transform.x(row, col),
              transform.y(nextRow, nextCol) - transform.y(row, col));
    }
    return lengths;
  }
}
