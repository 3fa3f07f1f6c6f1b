package org.thalweg.plain;

import org.thalweg.array.spi.Scalars;

/**
 * Complex logarithms: the logarithm of the absolute value, and the angle. On the negative real axis
 * they are continuous from the side that the sign of the imaginary part tells (C99, Annex G.6.3).
 *
 * <p>Where the absolute value is near 1, its logarithm is {@code log1p(|z|² - 1) / 2} with all
 * products and sums in twice the precision, by the transformations without error of Dekker (1971,
 * doi:10.1007/BF01397083) and Knuth (The art of computer programming 2, 4.2.2).
 */
final class ComplexLogarithms {
  private static final double LN2 = 0.6931471805599453;
  private static final double LN10 = 2.302585092994046;

  /** Absolute values between these are near 1. */
  private static final double BELOW_ONE = 0.5;

  private static final double ABOVE_ONE = 2;

  /** Outside these, parts are scaled before their squares are taken. */
  private static final double SMALL = 0x1p-900;

  private static final double LARGE = 0x1p900;
  private static final int SCALE = 200;

  /** Splits the digits of a number in two halves. */
  private static final double SPLITTER = 0x1p27 + 1;

  private ComplexLogarithms() {}

  static void log(double x, double y, double[] z, int at) {
    z[at] = ofAbsolute(x, y);
    z[at + 1] = Math.atan2(y, x);
  }

  static void log2(double x, double y, double[] z, int at) {
    boolean axis = x == 0 || y == 0;
    z[at] = axis ? Scalars.log2(Math.hypot(x, y)) : ofAbsolute(x, y) / LN2;
    z[at + 1] = Math.atan2(y, x) / LN2;
  }

  static void log10(double x, double y, double[] z, int at) {
    boolean axis = x == 0 || y == 0;
    z[at] = axis ? Math.log10(Math.hypot(x, y)) : ofAbsolute(x, y) / LN10;
    z[at + 1] = Math.atan2(y, x) / LN10;
  }

  /** The logarithm of 1 more. Its angle loses nothing: a sum near zero is exact. */
  static void log1p(double x, double y, double[] z, int at) {
    if (y == 0 && x > -1) {
      z[at] = Math.log1p(x);
      z[at + 1] = y;
      return;
    }
    double next = 1 + x;
    double size = Math.hypot(next, y);
    boolean near = size > BELOW_ONE && size < ABOVE_ONE;
    z[at] = near ? Math.log1p(excess(x, 2 * x, y)) / 2 : ofAbsolute(next, y);
    z[at + 1] = Math.atan2(y, next);
  }

  /** The logarithm of the absolute value; infinite if a part is, even beside NaN. */
  private static double ofAbsolute(double x, double y) {
    double p = Math.max(Math.abs(x), Math.abs(y));
    double q = Math.min(Math.abs(x), Math.abs(y));
    if (p > LARGE && p <= Double.MAX_VALUE) {
      return Math.log(Math.hypot(Math.scalb(p, -SCALE), Math.scalb(q, -SCALE))) + SCALE * LN2;
    } else if (p < SMALL) {
      return Math.log(Math.hypot(Math.scalb(p, SCALE), Math.scalb(q, SCALE))) - SCALE * LN2;
    }
    double size = Math.hypot(x, y);
    if (size > BELOW_ONE && size < ABOVE_ONE) {
      double beyond = p - 1;
      return Math.log1p(excess(beyond, 2 * beyond, q)) / 2;
    }
    return Math.log(size);
  }

  /** The sum {@code x² + t + y²} as if in twice the precision, for numbers of moderate size. */
  private static double excess(double x, double t, double y) {
    double xx = x * x;
    double yy = y * y;
    double sum = xx + yy;
    double small = sumError(xx, yy, sum);
    double total = sum + t;
    double rest = sumError(sum, t, total) + small;
    return total + (rest + (squareError(x, xx) + squareError(y, yy)));
  }

  private static double sumError(double x, double y, double sum) {
    double second = sum - x;
    return (x - (sum - second)) + (y - second);
  }

  private static double squareError(double x, double square) {
    double wide = x * SPLITTER;
    double high = wide - (wide - x);
    double low = x - high;
    return ((high * high - square) + 2 * high * low) + low * low;
  }
}
