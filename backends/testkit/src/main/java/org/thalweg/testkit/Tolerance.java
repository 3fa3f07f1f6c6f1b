package org.thalweg.testkit;

import org.thalweg.array.DType;

/**
 * How near a result must be to what is expected: the one home of tolerances.
 *
 * <p>{@link #EXACT} is for everything that is computed exactly or correctly rounded: integers,
 * booleans, moving elements about, and {@code + - * /} and {@code sqrt} of floats. Zeros then have
 * the right sign. Other functions are near by some units in the last place of the data type.
 */
public final class Tolerance {
  /** The same value; NaN is NaN, and the sign of a zero counts. */
  public static final Tolerance EXACT = new Tolerance(0, 0, true);

  /** The same value; the sign of a zero does not count, because the standard leaves it open. */
  public static final Tolerance ANY_ZERO = new Tolerance(0, 0, false);

  /** What one call of an elementary function may be off by. */
  public static final Tolerance ELEMENTARY = ulps(4);

  private final double ulps;
  private final double scale;
  private final boolean signedZero;

  private Tolerance(double ulps, double scale, boolean signedZero) {
    this.ulps = ulps;
    this.scale = scale;
    this.signedZero = signedZero;
  }

  /**
   * Nearness in units in the last place of the expected value.
   *
   * @param ulps how many, 0 or more
   * @return the tolerance
   */
  public static Tolerance ulps(double ulps) {
    return new Tolerance(ulps, 0, false);
  }

  /**
   * Nearness in units in the last place of the expected value or of a scale, whichever is larger:
   * for sums that cancel.
   *
   * @param ulps how many, 0 or more
   * @param scale the size of what was added up
   * @return the tolerance
   */
  public static Tolerance ulps(double ulps, double scale) {
    return new Tolerance(ulps, scale, false);
  }

  /**
   * Nearness to rounding after a computation of some length, of values about as large as the
   * result's largest.
   *
   * @param scale the size of the values
   * @return 2000 units in the last place of the scale, about 4e-13 for float64 and 2e-4 for float32
   */
  public static Tolerance rounding(double scale) {
    return new Tolerance(2000, scale, false);
  }

  /**
   * Whether a result is near enough.
   *
   * @param expected the expected value
   * @param actual the result
   * @param dtype float32 or float64
   * @return true if it is
   */
  public boolean accepts(double expected, double actual, DType dtype) {
    if (Double.isNaN(expected) || Double.isNaN(actual)) {
      return Double.isNaN(expected) && Double.isNaN(actual);
    }
    if (expected == actual) {
      return expected != 0 || !signedZero || Cells.signbit(expected) == Cells.signbit(actual);
    }
    if (Double.isInfinite(expected) || Double.isInfinite(actual)) {
      return false;
    }
    double unit = Math.max(unit(expected, dtype), scale == 0 ? 0 : unit(scale, dtype));
    return Math.abs(expected - actual) <= ulps * unit;
  }

  /**
   * Whether a complex result is near enough: each part within as much as the larger of the expected
   * ones would have; parts that are not finite agree by themselves.
   */
  boolean accepts(Complex expected, Complex actual, DType dtype) {
    DType part = Cells.part(dtype);
    double size = expected.size();
    boolean bounded = ulps != 0 && Double.isFinite(size);
    Tolerance each = bounded ? new Tolerance(ulps, Math.max(scale, size), signedZero) : this;
    return each.accepts(expected.re(), actual.re(), part)
        && each.accepts(expected.im(), actual.im(), part);
  }

  /**
   * The distance between neighbouring numbers at a value.
   *
   * @param value a finite number
   * @param dtype float32 or float64
   * @return one unit in the last place
   */
  public static double unit(double value, DType dtype) {
    return dtype == DType.FLOAT32 ? Math.ulp((float) value) : Math.ulp(value);
  }

  @Override
  public String toString() {
    return ulps == 0
        ? "exactly"
        : "within " + ulps + " units in the last place" + (scale == 0 ? "" : " of " + scale);
  }
}
