package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.array.UnsupportedOnBackendException;

/** What the body of a case works with: the namespace, arrays in and out, and assertions. */
final class Kit<A> {
  private final ArrayNamespace<A> xp;
  private final Random random;
  private final List<DType> dtypes;

  Kit(ArrayNamespace<A> xp, List<DType> dtypes, long seed) {
    this.xp = xp;
    this.dtypes = dtypes;
    this.random = new Random(seed);
  }

  ArrayNamespace<A> xp() {
    return xp;
  }

  /** The case's own random numbers. */
  Random random() {
    return random;
  }

  /** The data types that the backend has, of those given. */
  List<DType> having(List<DType> wanted) {
    return wanted.stream().filter(dtypes::contains).toList();
  }

  /** An array of the namespace under test. */
  A array(NdArray x) {
    return Layout.CONTIGUOUS.make(xp, x);
  }

  List<A> arrays(NdArray... x) {
    List<A> arrays = new ArrayList<>();
    for (NdArray each : x) {
      arrays.add(array(each));
    }
    return arrays;
  }

  /** What an array of the namespace under test holds. */
  NdArray read(A x) {
    Object flat = xp.toFlatArray(x);
    if (flat.getClass().getComponentType() != xp.dtype(x).javaType()) {
      throw new AssertionError(
          "toFlatArray of " + xp.dtype(x) + " gave a " + flat.getClass().getSimpleName());
    }
    return NdArray.ofFlat(flat, xp.dtype(x), xp.shape(x));
  }

  /** Data type, shape and every element agree; NaN equals NaN, and zeros have the right sign. */
  void same(NdArray expected, A actual) {
    near(expected, actual, Tolerance.EXACT);
  }

  /** Data type and shape agree, and every element is near. */
  void near(NdArray expected, A actual, Tolerance tolerance) {
    NdArray result = read(actual);
    if (result.dtype() != expected.dtype() || !result.shape().equals(expected.shape())) {
      throw new AssertionError(
          "expected "
              + expected.dtype()
              + expected.shape()
              + ", was "
              + result.dtype()
              + result.shape());
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!agree(expected.cell(i), result.cell(i), expected.dtype(), tolerance)) {
        throw new AssertionError(difference(expected, result, i, tolerance));
      }
    }
  }

  private static boolean agree(Object expected, Object actual, DType dtype, Tolerance tolerance) {
    if (expected instanceof Complex z) {
      return tolerance.accepts(z, (Complex) actual, dtype);
    }
    return dtype.isRealFloating()
        ? tolerance.accepts((Double) expected, (Double) actual, dtype)
        : expected.equals(actual);
  }

  private static String difference(NdArray expected, NdArray result, int i, Tolerance tolerance) {
    return "element "
        + Shape.of(NdArray.index(expected.shape(), i))
        + ": expected "
        + tolerance
        + " "
        + expected.cell(i)
        + ", was "
        + result.cell(i)
        + "; all expected "
        + expected
        + ", all there "
        + result;
  }

  void same(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError("expected " + expected + ", was " + actual);
    }
  }

  void holds(boolean condition, Supplier<String> what) {
    if (!condition) {
      throw new AssertionError(what.get());
    }
  }

  /** The action ends with an exception of a type. */
  void fails(Class<? extends RuntimeException> type, Runnable action) {
    try {
      action.run();
    } catch (UnsupportedOnBackendException e) {
      if (type != UnsupportedOnBackendException.class) {
        throw e;
      }
      return;
    } catch (RuntimeException e) {
      if (!type.isInstance(e)) {
        throw new AssertionError("expected " + type.getSimpleName() + ", was " + e, e);
      }
      return;
    }
    throw new AssertionError("expected " + type.getSimpleName() + ", nothing was thrown");
  }

  void failsWithIndexError(Runnable action) {
    fails(IndexOutOfBoundsException.class, action);
  }

  void failsWithValueError(Runnable action) {
    fails(IllegalArgumentException.class, action);
  }

  /**
   * Random elements whose sums and products of a few dozen are exact in every data type: small
   * integers, and for floats small multiples of a quarter.
   */
  NdArray sample(DType dtype, Shape shape) {
    return NdArray.build(dtype, shape, index -> sampleCell(dtype));
  }

  private Object sampleCell(DType dtype) {
    return switch (dtype.kind()) {
      case BOOL -> random.nextBoolean();
      case UNSIGNED_INTEGER -> (long) random.nextInt(20);
      case SIGNED_INTEGER -> (long) random.nextInt(41) - 20;
      case COMPLEX_FLOATING -> new Complex(quarters(), quarters());
      default -> quarters();
    };
  }

  private double quarters() {
    return (random.nextInt(161) - 80) / 4.0;
  }
}
