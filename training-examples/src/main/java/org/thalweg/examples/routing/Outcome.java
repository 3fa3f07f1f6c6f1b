package org.thalweg.examples.routing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.Constant;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.FittedParameters;
import org.thalweg.examples.basin.Hydrograph;
import org.thalweg.examples.basin.PeriodScores;
import org.thalweg.examples.basin.Periods;

/**
 * What a calibration gave.
 *
 * @param basin the basin
 * @param periods its periods
 * @param parameters the calibrated parameters
 * @param truth the parameters that made the observations, where they are known
 * @param simulated {@code (day)} m³/s, discharge at the gauge with the calibrated parameters
 * @param scores of the calibrated routing
 * @param baselines scores by the name of what it has to beat
 * @param evaluations how often the model was run with its derivatives
 */
record Outcome(
    Basin basin,
    Periods periods,
    FittedParameters parameters,
    Optional<FittedParameters> truth,
    Constant simulated,
    PeriodScores scores,
    Map<String, PeriodScores> baselines,
    long evaluations) {

  /** A picture of the validation period's greatest flood, as a PNG file. */
  byte[] hydrograph() {
    Hydrograph hydrograph =
        new Hydrograph(
            basin.start(),
            basin.observedDischarge(),
            (double[]) simulated.toFlatArray(),
            basin.summedInflow());
    String title =
        String.format(
            Locale.ROOT,
            "%s, reach %s: NSE %.3f and KGE %.3f in the validation period %s",
            basin.name(),
            basin.reaches().ids().get(basin.gauge()),
            scores.validation().nse(),
            scores.validation().kge(),
            periods.validation());
    return hydrograph.png(title, periods.validation());
  }
}
