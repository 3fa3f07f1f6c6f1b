package org.thalweg.operators;

/**
 * The search for the node of a gauge, over the nodes of all rows whose latitudes are near enough.
 *
 * @param grid the grid
 * @param transform where its cells lie, in degrees
 * @param maxDistance m
 */
record GaugeSearch(RiverGrid grid, GeoTransform transform, double maxDistance) {
  private static final double METRES_PER_DEGREE = Math.toRadians(Sphere.RADIUS);

  static GaugeSearch of(RiverNetwork network, double maxDistance) {
    RiverGrid grid = Grids.gridOf(network);
    GeoTransform transform = Grids.placeOf(grid);
    if (!(maxDistance >= 0)) {
      throw new IllegalArgumentException(
          "a maximum distance of %s m, wanted 0 or more".formatted(maxDistance));
    }
    return new GaugeSearch(grid, transform, maxDistance);
  }

  int nearest(Gauge gauge) {
    return best(gauge, node -> 0);
  }

  int snapped(Gauge gauge, double[] upstreamArea) {
    if (gauge.upstreamArea().isEmpty()) {
      return nearest(gauge);
    }
    double wanted = Math.log(gauge.upstreamArea().getAsDouble());
    return best(gauge, node -> Math.abs(Math.log(upstreamArea[node]) - wanted));
  }

  /** How badly a node fits; NaN if not at all. */
  @FunctionalInterface
  private interface Misfit {
    double of(int node);
  }

  /** Of the nodes near enough the one with the least misfit, and of those the nearest. */
  private int best(Gauge gauge, Misfit misfit) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    double shortest = Double.POSITIVE_INFINITY;
    for (int row = 0; row < grid.rows(); row++) {
      if (!isNear(row, gauge)) {
        continue;
      }
      int end = grid.nodesBefore((row + 1) * grid.cols());
      for (int node = grid.nodesBefore(row * grid.cols()); node < end; node++) {
        double distance = distance(gauge, node);
        double badness = distance <= maxDistance ? misfit.of(node) : Double.NaN;
        if (badness < least || (badness == least && distance < shortest)) {
          best = node;
          least = badness;
          shortest = distance;
        }
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException(
          "gauge %s at longitude %s, latitude %s has no node within %s m"
              .formatted(gauge.name(), gauge.longitude(), gauge.latitude(), maxDistance));
    }
    return best;
  }

  /**
   * Latitudes change evenly along a row; a degree more or less of them is that much way at least.
   */
  private boolean isNear(int row, Gauge gauge) {
    double first = transform.y(row, 0);
    double last = transform.y(row, grid.cols() - 1);
    double reach = maxDistance / METRES_PER_DEGREE + 1e-9;
    return gauge.latitude() >= Math.min(first, last) - reach
        && gauge.latitude() <= Math.max(first, last) + reach;
  }

  private double distance(Gauge gauge, int node) {
    int cell = grid.cellOf(node);
    int row = cell / grid.cols();
    int col = cell % grid.cols();
    return Sphere.distance(
        gauge.longitude(), gauge.latitude(), transform.x(row, col), transform.y(row, col));
  }
}
