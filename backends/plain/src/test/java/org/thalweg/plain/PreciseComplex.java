package org.thalweg.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A complex number in decimal arithmetic of 60 digits, from which results in binary are told apart.
 * Functions are series in the definition's sense and arithmetic only: nothing of {@code Math}.
 *
 * @param re the real part
 * @param im the imaginary part
 */
record PreciseComplex(BigDecimal re, BigDecimal im) {
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

  /** What a term's squared size is measured by. */
  private static final BigDecimal SMALLEST = new BigDecimal("1e-130");

  private static final int HALVINGS = 20;

  static final PreciseComplex ZERO = of(0, 0);
  static final PreciseComplex ONE = of(1, 0);
  static final PreciseComplex J = of(0, 1);

  static PreciseComplex of(double re, double im) {
    return new PreciseComplex(new BigDecimal(re), new BigDecimal(im));
  }

  PreciseComplex plus(PreciseComplex other) {
    return new PreciseComplex(re.add(other.re, DIGITS), im.add(other.im, DIGITS));
  }

  PreciseComplex minus(PreciseComplex other) {
    return new PreciseComplex(re.subtract(other.re, DIGITS), im.subtract(other.im, DIGITS));
  }

  PreciseComplex times(PreciseComplex other) {
    return new PreciseComplex(
        re.multiply(other.re, DIGITS).subtract(im.multiply(other.im, DIGITS), DIGITS),
        re.multiply(other.im, DIGITS).add(im.multiply(other.re, DIGITS), DIGITS));
  }

  PreciseComplex times(double factor) {
    return times(of(factor, 0));
  }

  PreciseComplex over(PreciseComplex other) {
    BigDecimal norm = other.squaredSize();
    PreciseComplex above = times(new PreciseComplex(other.re, other.im.negate()));
    return new PreciseComplex(above.re.divide(norm, DIGITS), above.im.divide(norm, DIGITS));
  }

  BigDecimal abs() {
    return squaredSize().sqrt(DIGITS);
  }

  private BigDecimal squaredSize() {
    return re.multiply(re, DIGITS).add(im.multiply(im, DIGITS), DIGITS);
  }

  PreciseComplex exp() {
    return expm1().plus(ONE);
  }

  /** The series after halving; doubled by {@code e^2x - 1 = (e^x - 1)(e^x - 1 + 2)}. */
  PreciseComplex expm1() {
    PreciseComplex x = times(Math.scalb(1.0, -HALVINGS));
    PreciseComplex sum = x;
    PreciseComplex term = x;
    BigDecimal end = x.squaredSize().multiply(SMALLEST, DIGITS);
    for (int n = 2; term.squaredSize().compareTo(end) > 0; n++) {
      term = term.times(x).over(of(n, 0));
      sum = sum.plus(term);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.times(sum.plus(of(2, 0)));
    }
    return sum;
  }

  /** From {@code e^x - 1}, so that nothing cancels near zero. */
  PreciseComplex sinh() {
    PreciseComplex e = expm1();
    return e.plus(e.over(e.plus(ONE))).times(0.5);
  }

  PreciseComplex cosh() {
    PreciseComplex e = exp();
    return e.plus(ONE.over(e)).times(0.5);
  }

  PreciseComplex tanh() {
    return sinh().over(cosh());
  }

  PreciseComplex sin() {
    return times(J).sinh().over(J);
  }

  PreciseComplex cos() {
    return times(J).cosh();
  }

  PreciseComplex tan() {
    return sin().over(cos());
  }

  /** Newton's iteration on the exponential from a guess. */
  PreciseComplex log(PreciseComplex guess) {
    PreciseComplex x = guess;
    for (int i = 0; i < 3; i++) {
      x = x.plus(over(x.exp())).minus(ONE);
    }
    return x;
  }
}
