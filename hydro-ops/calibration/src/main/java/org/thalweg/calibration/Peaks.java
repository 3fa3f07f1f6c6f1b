package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Metrics of flood peaks. A peak is a local maximum, of a plateau its middle; of two that are too
 * near each other the lower one goes; then those that do not stand out enough (SciPy's {@code
 * find_peaks} with height, distance and prominence in this order).
 */
final class Peaks {
  private static final int FAR_APART = 100;
  private static final int APART = 30;
  private static final double HIGH = 80;

  private final double[] simulated;
  private final double[] observed;
  private final int[] times;
  private final int halfDay;

  /**
   * Series without missing values.
   *
   * @param times the position in the record of each value
   * @param halfDay how many steps half a day has, rounded down
   */
  Peaks(double[] simulated, double[] observed, int[] times, int halfDay) {
    this.simulated = simulated;
    this.observed = observed;
    this.times = times;
    this.halfDay = halfDay;
  }

  /** The mean distance of simulated from observed peaks, in steps. */
  double timing() {
    int window = Math.max(halfDay, 3);
    List<Integer> distances = new ArrayList<>();
    for (int peak : outstanding()) {
      if (isSurrounded(peak, window)) {
        int found = isPeak(simulated, peak) ? peak : highest(peak - window, peak + window);
        distances.add(Math.abs(peak - found));
      }
    }
    return distances.stream().mapToInt(Integer::intValue).average().orElse(Double.NaN);
  }

  /** The share of observed peaks without a simulated one nearby. */
  double missed() {
    int window = Math.max(halfDay, 1);
    List<Integer> wanted = apart(high(observed), observed, APART);
    List<Integer> found = apart(high(simulated), simulated, APART);
    long missed =
        wanted.stream()
            .filter(peak -> isSurrounded(peak, window))
            .filter(peak -> found.stream().noneMatch(at -> Math.abs(at - peak) <= window))
            .count();
    return wanted.isEmpty() ? 0 : (double) missed / wanted.size();
  }

  /** The mean error at observed peaks, in percent. */
  double error() {
    return outstanding().stream()
        .mapToDouble(peak -> Math.abs(simulated[peak] / observed[peak] - 1) * 100)
        .average()
        .orElse(Double.NaN);
  }

  /** Observed peaks, far apart, that stand out by a standard deviation. */
  private List<Integer> outstanding() {
    double enough = Math.sqrt(Metrics.covariance(observed, observed));
    return apart(maxima(observed), observed, FAR_APART).stream()
        .filter(peak -> prominence(peak) >= enough)
        .toList();
  }

  private static List<Integer> high(double[] series) {
    double least = percentile(series, HIGH);
    return maxima(series).stream().filter(peak -> series[peak] >= least).toList();
  }

  static List<Integer> maxima(double[] series) {
    List<Integer> maxima = new ArrayList<>();
    for (int first = 1; first < series.length - 1; first++) {
      int last = first;
      while (last < series.length - 1 && series[last + 1] == series[first]) {
        last++;
      }
      boolean falls = last < series.length - 1 && series[last + 1] < series[last];
      if (series[first - 1] < series[first] && falls) {
        maxima.add((first + last) / 2);
      }
      first = last;
    }
    return maxima;
  }

  /** From the highest down, what is nearer than a distance to a higher one goes. */
  static List<Integer> apart(List<Integer> peaks, double[] series, int distance) {
    boolean[] gone = new boolean[peaks.size()];
    // Of equal ones the last counts first, as a stable ascending sort read from its end.
    Integer[] order = new Integer[peaks.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> series[peaks.get(i)]));
    for (int k = order.length - 1; k >= 0; k--) {
      int high = order[k];
      for (int i = 0; i < gone.length && !gone[high]; i++) {
        boolean near = Math.abs(peaks.get(i) - peaks.get(high)) < distance;
        gone[i] = gone[i] || (i != high && near);
      }
    }
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        left.add(peaks.get(i));
      }
    }
    return left;
  }

  /** How far one has to descend, on the easier side, before a higher value comes. */
  private double prominence(int peak) {
    return observed[peak] - Math.max(lowest(peak, -1), lowest(peak, 1));
  }

  private double lowest(int peak, int step) {
    double least = observed[peak];
    for (int i = peak; i >= 0 && i < observed.length && observed[i] <= observed[peak]; i += step) {
      least = Math.min(least, observed[i]);
    }
    return least;
  }

  /** Whether nothing is missing around a peak. */
  private boolean isSurrounded(int peak, int window) {
    int first = peak - window;
    int last = peak + window;
    return first >= 0 && last < times.length && times[last] - times[first] == 2 * window;
  }

  private static boolean isPeak(double[] series, int at) {
    return series[at] > series[at - 1] && series[at] > series[at + 1];
  }

  private int highest(int from, int to) {
    int highest = from;
    for (int i = from; i <= to; i++) {
      highest = simulated[i] > simulated[highest] ? i : highest;
    }
    return highest;
  }

  /** With straight lines between the values. */
  private static double percentile(double[] series, double percent) {
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    double place = percent / 100 * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted.length == 0
        ? Double.NaN
        : sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
