package org.thalweg.hydro.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.testkit.Tolerance;

/** Whether an engine's numbers are those of plain arrays, to rounding. */
final class Nearness {
  private Nearness() {}

  static <A> double[] numbers(ArrayNamespace<A> xp, A x) {
    return (double[]) xp.toFlatArray(xp.astype(x, DType.FLOAT64));
  }

  /** Checks arrays in order; each has a scale of its own. */
  static void check(List<double[]> expected, List<double[]> actual, DType dtype) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      check("array " + i, expected.get(i), actual.get(i), dtype);
    }
  }

  private static void check(String what, double[] expected, double[] actual, DType dtype) {
    assertEquals(expected.length, actual.length, what);
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertTrue(Double.isFinite(scale), what + " of plain arrays is finite");
    Tolerance tolerance = Tolerance.rounding(scale);
    for (int i = 0; i < expected.length; i++) {
      String message = "%s [%d]: %s, on plain arrays %s".formatted(what, i, actual[i], expected[i]);
      assertTrue(tolerance.accepts(expected[i], actual[i], dtype), message);
    }
  }
}
