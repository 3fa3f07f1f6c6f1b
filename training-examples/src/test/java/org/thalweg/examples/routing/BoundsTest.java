package org.thalweg.examples.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;

class BoundsTest {
  private static double bounded(Bounds bounds, double free) {
    try (Backend<?> backend = Backends.open("plain")) {
      return bounded(backend.xp(), bounds, free);
    }
  }

  private static <A> double bounded(ArrayNamespace<A> xp, Bounds bounds, double free) {
    return ((double[]) xp.toFlatArray(bounds.bounded(xp, xp.asarray(free))))[0];
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 1.7, 9})
  void freeNumberGivesItsParameterBack(double parameter) {
    for (boolean logarithmic : List.of(false, true)) {
      Bounds bounds = new Bounds(0.1, 10, logarithmic);

      assertEquals(parameter, bounded(bounds, bounds.free(parameter)), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e6, -800, -3, 0, 5, 800, 1e6})
  void noFreeNumberLeavesTheBounds(double free) {
    for (boolean logarithmic : List.of(false, true)) {
      double parameter = bounded(new Bounds(0.1, 10, logarithmic), free);

      assertTrue(parameter >= 0.1 - 1e-15 && parameter <= 10 + 1e-12, () -> "was " + parameter);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 10})
  void freeNumberOfABoundIsFiniteAndNearIt(double bound) {
    Bounds bounds = new Bounds(0.1, 10, true);

    assertEquals(1, bounded(bounds, bounds.free(bound)) / bound, 0.005);
  }
}
