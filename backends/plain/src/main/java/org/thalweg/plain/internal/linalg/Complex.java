package org.thalweg.plain.internal.linalg;

/**
 * A complex number.
 *
 * @param re the real part
 * @param im the imaginary part
 */
record Complex(double re, double im) {
  static final Complex ONE = new Complex(1, 0);

  Complex plus(Complex y) {
    return new Complex(re + y.re, im + y.im);
  }

  Complex minus(Complex y) {
    return new Complex(re - y.re, im - y.im);
  }

  Complex times(Complex y) {
    return new Complex(re * y.re - im * y.im, re * y.im + im * y.re);
  }

  Complex times(double y) {
    return new Complex(re * y, im * y);
  }

  Complex conjugate() {
    return new Complex(re, -im);
  }

  Complex negative() {
    return new Complex(-re, -im);
  }

  double abs() {
    return Math.hypot(re, im);
  }

  /** Smith's quotient, which neither overflows nor underflows in between. */
  Complex over(Complex y) {
    if (Math.abs(y.re) >= Math.abs(y.im)) {
      double ratio = y.im / y.re;
      double divisor = y.re + y.im * ratio;
      return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
    }
    double ratio = y.re / y.im;
    double divisor = y.re * ratio + y.im;
    return new Complex((re * ratio + im) / divisor, (im * ratio - re) / divisor);
  }

  Complex squareRoot() {
    double size = abs();
    if (size == 0) {
      return this;
    }
    double larger = Math.sqrt(0.5 * (size + Math.abs(re)));
    double smaller = 0.5 * Math.abs(im) / larger;
    return re >= 0
        ? new Complex(larger, Math.copySign(smaller, im))
        : new Complex(smaller, Math.copySign(larger, im));
  }
}
