package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SphereTest {
  private static final double QUARTER = Math.PI / 2 * Sphere.RADIUS;
  private static final double SURFACE = 4 * Math.PI * Sphere.RADIUS * Sphere.RADIUS;

  @Test
  void distancesAreThoseOfGreatCircles() {
    double rounding = 1e-15 * Sphere.RADIUS;

    assertEquals(0, Sphere.distance(7, 50, 7, 50));
    assertEquals(QUARTER, Sphere.distance(10, 0, 100, 0), 4 * rounding);
    assertEquals(QUARTER, Sphere.distance(0, 90, 33, 0), 4 * rounding);
    assertEquals(2 * QUARTER, Sphere.distance(20, 30, -160, -30), 1e-7 * QUARTER);
    assertEquals(2 * QUARTER / 180, Sphere.distance(179.5, 0, -179.5, 0), 4 * rounding);
    // A sphere's right triangle: cos(c) = cos(a) cos(b).
    double c = Math.acos(Math.cos(Math.toRadians(30)) * Math.cos(Math.toRadians(40)));
    assertEquals(c * Sphere.RADIUS, Sphere.distance(0, 0, 30, 40), 8 * rounding);
  }

  @Test
  void smallDistancesKeepTheirDigits() {
    double degree = 1e-9;

    double expected = Math.toRadians(degree) * Sphere.RADIUS;

    assertEquals(expected, Sphere.distance(0, 0, degree, 0), 1e-14 * expected);
  }

  @Test
  void cellsOfTheWholeGlobeSumToItsSurface() {
    for (int rows : new int[] {1, 2, 7, 180}) {
      double height = 180.0 / rows;
      RiverNetwork network = unconnected(rows, 4, GeoTransform.northUp(-180, 90, 90, height));

      double sum = Arrays.stream(CellArea.of(network)).sum();

      assertEquals(SURFACE, sum, 1e-14 * SURFACE);
    }
  }

  @Test
  void cellsThatReachOverAPoleEndThere() {
    RiverNetwork network = unconnected(3, 4, GeoTransform.northUp(-180, 135, 90, 90));

    double sum = Arrays.stream(CellArea.of(network)).sum();

    assertEquals(SURFACE, sum, 1e-14 * SURFACE);
  }

  @Test
  void smallCellsKeepTheirDigits() {
    double degree = 1e-7;
    RiverNetwork network = unconnected(1, 1, GeoTransform.northUp(0, degree / 2, degree));

    double side = Math.toRadians(degree) * Sphere.RADIUS;

    assertEquals(side * side, CellArea.of(network)[0], 1e-14 * side * side);
  }

  @Test
  void gridsWithoutAPlaceInDegreesAreErrors() {
    RiverNetwork nowhere =
        RiverNetwork.fromDownstream(new int[] {-1}, RiverGrid.of(1, 1, new int[] {0}));
    RiverNetwork reaches = RiverNetwork.fromDownstream(new int[] {-1});
    RiverNetwork metres = nowhere.withTransform(GeoTransform.northUp(0, 5_000_000, 1000));
    RiverNetwork southUp = nowhere.withTransform(new GeoTransform(0, 1, 0, 0, 0, 1));

    assertErrorSays("has no place", nowhere);
    assertErrorSays("not on a grid", reaches);
    assertErrorSays("latitude 4999500.0", metres);
    assertErrorSays("north on top", southUp);
  }

  private static void assertErrorSays(String part, RiverNetwork network) {
    var error = assertThrows(IllegalArgumentException.class, () -> CellArea.of(network));
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(part), message);
  }

  /** A grid full of sinks. */
  private static RiverNetwork unconnected(int rows, int cols, GeoTransform transform) {
    return RiverNetwork.fromD8(new byte[rows * cols], rows, cols, D8.esri())
        .withTransform(transform);
  }
}
