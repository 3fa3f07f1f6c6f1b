package org.thalweg.plain;

/** A function of one complex number. */
interface ComplexUnary {
  /**
   * Computes the function.
   *
   * @param x the real part
   * @param y the imaginary part
   * @param z where the result goes, real part first
   * @param at the place of its real part
   */
  void apply(double x, double y, double[] z, int at);
}
