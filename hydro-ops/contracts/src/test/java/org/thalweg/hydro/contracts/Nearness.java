package org.thalweg.hydro.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.testkit.Tolerance;

/** Whether an engine's numbers are near those of plain arrays. */
final class Nearness {
  private Nearness() {}

  static <A> double[] numbers(ArrayNamespace<A> xp, A x) {
    return (double[]) xp.toFlatArray(xp.astype(x, DType.FLOAT64));
  }

  /** Checks arrays in order; each has a scale of its own, and the tolerance for it. */
  static void check(
      List<double[]> expected,
      List<double[]> actual,
      DType dtype,
      DoubleFunction<Tolerance> tolerance) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      double scale = Arrays.stream(expected.get(i)).map(Math::abs).max().orElse(0);
      assertTrue(Double.isFinite(scale), "array " + i + " of plain arrays is finite");
      check(expected.get(i), actual.get(i), new Near("array " + i, dtype, tolerance.apply(scale)));
    }
  }

  private record Near(String what, DType dtype, Tolerance tolerance) {}

  private static void check(double[] expected, double[] actual, Near near) {
    assertEquals(expected.length, actual.length, near.what());
    for (int i = 0; i < expected.length; i++) {
      assertTrue(
          near.tolerance().accepts(expected[i], actual[i], near.dtype()),
          "%s [%d]: %s, on plain arrays %s".formatted(near.what(), i, actual[i], expected[i]));
    }
  }
}
