package org.thalweg.plain;

/** A function of two complex numbers, {@code a + bj} and {@code c + dj}. */
interface ComplexBinary {
  /**
   * Computes the function.
   *
   * @param a the first number's real part
   * @param b the first number's imaginary part
   * @param c the second number's real part
   * @param d the second number's imaginary part
   * @param z where the result goes, real part first
   * @param at the place of its real part
   */
  void apply(double a, double b, double c, double d, double[] z, int at);
}
