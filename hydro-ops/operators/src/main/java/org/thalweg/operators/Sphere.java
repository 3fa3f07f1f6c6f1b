package org.thalweg.operators;

/**
 * The sphere on which degrees become metres. Its radius is the Earth's mean radius, rounded to
 * kilometres; against the ellipsoid, distances are right within 0.6 %.
 */
final class Sphere {
  /** The radius in m. */
  static final double RADIUS = 6_371_000;

  private Sphere() {}

  /**
   * The length in m of the shortest way between two places, along a great circle, by the haversine
   * formula of Sinnott (1984), Virtues of the Haversine, Sky and Telescope 68(2), 159:
   *
   * <pre>
   *   h = sin^2(dlat / 2) + cos(lat1) cos(lat2) sin^2(dlon / 2)
   *   d = 2 R asin(sqrt(h))
   * </pre>
   *
   * <p>It keeps its digits for places close together. Coordinates are in degrees; longitudes may
   * differ by whole turns. NaN where a coordinate is NaN.
   */
  static double distance(double lon1, double lat1, double lon2, double lat2) {
    double byLatitude = Math.sin(Math.toRadians(lat2 - lat1) / 2);
    double byLongitude = Math.sin(Math.toRadians(lon2 - lon1) / 2);
    double cosines = Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2));
    double haversine = byLatitude * byLatitude + cosines * byLongitude * byLongitude;
    // Rounding may lead past 1 for places opposite each other.
    return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, haversine)));
  }

  /**
   * The area in m2 of a cell between two parallels and two meridians, in degrees: {@code R^2 dlon
   * (sin(north) - sin(south))}, with the difference of sines as a product, which keeps its digits
   * for small cells.
   */
  static double cellArea(double width, double south, double north) {
    double halfHeight = Math.toRadians(north - south) / 2;
    double middle = Math.toRadians(north + south) / 2;
    double height = 2 * Math.sin(halfHeight) * Math.cos(middle);
    return RADIUS * RADIUS * Math.toRadians(width) * height;
  }
}
