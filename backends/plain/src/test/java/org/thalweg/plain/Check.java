package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Arrays from literals, and their comparison element by element. */
final class Check {
  static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private Check() {}

  static PlainArray doubles(double... values) {
    return PlainArray.of(values);
  }

  static PlainArray longs(long... values) {
    return PlainArray.of(values);
  }

  static PlainArray ints(int... values) {
    return PlainArray.of(values);
  }

  static PlainArray bools(boolean... values) {
    return PlainArray.of(values);
  }

  /** 0, 1, 2, ... as float64. */
  static PlainArray counted(long... dims) {
    Shape shape = Shape.of(dims);
    double[] values = new double[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    return PlainArray.wrap(DType.FLOAT64, shape, values);
  }

  /** Same data type, shape and elements; NaN equals NaN, and zeros differ by their sign. */
  static void same(PlainArray expected, PlainArray actual, String what) {
    assertEquals(expected.dtype, actual.dtype, what);
    assertEquals(expected.shape, actual.shape, what);
    assertFlat(expected.toFlatArray(), actual.toFlatArray(), what);
  }

  static void same(PlainArray expected, PlainArray actual) {
    same(expected, actual, "");
  }

  private static void assertFlat(Object expected, Object actual, String what) {
    if (expected instanceof double[] e) {
      assertArrayEquals(e, (double[]) actual, what);
    } else if (expected instanceof float[] e) {
      assertArrayEquals(e, (float[]) actual, what);
    } else if (expected instanceof long[] e) {
      assertArrayEquals(e, (long[]) actual, what);
    } else if (expected instanceof int[] e) {
      assertArrayEquals(e, (int[]) actual, what);
    } else if (expected instanceof short[] e) {
      assertArrayEquals(e, (short[]) actual, what);
    } else if (expected instanceof byte[] e) {
      assertArrayEquals(e, (byte[]) actual, what);
    } else {
      assertArrayEquals((boolean[]) expected, (boolean[]) actual, what);
    }
  }
}
