package org.thalweg.examples.basin;

import org.thalweg.examples.command.Period;

/**
 * What a calibrated routing has to beat: models of the discharge at the gauge that know no river.
 *
 * <ul>
 *   <li><em>summed inflow</em>: what runs into the river arrives at the gauge the same day;
 *   <li><em>best lag</em>: it arrives {@code n + f} days later, where a fraction {@code f} of a day
 *       mixes two days: {@code (1 - f) S(t - n) + f S(t - n - 1)}. The lag is fitted by least
 *       squares on the calibration period.
 * </ul>
 */
public final class Baselines {
  private static final int MOST_DAYS = 20;

  private Baselines() {}

  /**
   * A delay.
   *
   * @param days whole days, 0 or more
   * @param fraction of one more day, in [0, 1]
   */
  public record Lag(int days, double fraction) {
    /**
     * A series this much later; before its first value it is taken to be constant.
     *
     * @param series {@code (day)}
     * @return {@code (day)}, a new array
     */
    public double[] applyTo(double[] series) {
      double[] late = new double[series.length];
      for (int t = 0; t < late.length; t++) {
        double first = series[Math.max(t - days, 0)];
        double second = series[Math.max(t - days - 1, 0)];
        late[t] = (1 - fraction) * first + fraction * second;
      }
      return late;
    }
  }

  /**
   * The lag of a basin's summed inflow with the least squared error in a period.
   *
   * @param basin the basin, with its observations
   * @param period days of the record
   * @return the lag
   */
  public static Lag bestLag(Basin basin, Period period) {
    int from = basin.indexOf(period.from());
    int to = basin.indexOf(period.to()) + 1;
    return bestLag(basin.summedInflow(), basin.observedDischarge(), from, to);
  }

  /**
   * The lag with the least squared error from day {@code from} to the day before {@code to}; days
   * without observation do not count.
   */
  static Lag bestLag(double[] summedInflow, double[] observed, int from, int to) {
    Lag best = new Lag(0, 0);
    double least = Double.POSITIVE_INFINITY;
    for (int days = 0; days <= MOST_DAYS; days++) {
      Lag lag = new Lag(days, bestFraction(days, summedInflow, observed, from, to));
      double error = squaredError(lag.applyTo(summedInflow), observed, from, to);
      if (error < least) {
        least = error;
        best = lag;
      }
    }
    return best;
  }

  /** A parabola's lowest point in [0, 1]: the error is quadratic in the fraction. */
  private static double bestFraction(
      int days, double[] summedInflow, double[] observed, int from, int to) {
    double[] first = new Lag(days, 0).applyTo(summedInflow);
    double[] second = new Lag(days, 1).applyTo(summedInflow);
    double slope = 0;
    double curvature = 0;
    for (int t = from; t < to; t++) {
      if (!Double.isNaN(observed[t])) {
        double change = second[t] - first[t];
        slope += (observed[t] - first[t]) * change;
        curvature += change * change;
      }
    }
    return curvature == 0 ? 0 : Math.min(Math.max(slope / curvature, 0), 1);
  }

  private static double squaredError(double[] simulated, double[] observed, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      if (!Double.isNaN(observed[t])) {
        double error = simulated[t] - observed[t];
        sum += error * error;
      }
    }
    return sum;
  }
}
