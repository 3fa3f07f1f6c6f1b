package org.thalweg.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Scope;

/** Runs fitted parameters in a period and scores them. */
record Assessment<A>(ArrayNamespace<A> xp, Problem problem, Fit fit, Against against) {
  /** What a simulation is compared with, and the time between two of its values. */
  record Against(Map<String, Constant> baselines, Duration step) {}

  PeriodResult in(Period period) {
    Problem here = problem.in(period);
    double[] simulated = simulated(here);
    List<PeriodResult.Gauge> gauges = new ArrayList<>();
    for (int gauge = 0; gauge < here.gauges(); gauge++) {
      double[] observed = column(here, here.part(problem.goal().observed()), gauge);
      double[] own = column(here, simulated, gauge);
      gauges.add(
          new PeriodResult.Gauge(
              Constant.of(observed),
              Constant.of(own),
              Metrics.of(xp, own, observed, against.step()),
              baselines(here, observed, gauge)));
    }
    return new PeriodResult(period, gauges);
  }

  private double[] simulated(Problem here) {
    try (Scope<A> scope = xp.openScope()) {
      return Problem.numbers(scope.xp(), here.simulated(scope.xp(), fit.free()));
    }
  }

  private Map<String, Map<String, Double>> baselines(Problem here, double[] observed, int gauge) {
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    against
        .baselines()
        .forEach(
            (name, series) ->
                scores.put(
                    name,
                    Metrics.of(
                        xp, column(here, here.part(series), gauge), observed, against.step())));
    return scores;
  }

  private static double[] column(Problem here, double[] series, int gauge) {
    int gauges = here.gauges();
    double[] column = new double[series.length / gauges];
    for (int t = 0; t < column.length; t++) {
      column[t] = series[t * gauges + gauge];
    }
    return column;
  }
}
