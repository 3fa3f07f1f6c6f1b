package org.thalweg.examples.physics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.Scores;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.physics.Experiment.Truth;

/**
 * How well a network found what made the observations of a generated basin.
 *
 * @param innerNse the NSE at gauges that the training never saw, the mean over them
 * @param innerBias by what share discharge is too large there, the mean over them
 * @param celerityError by what share the celerity of a reach is off, the mean over reaches
 * @param factorError by what share the correction of a reach is off, the mean over reaches
 */
record Recovery(double innerNse, double innerBias, double celerityError, double factorError) {
  /** The heads of {@link #row}. */
  static final String HEADS =
      String.format(
          "%-16s   %14s   %18s%n%-16s   %6s  %6s   %8s  %8s",
          "never seen", "inner gauges", "mean error", "", "NSE", "bias", "celerity", "inflow");

  /** What is known of a routing in a period. */
  static Recovery of(ArrayNamespace<?> xp, FittedRouting routing, Truth truth, Period period) {
    double nse = 0;
    double bias = 0;
    for (Basin gauge : truth.innerGauges()) {
      double[] simulated = routing.at(gauge).discharge(xp, period);
      nse += Scores.of(gauge, simulated, period).nse() / truth.innerGauges().size();
      bias += bias(gauge, simulated, period) / truth.innerGauges().size();
    }
    return new Recovery(
        nse,
        bias,
        error(routing.celerity(xp), truth.celerity()),
        error(routing.factor(xp), truth.factor()));
  }

  private static double bias(Basin gauge, double[] simulated, Period period) {
    int from = gauge.indexOf(period.from());
    int to = gauge.indexOf(period.to()) + 1;
    double there = Arrays.stream(gauge.observedDischarge(), from, to).sum();
    return Arrays.stream(simulated, from, to).sum() / there - 1;
  }

  private static double error(double[] found, Constant truth) {
    double[] real = (double[]) truth.toFlatArray();
    return IntStream.range(0, real.length)
        .mapToDouble(i -> Math.abs(found[i] / real[i] - 1))
        .average()
        .orElseThrow();
  }

  /** As a row of a table. */
  String row() {
    return String.format(
        Locale.ROOT,
        "%6.3f  %+5.1f%%   %7.1f%%  %7.1f%%",
        innerNse,
        100 * innerBias,
        100 * celerityError,
        100 * factorError);
  }

  /** Adds it to a result. */
  void putInto(ObjectNode node) {
    node.put("inner_gauges_nse", innerNse);
    node.put("inner_gauges_bias", innerBias);
    node.put("celerity_error", celerityError);
    node.put("correction_error", factorError);
  }
}
