package org.thalweg.calibration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.Constant;

/**
 * What a simulation is worth in a period.
 *
 * @param period the period
 * @param gauges the series and metrics of each gauge
 */
public record PeriodResult(Period period, List<Gauge> gauges) {
  /**
   * A result.
   *
   * @param period the period
   * @param gauges the gauges; copied
   */
  public PeriodResult {
    gauges = List.copyOf(gauges);
  }

  /**
   * One gauge.
   *
   * @param observed {@code (time)}, the times of the period that count, NaN where missing
   * @param simulated {@code (time)}
   * @param metrics of the simulation, see {@link Metrics}
   * @param baselines the metrics of each baseline by its name
   */
  public record Gauge(
      Constant observed,
      Constant simulated,
      Map<String, Double> metrics,
      Map<String, Map<String, Double>> baselines) {
    /**
     * A gauge.
     *
     * @param observed the observations
     * @param simulated the simulation
     * @param metrics of the simulation
     * @param baselines of each baseline; copied
     */
    public Gauge {
      baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
      metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * One metric of the simulation.
     *
     * @param name its name, such as {@code NSE}
     * @return its value, NaN where it is not defined
     * @throws IllegalArgumentException if there is no such metric
     */
    public double metric(String name) {
      Double value = metrics.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "there is no metric '%s', there are %s".formatted(name, metrics.keySet()));
      }
      return value;
    }
  }

  /**
   * The first gauge, which is the only one of most calibrations.
   *
   * @return the gauge
   */
  public Gauge gauge() {
    return gauges.get(0);
  }
}
