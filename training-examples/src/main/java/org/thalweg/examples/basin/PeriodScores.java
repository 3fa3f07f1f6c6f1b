package org.thalweg.examples.basin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Scores of one simulation.
 *
 * @param calibration on the days of the fit
 * @param validation on the days that the fit never saw
 */
public record PeriodScores(Scores calibration, Scores validation) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The scores of a simulation.
   *
   * @param basin the basin, with its observations
   * @param simulated {@code (day)} m³/s, the whole record
   * @param periods the periods
   * @return the scores
   */
  public static PeriodScores of(Basin basin, double[] simulated, Periods periods) {
    return new PeriodScores(
        Scores.of(basin, simulated, periods.calibration()),
        Scores.of(basin, simulated, periods.validation()));
  }

  /**
   * The scores of simulations that know no river: {@code summed_inflow}, and {@code best_lag} as it
   * is fitted in the calibration period.
   *
   * @param basin the basin
   * @param periods the periods
   * @return scores by name
   */
  public static Map<String, PeriodScores> ofBaselines(Basin basin, Periods periods) {
    double[] summed = basin.summedInflow();
    Map<String, PeriodScores> baselines = new LinkedHashMap<>();
    baselines.put("summed_inflow", of(basin, summed, periods));
    double[] late = Baselines.bestLag(basin, periods.calibration()).applyTo(summed);
    baselines.put("best_lag", of(basin, late, periods));
    return baselines;
  }

  /**
   * The scores as JSON.
   *
   * @return {@code calibration} and {@code validation}
   */
  public ObjectNode json() {
    ObjectNode node = JSON.createObjectNode();
    node.set("calibration", calibration.json());
    node.set("validation", validation.json());
    return node;
  }

  /**
   * The scores as a row of a table.
   *
   * @return NSE and KGE in the calibration, then in the validation
   */
  public String row() {
    return String.format(
        Locale.ROOT,
        "%6.3f  %6.3f   %6.3f  %6.3f",
        calibration.nse(),
        calibration.kge(),
        validation.nse(),
        validation.kge());
  }
}
