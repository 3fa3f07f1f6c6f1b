package org.thalweg.calibration;

import java.util.Optional;

/**
 * What a calibration found, and what it is worth.
 *
 * @param fit the parameters, with how they were found and how sure they are
 * @param calibration the simulation in the period of the fit
 * @param validation the simulation in the period that the fit did not see, if there is one
 */
public record CalibrationResult(
    Fit fit, PeriodResult calibration, Optional<PeriodResult> validation) {
  /**
   * The result as JSON: {@code parameters}, {@code loss}, {@code calibration} and {@code
   * validation} with metrics and baselines by gauge, {@code evaluations}, {@code starts} and {@code
   * uncertainty}. A number that is not finite is null.
   *
   * @return one object over several lines
   */
  public String toJson() {
    return ResultJson.of(this);
  }
}
