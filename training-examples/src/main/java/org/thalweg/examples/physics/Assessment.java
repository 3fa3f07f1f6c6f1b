package org.thalweg.examples.physics;

import java.util.Locale;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.Hydrograph;
import org.thalweg.examples.basin.PeriodScores;
import org.thalweg.examples.basin.Periods;

/**
 * What a trained network is worth.
 *
 * @param trained the network
 * @param simulated {@code (day)} m³/s, at the gauge
 * @param scores at the gauge
 * @param waterMade by the correction, as a share of the inflow in the calibration period; negative
 *     if it loses water
 * @param recovery how well it found the truth, where that is known
 */
record Assessment(
    Trained trained,
    Constant simulated,
    PeriodScores scores,
    double waterMade,
    Optional<Recovery> recovery) {

  /** Runs the whole record with a trained network: the first look at the validation period. */
  static Assessment of(
      ArrayNamespace<?> xp, Experiment experiment, Periods periods, Trained trained) {
    FittedRouting routing = trained.routing();
    Basin basin = experiment.basin();
    double[] simulated = routing.discharge(xp, basin.record());
    return new Assessment(
        trained,
        Constant.of(simulated),
        PeriodScores.of(basin, simulated, periods),
        routing.waterMade(xp),
        experiment.truth().map(truth -> Recovery.of(xp, routing, truth, periods.validation())));
  }

  /** A picture of the validation period's greatest flood, as a PNG file. */
  byte[] hydrograph(Basin basin, Periods periods) {
    String title =
        String.format(
            Locale.ROOT,
            "%s, %s balance: NSE %.3f and KGE %.3f in the validation period %s",
            basin.name(),
            trained.balance(),
            scores.validation().nse(),
            scores.validation().kge(),
            periods.validation());
    return new Hydrograph(
            basin.start(),
            basin.observedDischarge(),
            (double[]) simulated.toFlatArray(),
            basin.summedInflow())
        .png(title, periods.validation());
  }
}
