package org.thalweg.plain;

/**
 * Complex arithmetic and what is made of it: real parts first, results written to memory.
 *
 * <p>Products and quotients of finite numbers are the textbook's, quotients scaled by powers of two
 * where squares would leave the range. A product or quotient of which the textbook makes NaN in
 * both parts though an operand is infinite, or the divisor zero, is infinite or zero as in C99
 * (Annex G.5.1).
 */
final class ComplexArithmetic {
  /** Squares and fourfold products of numbers between these stay in range, and exact. */
  private static final double SMALL = 0x1p-480;

  private static final double LARGE = 0x1p480;

  /** Integer exponents up to this are taken by multiplication, which is exact for small numbers. */
  private static final int FEW = 64;

  private ComplexArithmetic() {}

  static void multiply(double a, double b, double c, double d, double[] z, int at) {
    double x = a * c - b * d;
    double y = a * d + b * c;
    z[at] = x;
    z[at + 1] = y;
    if (Double.isNaN(x) || Double.isNaN(y)) {
      multiplySpecial(a, b, c, d, z, at);
    }
  }

  /** A finite factor on an axis makes no NaN of its zero. */
  private static void multiplySpecial(double a, double b, double c, double d, double[] z, int at) {
    if (isOnAxis(c, d)) {
      set(d == 0 ? a * c : -(b * d), d == 0 ? b * c : a * d, z, at);
    } else if (isOnAxis(a, b)) {
      set(b == 0 ? a * c : -(b * d), b == 0 ? a * d : b * c, z, at);
    } else if (Double.isNaN(z[at]) && Double.isNaN(z[at + 1])) {
      multiplyInfinite(a, b, c, d, z, at);
    }
  }

  private static boolean isOnAxis(double x, double y) {
    return (x == 0 && Double.isFinite(y)) || (y == 0 && Double.isFinite(x));
  }

  /** An infinite number times one that is not zero is infinite, in the direction of the product. */
  private static void multiplyInfinite(double a, double b, double c, double d, double[] z, int at) {
    boolean first = Double.isInfinite(a) || Double.isInfinite(b);
    boolean second = Double.isInfinite(c) || Double.isInfinite(d);
    if (first || second) {
      double p = first ? unit(a) : withoutNan(a);
      double q = first ? unit(b) : withoutNan(b);
      double r = second ? unit(c) : withoutNan(c);
      double s = second ? unit(d) : withoutNan(d);
      z[at] = Double.POSITIVE_INFINITY * (p * r - q * s);
      z[at + 1] = Double.POSITIVE_INFINITY * (p * s + q * r);
    }
  }

  /** An infinity as 1, all else as 0, with its sign. */
  private static double unit(double x) {
    return Math.copySign(Double.isInfinite(x) ? 1 : 0, x);
  }

  private static double withoutNan(double x) {
    return Double.isNaN(x) ? Math.copySign(0, x) : x;
  }

  static void square(double x, double y, double[] z, int at) {
    multiply(x, y, x, y, z, at);
  }

  static void divide(double a, double b, double c, double d, double[] z, int at) {
    if (d == 0) {
      z[at] = a / c;
      z[at + 1] = b / c;
    } else if (c == 0) {
      z[at] = b / d;
      z[at + 1] = -(a / d);
    } else if (isModest(a, b) && isModest(c, d)) {
      double norm = c * c + d * d;
      z[at] = (a * c + b * d) / norm;
      z[at + 1] = (b * c - a * d) / norm;
    } else {
      divideScaled(a, b, c, d, z, at);
    }
  }

  private static boolean isModest(double x, double y) {
    double larger = Math.max(Math.abs(x), Math.abs(y));
    return larger > SMALL && larger < LARGE;
  }

  private static void divideScaled(double a, double b, double c, double d, double[] z, int at) {
    if (Double.isInfinite(c) || Double.isInfinite(d)) {
      divideByInfinity(a, b, c, d, z, at);
      return;
    }
    int above = exponent(a, b);
    int below = exponent(c, d);
    double p = Math.scalb(a, -above);
    double q = Math.scalb(b, -above);
    double r = Math.scalb(c, -below);
    double s = Math.scalb(d, -below);
    double norm = r * r + s * s;
    z[at] = Math.scalb((p * r + q * s) / norm, above - below);
    z[at + 1] = Math.scalb((q * r - p * s) / norm, above - below);
    boolean infinite = Double.isInfinite(a) || Double.isInfinite(b);
    if (infinite && Double.isNaN(z[at]) && Double.isNaN(z[at + 1])) {
      z[at] = Double.POSITIVE_INFINITY * (unit(a) * c + unit(b) * d);
      z[at + 1] = Double.POSITIVE_INFINITY * (unit(b) * c - unit(a) * d);
    }
  }

  private static void divideByInfinity(double a, double b, double c, double d, double[] z, int at) {
    boolean finite = Double.isFinite(a) && Double.isFinite(b);
    z[at] = finite ? 0.0 * (a * unit(c) + b * unit(d)) : Double.NaN;
    z[at + 1] = finite ? 0.0 * (b * unit(c) - a * unit(d)) : Double.NaN;
  }

  /** The exponent of the larger part; 0 for what is zero, infinite or NaN. */
  private static int exponent(double x, double y) {
    double larger = Math.max(Math.abs(x), Math.abs(y));
    if (larger == 0 || !(larger <= Double.MAX_VALUE)) {
      return 0;
    }
    return larger < Double.MIN_NORMAL
        ? Math.getExponent(larger * 0x1p54) - 54
        : Math.getExponent(larger);
  }

  static void reciprocal(double x, double y, double[] z, int at) {
    divide(1, 0, x, y, z, at);
  }

  /** The number divided by its absolute value; of two infinite parts there is no direction. */
  static void sign(double x, double y, double[] z, int at) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      set(Double.NaN, Double.NaN, z, at);
    } else if (x == 0 && y == 0) {
      set(0, 0, z, at);
    } else if (Double.isInfinite(x) || Double.isInfinite(y)) {
      boolean both = Double.isInfinite(x) && Double.isInfinite(y);
      set(both ? Double.NaN : unit(x), both ? Double.NaN : unit(y), z, at);
    } else {
      int scale = -exponent(x, y);
      double p = Math.scalb(x, scale);
      double q = Math.scalb(y, scale);
      double size = Math.hypot(p, q);
      set(p / size, q / size, z, at);
    }
  }

  static void negative(double x, double y, double[] z, int at) {
    set(-x, -y, z, at);
  }

  static void conj(double x, double y, double[] z, int at) {
    set(x, -y, z, at);
  }

  static void round(double x, double y, double[] z, int at) {
    set(Math.rint(x), Math.rint(y), z, at);
  }

  /**
   * The square root in the right half-plane, continuous from above on the negative real axis: the
   * larger part is {@code sqrt((|x| + |z|) / 2)}, the other follows from their product y / 2
   * (Kahan, 1987, Branch cuts for complex elementary functions).
   */
  static void sqrt(double x, double y, double[] z, int at) {
    if (x == 0 && y == 0) {
      set(0, y, z, at);
    } else if (Double.isInfinite(y)) {
      set(Double.POSITIVE_INFINITY, y, z, at);
    } else if (Double.isInfinite(x)) {
      double other = Double.isNaN(y) ? y : Math.copySign(0, y);
      boolean right = x > 0;
      set(right ? x : Math.abs(other), right ? other : Math.copySign(x, y), z, at);
    } else if (Double.isNaN(x) || Double.isNaN(y)) {
      set(Double.NaN, Double.NaN, z, at);
    } else {
      double larger = isModest(x, y) ? largerRoot(x, y) : scaledRoot(x, y);
      double other = Math.abs(y) / (2 * larger);
      boolean right = x >= 0;
      set(right ? larger : other, Math.copySign(right ? other : larger, y), z, at);
    }
  }

  private static double largerRoot(double x, double y) {
    return Math.sqrt((Math.abs(x) + Math.hypot(x, y)) / 2);
  }

  private static double scaledRoot(double x, double y) {
    int half = exponent(x, y) >> 1;
    return Math.scalb(largerRoot(Math.scalb(x, -2 * half), Math.scalb(y, -2 * half)), half);
  }

  /**
   * The power {@code exp((c + dj) log(a + bj))}; whatever to the power of 0 is 1, and 0 to a power
   * of positive real part is 0.
   */
  static void pow(double a, double b, double c, double d, double[] z, int at) {
    if (d == 0 && c == Math.rint(c) && Math.abs(c) <= FEW && wholePow(a, b, (int) c, z, at)) {
      return;
    }
    if (a == 0 && b == 0) {
      boolean vanishes = c > 0 && Double.isFinite(d);
      boolean grows = c < 0 && d == 0;
      double real = vanishes ? 0 : grows ? Double.POSITIVE_INFINITY : Double.NaN;
      set(real, vanishes ? 0 : Double.NaN, z, at);
      return;
    }
    powInGeneral(a, b, c, d, z, at);
  }

  /** A whole power by multiplication; false if it left the range on the way. */
  private static boolean wholePow(double a, double b, int n, double[] z, int at) {
    if (n == 0) {
      set(1, 0, z, at);
      return true;
    }
    powOf(a, b, Math.abs(n), z, at);
    if (n > 0) {
      return !Double.isNaN(z[at]) && !Double.isNaN(z[at + 1]);
    }
    divide(1, 0, z[at], z[at + 1], z, at);
    return isNormal(Math.hypot(z[at], z[at + 1]));
  }

  /** Whether a size is so far from both ends of the range that no digits are lost there. */
  private static boolean isNormal(double size) {
    return size > 0x1p-960 && size < 0x1p1020;
  }

  /** A positive power by squaring. */
  private static void powOf(double a, double b, int n, double[] z, int at) {
    double x = a;
    double y = b;
    set(1, 0, z, at);
    boolean first = true;
    for (int bits = n; ; bits >>= 1) {
      if ((bits & 1) != 0) {
        double p = z[at];
        double q = z[at + 1];
        set(first ? x : p * x - q * y, first ? y : p * y + q * x, z, at);
        first = false;
      }
      if (bits == 1) {
        return;
      }
      double square = x * x - y * y;
      y = 2 * x * y;
      x = square;
    }
  }

  private static void powInGeneral(double a, double b, double c, double d, double[] z, int at) {
    ComplexLogarithms.log(a, b, z, at);
    double logarithm = z[at];
    double angle = z[at + 1];
    double turned = times(d, logarithm) + times(c, angle);
    double size = Math.pow(Math.hypot(a, b), c) * Math.exp(-times(d, angle));
    if (isNormal(size) && Double.isFinite(turned)) {
      set(size * Math.cos(turned), size * Math.sin(turned), z, at);
    } else {
      ComplexExponentials.exp(times(c, logarithm) - times(d, angle), turned, z, at);
    }
  }

  /** The product, where a factor of exactly nothing takes an infinite one away. */
  private static double times(double factor, double x) {
    return factor == 0 ? factor * Math.signum(x) : factor * x;
  }

  private static void set(double x, double y, double[] z, int at) {
    z[at] = x;
    z[at + 1] = y;
  }
}
