package org.thalweg.plain;

import org.thalweg.array.spi.Scalars;

/**
 * The complex exponential, and the hyperbolic and trigonometric functions made of it, with the
 * special values of C99 (Annex G.6) but where the standard has its own.
 *
 * <p>{@code tanh} is Kahan's (1987, Branch cuts for complex elementary functions).
 */
final class ComplexExponentials {
  /**
   * Beyond this the real exponential may leave the range though its product with a sine does not.
   */
  private static final double LARGE = 700;

  /** Beyond this the hyperbolic tangent of a real number is 1. */
  private static final double FLAT = 22;

  private ComplexExponentials() {}

  static void exp(double x, double y, double[] z, int at) {
    if (y == 0) {
      z[at] = Math.exp(x);
      z[at + 1] = y;
    } else if (!Double.isFinite(y) && Double.isInfinite(x)) {
      z[at] = x > 0 ? x : 0;
      z[at + 1] = x > 0 ? Double.NaN : Math.copySign(0, y);
    } else {
      z[at] = exponential(x, Math.cos(y));
      z[at + 1] = exponential(x, Math.sin(y));
    }
  }

  /** A factor times the exponential of x, in two steps where that alone would leave the range. */
  private static double exponential(double x, double factor) {
    if (Math.abs(x) <= LARGE || Double.isInfinite(x)) {
      return Math.exp(x) * factor;
    }
    double half = Math.exp(x / 2);
    return half * factor * half;
  }

  /** The exponential less 1: its real part near 0 is {@code expm1(x) cos(y) - 2 sin(y/2)²}. */
  static void expm1(double x, double y, double[] z, int at) {
    if (y == 0) {
      z[at] = x == 0 ? 0 : Math.expm1(x);
      z[at + 1] = y;
    } else if (!Double.isFinite(y) || Math.abs(x) > 1) {
      exp(x, y, z, at);
      z[at] -= 1;
    } else {
      double sine = Math.sin(y / 2);
      z[at] = Math.expm1(x) * Math.cos(y) - 2 * sine * sine;
      z[at + 1] = exponential(x, Math.sin(y));
    }
  }

  static void sinh(double x, double y, double[] z, int at) {
    if (y == 0) {
      z[at] = Math.sinh(x);
      z[at + 1] = y;
    } else if (!Double.isFinite(y)) {
      z[at] = x == 0 || Double.isInfinite(x) ? x : Double.NaN;
      z[at + 1] = Double.NaN;
    } else {
      z[at] = hyperbolicSine(x, Math.cos(y));
      z[at + 1] = hyperbolicCosine(x, Math.sin(y));
    }
  }

  static void cosh(double x, double y, double[] z, int at) {
    if (y == 0) {
      z[at] = Math.cosh(x);
      z[at + 1] = y * Math.copySign(1, x);
    } else if (!Double.isFinite(y)) {
      z[at] = Double.isInfinite(x) ? Math.abs(x) : Double.NaN;
      z[at + 1] = x == 0 ? 0 : Double.NaN;
    } else {
      z[at] = hyperbolicCosine(x, Math.cos(y));
      z[at + 1] = hyperbolicSine(x, Math.sin(y));
    }
  }

  private static double hyperbolicSine(double x, double factor) {
    return Math.abs(x) <= LARGE || Double.isInfinite(x)
        ? Math.sinh(x) * factor
        : exponential(Math.abs(x), Math.copySign(0.5, x) * factor);
  }

  private static double hyperbolicCosine(double x, double factor) {
    return Math.abs(x) <= LARGE || Double.isInfinite(x)
        ? Math.cosh(x) * factor
        : exponential(Math.abs(x), 0.5 * factor);
  }

  /** The hyperbolic tangent; of an infinite real part 1, with a zero of the sign of y. */
  static void tanh(double x, double y, double[] z, int at) {
    if (y == 0) {
      z[at] = Scalars.tanh(x);
      z[at + 1] = y;
    } else if (Double.isInfinite(x)) {
      z[at] = Math.copySign(1, x);
      z[at + 1] = Math.copySign(0, y);
    } else if (!Double.isFinite(y)) {
      z[at] = x == 0 ? x : Double.NaN;
      z[at + 1] = Double.NaN;
    } else if (Math.abs(x) > FLAT) {
      z[at] = Math.copySign(1, x);
      z[at + 1] = 4 * Math.sin(y) * Math.cos(y) * Math.exp(-2 * Math.abs(x));
    } else {
      double tangent = Math.tan(y);
      double secant = 1 + tangent * tangent;
      double sine = Math.sinh(x);
      double below = 1 + secant * sine * sine;
      z[at] = secant * Math.sqrt(1 + sine * sine) * sine / below;
      z[at + 1] = tangent / below;
    }
  }

  static void sin(double x, double y, double[] z, int at) {
    sinh(-y, x, z, at);
    turnBack(z, at);
  }

  static void cos(double x, double y, double[] z, int at) {
    cosh(-y, x, z, at);
  }

  static void tan(double x, double y, double[] z, int at) {
    tanh(-y, x, z, at);
    turnBack(z, at);
  }

  /** Multiplies by -j: what a function of {@code jz} needs to become its trigonometric twin. */
  static void turnBack(double[] z, int at) {
    double x = z[at];
    z[at] = z[at + 1];
    z[at + 1] = -x;
  }
}
