package org.thalweg.calibration;

import java.util.Arrays;

/**
 * What a {@link Search} makes small: a loss of free numbers, with the derivatives it may ask for.
 * Points handed in are not changed, answers are the caller's.
 *
 * <p>Outside of where the loss is defined, values are NaN.
 */
public interface Target {
  /**
   * The number of free numbers.
   *
   * @return 1 or more
   */
  int size();

  /**
   * The loss at a point: one run of the model.
   *
   * @param free the point
   * @return the loss
   */
  double value(double[] free);

  /**
   * The loss and its gradient: one run of the model, and one backwards.
   *
   * @param free the point
   * @return both
   */
  Slope slope(double[] free);

  /**
   * The residuals and their derivatives, if the loss is a sum of squares: one run of the model for
   * each free number, or two for each where only differences are at hand.
   *
   * @param free the point
   * @return as few residuals as have the same squared sums, in every direction, as those of all
   *     observations
   * @throws IllegalArgumentException if the loss is no sum of squares
   */
  Linearization linearization(double[] free);

  /**
   * The curvature of the loss times a direction. Of a sum of squares it is Gauss and Newton's,
   * {@code 2 JᵀJ v}, which is never negative; else the Hessian's, {@code H v}. A few runs of the
   * model.
   *
   * @param free the point
   * @param direction the direction
   * @return the product
   */
  double[] curvature(double[] free, double[] direction);

  /**
   * A loss and its gradient.
   *
   * @param value the loss
   * @param gradient its derivative by each free number
   */
  @SuppressWarnings("ArrayRecordComponent") // Numbers on their way; nobody compares them.
  record Slope(double value, double[] gradient) {
    /**
     * Whether nothing of it is NaN or infinite.
     *
     * @return true if all numbers are finite
     */
    public boolean isFinite() {
      return Double.isFinite(value) && Arrays.stream(gradient).allMatch(Double::isFinite);
    }
  }

  /**
   * Residuals and their derivatives.
   *
   * @param residuals {@code (residual)}, whose squares sum to the loss
   * @param jacobian {@code (residual, free number)}
   */
  @SuppressWarnings("ArrayRecordComponent") // Numbers on their way; nobody compares them.
  record Linearization(double[] residuals, double[][] jacobian) {}
}
