package org.thalweg.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A complex number of decimal parts, whose sums and products are exact.
 *
 * @param re the real part
 * @param im the imaginary part
 */
record ExactComplex(BigDecimal re, BigDecimal im) {
  static final ExactComplex ZERO = new ExactComplex(BigDecimal.ZERO, BigDecimal.ZERO);
  static final ExactComplex ONE = new ExactComplex(BigDecimal.ONE, BigDecimal.ZERO);

  /** The value of a finite cell. */
  static ExactComplex of(Object cell) {
    if (cell instanceof Complex z) {
      return new ExactComplex(new BigDecimal(z.re()), new BigDecimal(z.im()));
    }
    BigDecimal re =
        cell instanceof BigInteger i ? new BigDecimal(i) : new BigDecimal(Cells.real(cell));
    return new ExactComplex(re, BigDecimal.ZERO);
  }

  ExactComplex add(ExactComplex other) {
    return new ExactComplex(re.add(other.re), im.add(other.im));
  }

  ExactComplex subtract(ExactComplex other) {
    return new ExactComplex(re.subtract(other.re), im.subtract(other.im));
  }

  ExactComplex multiply(ExactComplex other) {
    return new ExactComplex(
        re.multiply(other.re).subtract(im.multiply(other.im)),
        re.multiply(other.im).add(im.multiply(other.re)));
  }

  Complex rounded() {
    return new Complex(re.doubleValue(), im.doubleValue());
  }
}
