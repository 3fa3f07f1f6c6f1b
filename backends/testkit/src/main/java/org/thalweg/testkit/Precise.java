package org.thalweg.testkit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/**
 * Elementary functions of finite numbers in decimal arithmetic of 45 digits, rounded once: what
 * results in binary are compared with. Slow and independent of {@code java.lang.Math}, but for
 * first guesses.
 *
 * <p>exp by its series after halving, log and atan by Newton's iteration on exp and tan, sin and
 * cos by their series after reduction by pi; all others from these by their definitions, which lose
 * fewer digits than there are to spare where arguments are not below 1e-20.
 */
final class Precise {
  static final MathContext DIGITS = new MathContext(45, RoundingMode.HALF_EVEN);
  private static final BigDecimal ONE = BigDecimal.ONE;
  static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal SMALLEST_TERM = new BigDecimal("1e-55");

  /** Machin (1706): pi/4 = 4 atan(1/5) - atan(1/239). */
  static final BigDecimal PI =
      arccot(5)
          .multiply(BigDecimal.valueOf(16))
          .subtract(arccot(239).multiply(BigDecimal.valueOf(4)));

  private Precise() {}

  private static double apply(double x, UnaryOperator<BigDecimal> function) {
    return function.apply(new BigDecimal(x)).doubleValue();
  }

  static double exp(double x) {
    return apply(x, Precise::exp);
  }

  static double expm1(double x) {
    return apply(x, e -> exp(e).subtract(ONE));
  }

  static double log(double x) {
    return apply(x, Precise::log);
  }

  static double log1p(double x) {
    return apply(x, e -> log(ONE.add(e)));
  }

  static double log2(double x) {
    return apply(x, e -> divide(log(e), log(TWO)));
  }

  static double log10(double x) {
    return apply(x, e -> divide(log(e), log(BigDecimal.TEN)));
  }

  static double sin(double x) {
    return apply(x, Precise::sin);
  }

  static double cos(double x) {
    return apply(x, Precise::cos);
  }

  static double tan(double x) {
    return apply(x, e -> divide(sin(e), cos(e)));
  }

  static double asin(double x) {
    return apply(x, Precise::asin);
  }

  static double acos(double x) {
    return apply(x, e -> divide(PI, TWO).subtract(asin(e)));
  }

  static double atan(double x) {
    return apply(x, Precise::atan);
  }

  static double sinh(double x) {
    return apply(x, e -> divide(exp(e).subtract(exp(e.negate())), TWO));
  }

  static double cosh(double x) {
    return apply(x, e -> divide(exp(e).add(exp(e.negate())), TWO));
  }

  static double tanh(double x) {
    return apply(
        x,
        e -> {
          BigDecimal up = exp(e);
          BigDecimal down = exp(e.negate());
          return divide(up.subtract(down), up.add(down));
        });
  }

  static double asinh(double x) {
    double positive = apply(Math.abs(x), e -> log(e.add(e.multiply(e).add(ONE).sqrt(DIGITS))));
    return x < 0 ? -positive : positive;
  }

  static double acosh(double x) {
    return apply(x, e -> log(e.add(e.multiply(e).subtract(ONE).sqrt(DIGITS))));
  }

  static double atanh(double x) {
    return apply(x, e -> divide(log(divide(ONE.add(e), ONE.subtract(e))), TWO));
  }

  /** The angle of a point off the axes. */
  static double atan2(double y, double x) {
    BigDecimal angle = atan(divide(new BigDecimal(y), new BigDecimal(x)));
    if (x < 0) {
      angle = y > 0 ? angle.add(PI) : angle.subtract(PI);
    }
    return angle.doubleValue();
  }

  static double hypot(double x, double y) {
    BigDecimal square = new BigDecimal(x).pow(2).add(new BigDecimal(y).pow(2));
    return square.sqrt(DIGITS).doubleValue();
  }

  /** A power of a positive number. */
  static double pow(double x, double y) {
    return exp(log(new BigDecimal(x)).multiply(new BigDecimal(y), DIGITS)).doubleValue();
  }

  static double logaddexp(double x, double y) {
    return log(exp(new BigDecimal(x)).add(exp(new BigDecimal(y)))).doubleValue();
  }

  static BigDecimal divide(BigDecimal x, BigDecimal y) {
    return x.divide(y, DIGITS);
  }

  static BigDecimal exp(BigDecimal x) {
    int halvings = 0;
    BigDecimal part = x;
    while (part.abs().compareTo(new BigDecimal("0.001")) > 0) {
      part = part.divide(TWO, DIGITS);
      halvings++;
    }
    BigDecimal power = series(ONE, ONE, part, 1, 1);
    for (int i = 0; i < halvings; i++) {
      power = power.multiply(power, DIGITS);
    }
    return power;
  }

  static BigDecimal log(BigDecimal x) {
    BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
    for (int i = 0; i < 2; i++) {
      BigDecimal e = exp(y);
      y = y.add(divide(TWO.multiply(x.subtract(e)), x.add(e)));
    }
    return y;
  }

  static BigDecimal sin(BigDecimal x) {
    BigDecimal reduced = reduced(x);
    return series(reduced, reduced, reduced.multiply(reduced, DIGITS).negate(), 2, 2);
  }

  static BigDecimal cos(BigDecimal x) {
    BigDecimal reduced = reduced(x);
    return series(ONE, ONE, reduced.multiply(reduced, DIGITS).negate(), 1, 2);
  }

  private static BigDecimal reduced(BigDecimal x) {
    BigDecimal turn = PI.multiply(TWO);
    BigDecimal turns = x.divide(turn, 0, RoundingMode.HALF_EVEN);
    return x.subtract(turns.multiply(turn)).round(DIGITS);
  }

  /** A sum whose each term is the last times a factor, divided by the next numbers in a row. */
  private static BigDecimal series(
      BigDecimal begin, BigDecimal first, BigDecimal factor, int divisor, int stride) {
    BigDecimal sum = begin;
    BigDecimal term = first;
    for (int n = divisor; term.abs().compareTo(SMALLEST_TERM) > 0; n += stride) {
      term = term.multiply(factor, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      if (stride == 2) {
        term = term.divide(BigDecimal.valueOf(n + 1L), DIGITS);
      }
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  private static BigDecimal asin(BigDecimal x) {
    BigDecimal other = ONE.subtract(x.multiply(x)).sqrt(DIGITS);
    if (other.signum() == 0) {
      return divide(PI, TWO).multiply(BigDecimal.valueOf(x.signum()));
    }
    return atan(divide(x, other));
  }

  static BigDecimal atan(BigDecimal x) {
    BigDecimal y = new BigDecimal(Math.atan(x.doubleValue()));
    for (int i = 0; i < 3; i++) {
      BigDecimal cos = cos(y);
      y = y.subtract(sin(y).subtract(x.multiply(cos, DIGITS)).multiply(cos, DIGITS), DIGITS);
    }
    return y;
  }

  private static BigDecimal arccot(int n) {
    BigDecimal power = ONE.divide(BigDecimal.valueOf(n), new MathContext(120));
    BigDecimal square = BigDecimal.valueOf((long) n * n);
    BigDecimal sum = power;
    for (int i = 3; power.abs().compareTo(new BigDecimal("1e-115")) > 0; i += 2) {
      power = power.divide(square, new MathContext(120)).negate();
      sum = sum.add(power.divide(BigDecimal.valueOf(i), new MathContext(120)));
    }
    return sum;
  }
}
