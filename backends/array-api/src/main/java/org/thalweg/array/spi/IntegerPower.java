package org.thalweg.array.spi;

/** Powers of integers modulo 2^64, whose lower bits are those of any narrower type. */
public final class IntegerPower {
  private IntegerPower() {}

  /**
   * A power. A negative exponent gives {@code 1 / x^|y|} truncated toward zero, which is 0 but for
   * x of ±1; for x = 0 too.
   *
   * @param x the base
   * @param y the exponent
   * @return the power
   */
  public static long of(long x, long y) {
    if (y < 0) {
      return x == 1 ? 1 : x == -1 ? 1 - 2 * (y & 1) : 0;
    }
    return ofUnsigned(x, y);
  }

  /**
   * A power whose exponent is unsigned.
   *
   * @param x the base
   * @param y the exponent's bits
   * @return the power
   */
  public static long ofUnsigned(long x, long y) {
    long power = 1;
    long square = x;
    for (long bits = y; bits != 0; bits >>>= 1) {
      if ((bits & 1) != 0) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
