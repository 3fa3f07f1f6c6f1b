package org.thalweg.autodiff;

import org.thalweg.array.ArrayNamespace;

/** The derivatives of {@code z = x^y}. */
final class Powers {
  private Powers() {}

  /** What of {@code g} reaches the base: {@code g y x^(y - 1)}, 0 where the exponent is 0. */
  static <A> A ofBase(ArrayNamespace<A> xp, A g, A x, A y, A z) {
    A power = xp.dtype(z).isComplex() ? xp.pow(x, xp.subtract(y, 1.0)) : LowerPower.of(xp, x, y, z);
    return ZeroProduct.of(xp, xp.multiply(g, y), power);
  }

  /** What of {@code g} reaches the base under a number as exponent. */
  static <A> A ofBase(ArrayNamespace<A> xp, A g, A x, double y, A z) {
    A scaled = xp.multiply(g, y);
    A power =
        xp.dtype(z).isComplex() || isShort(y - 1)
            ? xp.pow(x, y - 1)
            : LowerPower.of(xp, x, xp.weakScalar(y, x), z);
    // Only exponents from 1 on have a finite derivative at 0.
    return y >= 1 ? xp.multiply(scaled, power) : ZeroProduct.of(xp, scaled, power);
  }

  /** The powers that take no more than a product. */
  private static boolean isShort(double y) {
    return y == -1 || y == 0 || y == 1 || y == 2;
  }

  /** What of {@code g} reaches the exponent: {@code g z log x}, 0 where the base is 0. */
  static <A> A ofExponent(ArrayNamespace<A> xp, A g, A x, A z) {
    A log = xp.log(ElementwiseRules.nonzero(xp, x));
    return ZeroProduct.of(xp, g, xp.multiply(z, log));
  }
}
