package org.thalweg.examples.physics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.Hydrograph;
import org.thalweg.examples.basin.PeriodScores;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.basin.Scores;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.physics.Experiment.Truth;

/**
 * What a trained network is worth.
 *
 * @param trained the network
 * @param simulated {@code (day)} m³/s, at the gauge
 * @param scores at the gauge
 * @param waterMade by the correction, as a share of the inflow in the calibration period; negative
 *     if it loses water
 * @param recovery what is known only of a generated basin, by name; else empty
 */
record Assessment(
    Trained trained,
    Constant simulated,
    PeriodScores scores,
    double waterMade,
    Map<String, Double> recovery) {

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
        experiment
            .truth()
            .map(truth -> recovery(xp, routing, truth, periods.validation()))
            .orElse(Map.of()));
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

  /** At gauges that the training never saw, the means over them; and in the reaches themselves. */
  private static Map<String, Double> recovery(
      ArrayNamespace<?> xp, FittedRouting routing, Truth truth, Period period) {
    double nse = 0;
    double bias = 0;
    for (Basin gauge : truth.innerGauges()) {
      double[] simulated = routing.at(gauge).discharge(xp, period);
      nse += Scores.of(gauge, simulated, period).nse() / truth.innerGauges().size();
      bias += bias(gauge, simulated, period) / truth.innerGauges().size();
    }
    Map<String, Double> recovery = new LinkedHashMap<>();
    recovery.put("inner_gauges_nse", nse);
    recovery.put("inner_gauges_bias", bias);
    recovery.put("celerity_error", error(routing.celerity(xp), truth.celerity()));
    recovery.put("correction_error", error(routing.factor(xp), truth.factor()));
    return recovery;
  }

  private static double bias(Basin gauge, double[] simulated, Period period) {
    int from = gauge.indexOf(period.from());
    int to = gauge.indexOf(period.to()) + 1;
    double there = Arrays.stream(gauge.observedDischarge(), from, to).sum();
    return Arrays.stream(simulated, from, to).sum() / there - 1;
  }

  /** The mean error as a share of the truth. */
  private static double error(double[] found, Constant truth) {
    double[] real = (double[]) truth.toFlatArray();
    return IntStream.range(0, real.length)
        .mapToDouble(i -> Math.abs(found[i] / real[i] - 1))
        .average()
        .orElseThrow();
  }
}
