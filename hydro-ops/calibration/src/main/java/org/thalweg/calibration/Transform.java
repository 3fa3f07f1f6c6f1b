package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/**
 * How a parameter comes from a free number, which a search may move anywhere; so bounds are kept by
 * construction. Element by element for arrays; strictly increasing.
 */
public interface Transform {
  /**
   * The parameters of free numbers.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param free numbers of any shape
   * @return parameters of the same shape
   */
  <A> A parameter(ArrayNamespace<A> xp, A free);

  /**
   * The free number of a parameter.
   *
   * @param parameter a parameter that the transform can give
   * @return the number; finite, also for a parameter at a bound
   */
  double free(double parameter);

  /**
   * The free number of a place between two parameters, where a search may begin.
   *
   * @param low the parameter at 0
   * @param high the parameter at 1
   * @param share where between them, in [0, 1]
   * @return the number; by default the straight line between the free numbers of the two
   */
  default double between(double low, double high, double share) {
    return free(low) + share * (free(high) - free(low));
  }

  /**
   * A parameter between two bounds: {@code lower + (upper - lower) / (1 + exp(-u))}.
   *
   * @param lower the bound below
   * @param upper the bound above
   * @return the transform
   * @throws IllegalArgumentException if the bounds are not finite, or the upper one is not greater
   */
  static Transform bounded(double lower, double upper) {
    return new LogisticTransform(lower, upper, false);
  }

  /**
   * A parameter between two positive bounds that ranges over orders of magnitude: its logarithm is
   * {@link #bounded}.
   *
   * @param lower the bound below, positive
   * @param upper the bound above
   * @return the transform
   * @throws IllegalArgumentException if the bounds are not positive and finite, or the upper one is
   *     not greater
   */
  static Transform logBounded(double lower, double upper) {
    return new LogisticTransform(lower, upper, true);
  }

  /**
   * A parameter above a bound: {@code lower + exp(u)}.
   *
   * @param lower the bound, finite
   * @return the transform
   * @throws IllegalArgumentException if the bound is not finite
   */
  static Transform above(double lower) {
    return new ExponentialTransform(lower);
  }

  /**
   * A parameter of any sign and of several orders of magnitude: {@code sinh u}.
   *
   * @return the transform
   */
  static Transform asinh() {
    return new AsinhTransform();
  }

  /**
   * A parameter that is its own free number.
   *
   * @return the transform
   */
  static Transform identity() {
    return new IdentityTransform();
  }
}
