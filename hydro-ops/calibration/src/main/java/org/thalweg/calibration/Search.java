package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.optim.Adam;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.autodiff.optim.Optimizer;

/**
 * A way to make a {@link Target} small, from a start. Deterministic: it asks the same questions
 * when it gets the same answers; so its calibration can be resumed. The best point that it asked
 * for counts, it need not tell which.
 *
 * <p>An own search is a class; {@code toString} should give its settings, by which checkpoints of
 * other settings are told apart.
 */
public interface Search {
  /**
   * Searches until it has converged.
   *
   * @param <A> the array type
   * @param xp a namespace for arrays of its own
   * @param target what is made small
   * @param start the free numbers to begin with, not to be changed
   * @return why it stopped, in a few words
   * @throws IllegalArgumentException if it cannot work on this target
   */
  <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start);

  /**
   * L-BFGS with tolerances of 1e-6 for the gradient and 1e-10 for the relative change of the loss:
   * right for most models.
   *
   * @return the search
   */
  static Search lbfgs() {
    return lbfgs(Lbfgs.standard().withTolerances(1e-6, 1e-10));
  }

  /**
   * L-BFGS with its settings.
   *
   * @param settings the settings
   * @return the search
   */
  static Search lbfgs(Lbfgs settings) {
    return new LbfgsSearch(settings);
  }

  /**
   * Adam for a number of steps: for many parameters, and losses with kinks or noise.
   *
   * @param rate the learning rate in free numbers, such as 0.05
   * @param steps the number of steps, 1 or more
   * @return the search
   * @throws IllegalArgumentException if the rate or the number of steps is not positive
   */
  static Search adam(double rate, int steps) {
    return stepwise(Adam.of(rate), steps);
  }

  /**
   * An optimizer of steps against the gradient, for a number of steps.
   *
   * @param optimizer the optimizer
   * @param steps the number of steps, 1 or more
   * @return the search
   * @throws IllegalArgumentException if the number of steps is not positive
   */
  static Search stepwise(Optimizer optimizer, int steps) {
    return new StepwiseSearch(optimizer, steps);
  }

  /**
   * Levenberg-Marquardt on Jacobians that are carried forward, by Commons Math: for sums of squares
   * and few parameters.
   *
   * @return the search, with tolerances of 1e-8 for the relative change of loss and parameters
   */
  static Search levenbergMarquardt() {
    return levenbergMarquardt(1e-8);
  }

  /**
   * Levenberg-Marquardt with a tolerance.
   *
   * @param tolerance the relative change of loss or parameters at which it ends, positive
   * @return the search
   * @throws IllegalArgumentException if the tolerance is not positive
   */
  static Search levenbergMarquardt(double tolerance) {
    return new LevenbergMarquardtSearch(tolerance);
  }

  /**
   * Newton's method, damped, with its equations solved by conjugate gradients on products with the
   * curvature, which is Gauss and Newton's for a sum of squares: for many parameters.
   *
   * @return the search, with a tolerance of 1e-6 for the gradient
   */
  static Search gaussNewton() {
    return new GaussNewtonSearch(1e-6, 100);
  }

  /**
   * CMA-ES of Commons Math (Hansen and Ostermeier 2001), without derivatives: the reference that
   * gradients are compared with.
   *
   * @param seed of its random numbers
   * @return the search, with a first spread of 1 in free numbers, until the loss of a generation
   *     changes less than 1e-10 relatively
   */
  static Search cmaEs(long seed) {
    return new CmaEsSearch(seed, 1, 1e-10);
  }

  /**
   * This search on gradients by differences instead of derivatives, for comparison: central ones of
   * the loss, two runs of the model for each free number.
   *
   * @return the search
   */
  default Search byDifferences() {
    return new DifferenceSearch(this);
  }
}
