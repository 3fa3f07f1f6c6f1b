package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.plain.PlainNamespace;

class TransformTest {
  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  @Test
  void freeNumbersGiveTheParameterBack() {
    Map<Transform, double[]> cases =
        Map.of(
            Transform.bounded(-2, 3), new double[] {-1.9, 0, 2.9},
            Transform.logBounded(0.01, 100), new double[] {0.02, 1, 90},
            Transform.above(0.5), new double[] {0.51, 2, 1e4},
            Transform.asinh(), new double[] {-50, 0, 1e-3, 7},
            Transform.identity(), new double[] {-3, 4});

    cases.forEach(
        (transform, parameters) -> {
          for (double parameter : parameters) {
            assertEquals(parameter, parameter(transform, transform.free(parameter)), 1e-9);
          }
        });
  }

  @Test
  void boundsAreKeptHoweverFarAFreeNumberGoes() {
    Transform transform = Transform.bounded(1, 2);

    assertEquals(1, parameter(transform, -800));
    assertEquals(2, parameter(transform, 800));
    assertEquals(1.001, parameter(transform, transform.free(1)), 1e-12);
  }

  @Test
  void startsSpreadEvenlyOverTheScale() {
    // A quarter of the way from 0 to 8, and of three orders of magnitude.
    assertEquals(
        2,
        parameter(Transform.bounded(0, 10), Transform.bounded(0, 10).between(0, 8, 0.25)),
        1e-12);
    Transform logarithmic = Transform.logBounded(0.1, 1000);
    assertEquals(10, parameter(logarithmic, logarithmic.between(0.1, 1000, 0.5)), 1e-9);
  }

  @Test
  void boundsThatAreNoneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Transform.bounded(2, 2));
    assertThrows(IllegalArgumentException.class, () -> Transform.logBounded(0, 2));
    assertThrows(IllegalArgumentException.class, () -> Transform.above(Double.NaN));
  }

  private double parameter(Transform transform, double free) {
    return Problem.numbers(xp, transform.parameter(xp, xp.asarray(free)))[0];
  }
}
