package org.thalweg.testkit;

/**
 * A complex element of an {@link NdArray}. Equal if both parts are as {@code Double} has it: NaN is
 * itself, and zeros of different signs differ.
 *
 * @param re the real part
 * @param im the imaginary part
 */
record Complex(double re, double im) {

  static Complex of(Object cell) {
    return cell instanceof Complex z ? z : new Complex(Cells.real(cell), 0);
  }

  Complex conj() {
    return new Complex(re, -im);
  }

  Complex negative() {
    return new Complex(-re, -im);
  }

  /** This number times the imaginary unit, without any rounding. */
  Complex timesI() {
    return new Complex(-im, re);
  }

  /** This number over the imaginary unit, without any rounding. */
  Complex overI() {
    return new Complex(im, -re);
  }

  /** The larger of the parts without their signs. */
  double size() {
    return Math.max(Math.abs(re), Math.abs(im));
  }

  @Override
  public String toString() {
    return re + (Cells.signbit(im) ? "" : "+") + im + "j";
  }
}
