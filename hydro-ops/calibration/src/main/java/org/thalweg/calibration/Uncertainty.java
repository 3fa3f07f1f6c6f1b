package org.thalweg.calibration;

import java.util.List;

/**
 * How sure fitted parameters are, to first order near the best: the covariance of the free numbers
 * is {@code s² f (JᵀJ)⁻¹} with {@code J} the derivatives of the residuals, {@code s²} their
 * variance and {@code f = (1 + r) / (1 - r)} for their autocorrelation {@code r} from one time to
 * the next: observations of a river are not independent, {@code n} of them count as {@code n / f}.
 * Without that, intervals would be far too narrow.
 *
 * <p>Residuals are those of the loss, or if it is no sum of squares those of the NSE. What the
 * model itself gets wrong, wrong inputs and other optima are not in it.
 *
 * @param estimates for each free number
 * @param correlations between the free numbers, {@code [i][j]}
 * @param sample what the residuals say
 * @param notes on what the observations determine, in words
 */
@SuppressWarnings("ArrayRecordComponent") // A table to read; nobody compares it.
public record Uncertainty(
    List<Estimate> estimates, double[][] correlations, Sample sample, List<String> notes) {
  /**
   * What is known of residuals.
   *
   * @param residuals how many there are, of observations that count
   * @param autocorrelation from one time to the next
   * @param effective how many independent ones they count as
   * @param eigenvalues of {@code JᵀJ} with its columns scaled to length 1, ascending; their mean is
   *     1, and one near 0 is a direction that the observations do not determine
   */
  @SuppressWarnings("ArrayRecordComponent") // A table to read; nobody compares it.
  public record Sample(
      long residuals, double autocorrelation, double effective, double[] eigenvalues) {}

  /**
   * One free number.
   *
   * @param name of its parameter, with a position if that has several
   * @param value the parameter; of one made from attributes the coefficient itself
   * @param lower the lower end of an interval that covers 95 %
   * @param upper its upper end
   * @param freeError the standard error of the free number
   */
  public record Estimate(String name, double value, double lower, double upper, double freeError) {}

  /**
   * The estimates with what they say together.
   *
   * @param estimates for each free number
   * @param correlations between them
   * @param sample what the residuals say
   */
  static Uncertainty of(List<Estimate> estimates, double[][] correlations, Sample sample) {
    List<String> notes = new Identifiability(estimates, correlations, sample).notes();
    return new Uncertainty(List.copyOf(estimates), correlations.clone(), sample, notes);
  }
}
