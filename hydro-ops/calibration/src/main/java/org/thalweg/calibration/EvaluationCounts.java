package org.thalweg.calibration;

/**
 * How often a search asked.
 *
 * @param values for the loss alone
 * @param slopes for the loss and its gradient
 * @param linearizations for residuals and their derivatives
 * @param products for curvature times a direction
 */
public record EvaluationCounts(long values, long slopes, long linearizations, long products) {
  /**
   * All of them.
   *
   * @return the sum
   */
  public long total() {
    return values + slopes + linearizations + products;
  }
}
