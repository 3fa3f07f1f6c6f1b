package org.thalweg.calibration;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.operators.Objectives;
import org.thalweg.operators.Score;

/**
 * The numbers by which hydrologists compare simulations, under the names and in the definitions of
 * NeuralHydrology. As the definitions of peaks choose and sort, they have no derivatives.
 *
 * <ul>
 *   <li>{@code NSE}, {@code MSE}, {@code RMSE}, {@code KGE}: the {@link Score}s of these names;
 *   <li>{@code Alpha-NSE} {@code sd s / sd o}, {@code Beta-NSE} {@code (mean s - mean o) / sd o},
 *       {@code Beta-KGE} {@code mean s / mean o} (Gupta et al. 2009), {@code Pearson-r};
 *   <li>{@code FHV}, {@code FMS}, {@code FLV}, %: biases of the flow duration curve, of its highest
 *       2 %, the slope between its 20 and 70 %, and its lowest 30 % (Yilmaz et al. 2008,
 *       doi:10.1029/2007WR006716, equations A2 to A4);
 *   <li>{@code Peak-Timing}, steps: how far simulated peaks are from those observed, in the mean;
 *       {@code Missed-Peaks}, a share of the observed peaks; {@code Peak-MAPE}, %: the error of the
 *       simulation at observed peaks.
 * </ul>
 */
public final class Metrics {
  private Metrics() {}

  /**
   * All metrics of a series.
   *
   * @param <A> the array type
   * @param xp a namespace to compute in
   * @param simulated {@code (time)}, in the unit of the observations
   * @param observed {@code (time)}, NaN where missing
   * @param step between two times, which says how near a peak must be to be the same
   * @return values by name, in the order above; NaN where one is not defined
   * @throws IllegalArgumentException if the series differ in length or are empty
   */
  public static <A> Map<String, Double> of(
      ArrayNamespace<A> xp, double[] simulated, double[] observed, Duration step) {
    if (simulated.length != observed.length || simulated.length == 0) {
      throw new IllegalArgumentException(
          "simulated has %d values, observed %d; wanted as many, and one or more"
              .formatted(simulated.length, observed.length));
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    A s = vector(xp, simulated);
    A o = vector(xp, observed);
    for (Score score : new Score[] {Score.NSE, Score.MSE, Score.RMSE, Score.KGE}) {
      metrics.put(score.name(), Problem.numbers(xp, Objectives.score(score, s, o))[0]);
    }
    int[] there =
        IntStream.range(0, observed.length).filter(t -> !Double.isNaN(observed[t])).toArray();
    double[] x = picked(simulated, there);
    double[] y = picked(observed, there);
    putMoments(metrics, x, y);
    DurationCurves curves = new DurationCurves(x, y);
    metrics.put("FHV", curves.highFlowBias());
    metrics.put("FMS", curves.slopeBias());
    metrics.put("FLV", curves.lowFlowBias());
    Peaks peaks = new Peaks(x, y, there, (int) Math.max(Duration.ofHours(12).dividedBy(step), 0));
    metrics.put("Peak-Timing", peaks.timing());
    metrics.put("Missed-Peaks", peaks.missed());
    metrics.put("Peak-MAPE", peaks.error());
    return Collections.unmodifiableMap(metrics);
  }

  /** A metric's name with its unit, where it has one. */
  static String labelled(String metric, String unit) {
    return switch (metric) {
      case "MSE" -> "MSE, (" + unit + ")²";
      case "RMSE" -> "RMSE, " + unit;
      case "FHV", "FMS", "FLV", "Peak-MAPE" -> metric + ", %";
      case "Peak-Timing" -> "Peak-Timing, steps";
      default -> metric;
    };
  }

  private static void putMoments(Map<String, Double> metrics, double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double spreadX = Math.sqrt(covariance(x, x));
    double spreadY = Math.sqrt(covariance(y, y));
    metrics.put("Alpha-NSE", spreadX / spreadY);
    metrics.put("Beta-NSE", (meanX - meanY) / spreadY);
    metrics.put("Beta-KGE", meanX / meanY);
    metrics.put("Pearson-r", covariance(x, y) / (spreadX * spreadY));
  }

  private static <A> A vector(ArrayNamespace<A> xp, double[] series) {
    return xp.asarray(series, new long[] {series.length}, DType.FLOAT64);
  }

  private static double[] picked(double[] series, int[] positions) {
    return IntStream.of(positions).mapToDouble(t -> series[t]).toArray();
  }

  /** NaN of nothing. */
  static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }

  /** With the number of values for divisor. */
  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length;
  }
}
