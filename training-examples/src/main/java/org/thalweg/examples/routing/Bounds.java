package org.thalweg.examples.routing;

import org.thalweg.array.ArrayNamespace;

/**
 * The bounds of a parameter, kept by a transform: an optimizer moves a free number u, and the
 * parameter is {@code lower + (upper - lower) / (1 + exp(-u))}.
 *
 * @param lower the bound below
 * @param upper the bound above
 * @param logarithmic whether the transform acts on the parameter's logarithm, for one that ranges
 *     over orders of magnitude
 */
record Bounds(double lower, double upper, boolean logarithmic) {

  /** The parameter of a free number; for arrays, element by element. */
  <A> A bounded(ArrayNamespace<A> xp, A free) {
    A share = xp.reciprocal(xp.add(xp.exp(xp.negative(free)), 1));
    A scaled = xp.add(xp.multiply(share, scale(upper) - scale(lower)), scale(lower));
    return logarithmic ? xp.exp(scaled) : scaled;
  }

  /**
   * The free number of a parameter. Near a bound the transform is flat, and a search that began
   * there would not move: what is closer than a thousandth of the range is taken to be that far.
   */
  double free(double parameter) {
    double share = (scale(parameter) - scale(lower)) / (scale(upper) - scale(lower));
    double inside = Math.min(Math.max(share, 0.001), 0.999);
    return Math.log(inside / (1 - inside));
  }

  private double scale(double parameter) {
    return logarithmic ? Math.log(parameter) : parameter;
  }
}
