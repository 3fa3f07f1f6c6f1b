package org.thalweg.array.spi;

/**
 * Functions of single numbers that Java lacks, or defines otherwise than the standard: for backends
 * in Java memory.
 */
public final class Scalars {
  private static final double LN2 = 0.6931471805599453;
  private static final double PER_LN2 = 1.4426950408889634;

  /** Beyond this, {@code sqrt(x * x + 1)} is {@code x}. */
  private static final double LARGE = 0x1p28;

  private static final double TWO_TO_63 = 0x1p63;

  private static final long MANTISSA = 0xFFFFFFFFFFFFFL;
  private static final long ONE = Double.doubleToRawLongBits(1);

  private Scalars() {}

  /**
   * The inverse hyperbolic sine: {@code log1p(a + a² / (1 + sqrt(a² + 1)))} for {@code a = |x|},
   * and by the logarithm of {@code 2a} where the square would overflow.
   *
   * @param x the number
   * @return the result
   */
  public static double asinh(double x) {
    double a = Math.abs(x);
    double result =
        a > LARGE ? Math.log(a) + LN2 : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
    return Math.copySign(result, x);
  }

  /**
   * The inverse hyperbolic cosine: {@code log1p(t + sqrt(2t + t²))} for {@code t = x - 1}.
   *
   * @param x the number
   * @return the result
   */
  public static double acosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    double t = x - 1;
    return x > LARGE ? Math.log(x) + LN2 : Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  /**
   * The inverse hyperbolic tangent: {@code log1p(2a / (1 - a)) / 2} for {@code a = |x|}.
   *
   * @param x the number
   * @return the result
   */
  public static double atanh(double x) {
    double a = Math.abs(x);
    return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
  }

  /**
   * The hyperbolic tangent: {@code 1 - 2 / (exp(2a) + 1)} for {@code a = |x|}, and where that
   * cancels the rational approximation of Cephes (Moshier, 1989, {@code tanh.c}). Several times as
   * fast as {@link Math#tanh} on Java 17, which leaves the JVM.
   *
   * @param x the number
   * @return the result
   */
  public static double tanh(double x) {
    double a = Math.abs(x);
    if (a >= 0.625) {
      return Math.copySign(1 - 2 / (Math.exp(2 * a) + 1), x);
    }
    double s = x * x;
    double p = (-0.9643991794250523 * s - 99.28772310019185) * s - 1614.6876844170845;
    double q = ((s + 112.81167849163293) * s + 2235.4883906010045) * s + 4844.063053251255;
    return Math.copySign(x + x * s * (p / q), x);
  }

  /**
   * The logarithm to base 2, exact for powers of two: the exponent, and the rest by {@code log}.
   *
   * @param x the number
   * @return the result
   */
  public static double log2(double x) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
      return Math.log(x);
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    double normal = subnormal ? x * 0x1p54 : x;
    int exponent = Math.getExponent(normal);
    double fraction =
        Double.longBitsToDouble((Double.doubleToRawLongBits(normal) & MANTISSA) | ONE);
    if (fraction > 1.4142135623730951) {
      // Keeps 0.99 away from -1 + 0.98, where digits cancel.
      fraction *= 0.5;
      exponent++;
    }
    return (subnormal ? exponent - 54 : exponent) + Math.log(fraction) * PER_LN2;
  }

  /**
   * The nearest whole number toward zero.
   *
   * @param x the number
   * @return the result
   */
  public static double trunc(double x) {
    return x < 0 ? Math.ceil(x) : Math.floor(x);
  }

  /**
   * The power; unlike {@link Math#pow}, ±1 to an infinite power is 1.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static double pow(double x, double y) {
    return Math.abs(x) == 1 && Double.isInfinite(y) ? 1 : Math.pow(x, y);
  }

  /**
   * The quotient rounded down; 0 for a divisor of 0.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static long floorDivide(long x, long y) {
    return y == 0 ? 0 : Math.floorDiv(x, y);
  }

  /**
   * The remainder with the divisor's sign, also on zero.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static double remainder(double x, double y) {
    double remainder = x % y;
    if (remainder == 0) {
      return Math.copySign(0.0, y);
    }
    return (remainder < 0) == (y < 0) ? remainder : remainder + y;
  }

  /**
   * The remainder with the divisor's sign; 0 for a divisor of 0.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static long remainder(long x, long y) {
    return y == 0 ? 0 : Math.floorMod(x, y);
  }

  /**
   * {@code log(exp(x) + exp(y))}, the larger taken out.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static double logaddexp(double x, double y) {
    if (x == y) {
      return x + LN2;
    }
    double difference = x - y;
    return difference > 0
        ? x + Math.log1p(Math.exp(-difference))
        : y + Math.log1p(Math.exp(difference));
  }

  /**
   * The first with the sign bit of the second, whatever they are.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static double copysign(double x, double y) {
    long magnitude = Double.doubleToRawLongBits(x) & Long.MAX_VALUE;
    return Double.longBitsToDouble(magnitude | (Double.doubleToRawLongBits(y) & Long.MIN_VALUE));
  }

  /**
   * The first with the sign bit of the second, whatever they are.
   *
   * @param x the number
   * @param y the other number
   * @return the result
   */
  public static float copysign(float x, float y) {
    int magnitude = Float.floatToRawIntBits(x) & Integer.MAX_VALUE;
    return Float.intBitsToFloat(magnitude | (Float.floatToRawIntBits(y) & Integer.MIN_VALUE));
  }

  /**
   * Bits moved up; 0 for a count outside the width.
   *
   * @param x the number
   * @param count by how many places
   * @return the result
   */
  public static int leftShift(int x, int count) {
    return count < 0 || count >= Integer.SIZE ? 0 : x << count;
  }

  /**
   * Bits moved up; 0 for a count outside the width.
   *
   * @param x the number
   * @param count by how many places
   * @return the result
   */
  public static long leftShift(long x, long count) {
    return count < 0 || count >= Long.SIZE ? 0 : x << count;
  }

  /**
   * Bits moved down, the sign following; only the sign is left for a count outside the width.
   *
   * @param x the number
   * @param count by how many places
   * @return the result
   */
  public static int rightShift(int x, int count) {
    return x >> (count < 0 || count >= Integer.SIZE ? Integer.SIZE - 1 : count);
  }

  /**
   * Bits moved down, zeros following; 0 for a count outside the width.
   *
   * @param x the number
   * @param count by how many places
   * @return the result
   */
  public static long rightShiftUnsigned(long x, long count) {
    return count < 0 || count >= Long.SIZE ? 0 : x >>> count;
  }

  /**
   * Bits moved down, the sign following; only the sign is left for a count outside the width.
   *
   * @param x the number
   * @param count by how many places
   * @return the result
   */
  public static long rightShift(long x, long count) {
    return x >> (count < 0 || count >= Long.SIZE ? Long.SIZE - 1 : count);
  }

  /**
   * An unsigned number, rounded once: halved with its last bit kept, as that only decides ties.
   *
   * @param x the number
   * @return the result
   */
  public static double unsignedToDouble(long x) {
    return x >= 0 ? (double) x : (double) ((x >>> 1) | (x & 1)) * 2;
  }

  /**
   * An unsigned number, rounded once.
   *
   * @param x the number
   * @return the result
   */
  public static float unsignedToFloat(long x) {
    return x >= 0 ? (float) x : (float) ((x >>> 1) | (x & 1)) * 2;
  }

  /**
   * The nearest unsigned number toward zero, or the nearest bound; 0 for NaN.
   *
   * @param x the number
   * @return the result
   */
  public static long toUnsigned(double x) {
    if (!(x >= TWO_TO_63)) {
      return Math.max(0, (long) x);
    }
    return x >= 2 * TWO_TO_63 ? -1 : (long) (x - TWO_TO_63) + Long.MIN_VALUE;
  }
}
