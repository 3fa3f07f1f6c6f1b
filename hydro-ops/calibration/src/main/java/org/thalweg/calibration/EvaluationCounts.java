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
  static final EvaluationCounts NONE = new EvaluationCounts(0, 0, 0, 0);

  EvaluationCounts plus(EvaluationCounts other) {
    return new EvaluationCounts(
        values + other.values,
        slopes + other.slopes,
        linearizations + other.linearizations,
        products + other.products);
  }

  /**
   * All of them.
   *
   * @return the sum
   */
  public long total() {
    return values + slopes + linearizations + products;
  }
}
