package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.plain.Check.XP;

import java.util.Random;
import java.util.stream.IntStream;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** Arrays with normally distributed elements, and their comparison up to rounding. */
final class Near {
  static final DType[] FLOATS = {DType.FLOAT32, DType.FLOAT64, DType.COMPLEX64, DType.COMPLEX128};

  private Near() {}

  static PlainArray random(DType dtype, long seed, long... dims) {
    Shape shape = Shape.of(dims);
    int parts = dtype.isComplex() ? 2 : 1;
    double[] values = new Random(seed).doubles(shape.size() * parts, -1, 1).toArray();
    return array(dtype, shape, values);
  }

  /** An array of values, those of complex numbers interleaved. */
  static PlainArray array(DType dtype, Shape shape, double... values) {
    if (dtype == DType.FLOAT64 || dtype == DType.COMPLEX128) {
      return PlainArray.wrap(dtype, shape, values);
    }
    float[] narrow = new float[values.length];
    IntStream.range(0, values.length).forEach(i -> narrow[i] = (float) values[i]);
    return PlainArray.wrap(dtype, shape, narrow);
  }

  static PlainArray adjoint(PlainArray x) {
    PlainArray transposed = XP.matrixTranspose(x);
    return x.dtype.isComplex() ? XP.conj(transposed) : transposed;
  }

  static PlainArray eye(PlainArray x) {
    long n = x.shape.dim(-1);
    return XP.broadcastTo(XP.eye(n, n, 0, x.dtype), x.shape);
  }

  /** Columns scaled by a vector each. */
  static PlainArray scaled(PlainArray columns, PlainArray factors) {
    return XP.multiply(columns, XP.expandDims(factors, -2));
  }

  /**
   * Same data type and shape, and differences of a few hundred roundings of the largest element.
   */
  static void same(PlainArray expected, PlainArray actual, String what) {
    assertEquals(expected.dtype, actual.dtype, what);
    within(expected, actual, 500 * XP.finfo(expected).eps(), what);
  }

  /**
   * Same shape, and differences of a part of the largest element, or of that part if all are small.
   */
  static void within(PlainArray expected, PlainArray actual, double tolerance, String what) {
    assertEquals(expected.shape, actual.shape, what);
    if (expected.size == 0) {
      return;
    }
    double largest = Math.max(1, largest(expected));
    double difference = largest(XP.subtract(expected, actual));
    assertTrue(
        difference <= tolerance * largest,
        () -> what + ": expected " + expected + ", was " + actual + ", off by " + difference);
  }

  private static double largest(PlainArray x) {
    PlainArray size = XP.astype(XP.max(XP.abs(x)), DType.FLOAT64);
    return ((double[]) size.toFlatArray())[0];
  }

  static boolean allNaN(PlainArray x) {
    return ((boolean[]) XP.all(XP.isnan(x)).toFlatArray())[0];
  }
}
