package org.thalweg.operators;

import java.util.OptionalDouble;

/**
 * A named place, such as a gauging station.
 *
 * @param name its name
 * @param longitude degrees east
 * @param latitude degrees north, in [-90, 90]
 * @param upstreamArea the area that drains to it, in a unit of the caller's choice, if known
 */
public record Gauge(String name, double longitude, double latitude, OptionalDouble upstreamArea) {
  /**
   * A gauge.
   *
   * @param name its name
   * @param longitude degrees east
   * @param latitude degrees north, in [-90, 90]
   * @param upstreamArea the area that drains to it, in a unit of the caller's choice, if known
   * @throws IllegalArgumentException if a coordinate is not finite, the latitude is beyond a pole,
   *     or the area is not a positive number
   */
  public Gauge {
    if (!Double.isFinite(longitude) || !(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "gauge %s at longitude %s, latitude %s; wanted finite degrees, the latitude in -90..90"
              .formatted(name, longitude, latitude));
    }
    double area = upstreamArea.orElse(1);
    if (!(area > 0) || Double.isInfinite(area)) {
      throw new IllegalArgumentException(
          "gauge %s has an upstream area of %s, wanted a positive number".formatted(name, area));
    }
  }

  /**
   * A gauge whose upstream area is not known.
   *
   * @param name its name
   * @param longitude degrees east
   * @param latitude degrees north, in [-90, 90]
   */
  public Gauge(String name, double longitude, double latitude) {
    this(name, longitude, latitude, OptionalDouble.empty());
  }

  /**
   * The same gauge with its upstream area.
   *
   * @param area the area that drains to it, positive
   * @return a new gauge
   */
  public Gauge withUpstreamArea(double area) {
    return new Gauge(name, longitude, latitude, OptionalDouble.of(area));
  }
}
