package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Plain arrays for the tests of this module. */
final class Plain {
  static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;

  private Plain() {}

  static PlainArray array(double... elements) {
    return PlainArray.of(elements);
  }

  static PlainArray scalar(double element) {
    return XP.asarray(element);
  }

  static double[] values(PlainArray x) {
    return (double[]) x.toFlatArray();
  }

  static double value(PlainArray x) {
    return values(x)[0];
  }

  static void assertValues(PlainArray x, double tolerance, double... expected) {
    assertArrayEquals(expected, values(x), tolerance);
  }
}
