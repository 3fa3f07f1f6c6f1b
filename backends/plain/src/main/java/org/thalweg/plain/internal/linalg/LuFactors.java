package org.thalweg.plain.internal.linalg;

/** The factors {@code P a = L U} of a square matrix, and what follows from them. */
public interface LuFactors {

  /**
   * Whether a pivot is exactly zero.
   *
   * @return true if so; never for a pivot that is not a number
   */
  boolean singular();

  /**
   * Writes the determinant.
   *
   * @param to where to
   * @param at the element
   */
  void determinant(double[] to, int at);

  /**
   * Writes the determinant's sign: 0 or of absolute value 1.
   *
   * @param to where to
   * @param at the element
   * @return the natural logarithm of the determinant's absolute value
   */
  double sign(double[] to, int at);

  /**
   * Solves {@code a x = b}.
   *
   * @param b (n, columns), then x
   * @param columns the right-hand sides
   */
  void solve(double[] b, int columns);
}
