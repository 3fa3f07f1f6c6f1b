package org.thalweg.testkit;

import java.math.BigDecimal;

/**
 * Elementary functions of complex numbers in decimal arithmetic of 45 digits: the functions of
 * {@link Precise} put together by their definitions, with principal values. For numbers off the
 * branch cuts and not below 1e-20.
 */
final class PreciseComplex {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private PreciseComplex() {}

  static BigDecimal abs(ExactComplex z) {
    return z.re().pow(2).add(z.im().pow(2)).sqrt(Precise.DIGITS);
  }

  static ExactComplex scale(ExactComplex z, BigDecimal factor) {
    return new ExactComplex(
        z.re().multiply(factor, Precise.DIGITS), z.im().multiply(factor, Precise.DIGITS));
  }

  private static ExactComplex times(ExactComplex z, ExactComplex w) {
    return scale(z.multiply(w), BigDecimal.ONE);
  }

  private static ExactComplex negative(ExactComplex z) {
    return new ExactComplex(z.re().negate(), z.im().negate());
  }

  private static ExactComplex timesI(ExactComplex z) {
    return new ExactComplex(z.im().negate(), z.re());
  }

  private static ExactComplex overI(ExactComplex z) {
    return new ExactComplex(z.im(), z.re().negate());
  }

  static ExactComplex divide(ExactComplex z, ExactComplex w) {
    ExactComplex above = z.multiply(new ExactComplex(w.re(), w.im().negate()));
    BigDecimal below = w.re().pow(2).add(w.im().pow(2));
    return new ExactComplex(Precise.divide(above.re(), below), Precise.divide(above.im(), below));
  }

  static ExactComplex reciprocal(ExactComplex z) {
    return divide(ExactComplex.ONE, z);
  }

  static ExactComplex sign(ExactComplex z) {
    return divide(z, new ExactComplex(abs(z), BigDecimal.ZERO));
  }

  static ExactComplex exp(ExactComplex z) {
    BigDecimal size = Precise.exp(z.re());
    return scale(new ExactComplex(Precise.cos(z.im()), Precise.sin(z.im())), size);
  }

  static ExactComplex expm1(ExactComplex z) {
    return exp(z).subtract(ExactComplex.ONE);
  }

  static ExactComplex log(ExactComplex z) {
    return new ExactComplex(Precise.log(abs(z)), angle(z));
  }

  static ExactComplex log1p(ExactComplex z) {
    return log(z.add(ExactComplex.ONE));
  }

  static ExactComplex log(ExactComplex z, int base) {
    return scale(log(z), Precise.divide(BigDecimal.ONE, Precise.log(BigDecimal.valueOf(base))));
  }

  private static BigDecimal angle(ExactComplex z) {
    if (z.im().abs().compareTo(z.re().abs()) > 0) {
      BigDecimal quarter = Precise.divide(Precise.PI, Precise.TWO);
      BigDecimal rest = Precise.atan(Precise.divide(z.re(), z.im()));
      return (z.im().signum() < 0 ? quarter.negate() : quarter).subtract(rest);
    }
    BigDecimal angle = Precise.atan(Precise.divide(z.im(), z.re()));
    if (z.re().signum() > 0) {
      return angle;
    }
    return z.im().signum() < 0 ? angle.subtract(Precise.PI) : angle.add(Precise.PI);
  }

  static ExactComplex sqrt(ExactComplex z) {
    BigDecimal root = abs(z).add(z.re().abs()).multiply(HALF).sqrt(Precise.DIGITS);
    BigDecimal other = Precise.divide(z.im().abs(), root.multiply(Precise.TWO));
    BigDecimal re = z.re().signum() < 0 ? other : root;
    BigDecimal im = z.re().signum() < 0 ? root : other;
    return new ExactComplex(re, z.im().signum() < 0 ? im.negate() : im);
  }

  static ExactComplex pow(ExactComplex z, ExactComplex w) {
    return exp(times(w, log(z)));
  }

  static ExactComplex sinh(ExactComplex z) {
    return scale(exp(z).subtract(exp(negative(z))), HALF);
  }

  static ExactComplex cosh(ExactComplex z) {
    return scale(exp(z).add(exp(negative(z))), HALF);
  }

  static ExactComplex tanh(ExactComplex z) {
    return divide(sinh(z), cosh(z));
  }

  static ExactComplex sin(ExactComplex z) {
    return overI(sinh(timesI(z)));
  }

  static ExactComplex cos(ExactComplex z) {
    return cosh(timesI(z));
  }

  static ExactComplex tan(ExactComplex z) {
    return overI(tanh(timesI(z)));
  }

  static ExactComplex asinh(ExactComplex z) {
    if (z.re().signum() < 0) {
      return negative(asinh(negative(z)));
    }
    return log(z.add(sqrt(times(z, z).add(ExactComplex.ONE))));
  }

  static ExactComplex acosh(ExactComplex z) {
    ExactComplex above = sqrt(z.add(ExactComplex.ONE));
    return log(z.add(times(above, sqrt(z.subtract(ExactComplex.ONE)))));
  }

  static ExactComplex atanh(ExactComplex z) {
    ExactComplex up = log(ExactComplex.ONE.add(z));
    return scale(up.subtract(log(ExactComplex.ONE.subtract(z))), HALF);
  }

  static ExactComplex asin(ExactComplex z) {
    return overI(asinh(timesI(z)));
  }

  static ExactComplex acos(ExactComplex z) {
    BigDecimal quarter = Precise.divide(Precise.PI, Precise.TWO);
    return new ExactComplex(quarter, BigDecimal.ZERO).subtract(asin(z));
  }

  static ExactComplex atan(ExactComplex z) {
    return overI(atanh(timesI(z)));
  }
}
