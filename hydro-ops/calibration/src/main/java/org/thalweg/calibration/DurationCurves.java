package org.thalweg.calibration;

import java.util.Arrays;

/** Biases of the flow duration curve, in percent (Yilmaz et al. 2008). */
final class DurationCurves {
  private static final double HIGH = 0.02;
  private static final double MIDDLE_FROM = 0.2;
  private static final double MIDDLE_TO = 0.7;
  private static final double LOW = 0.3;

  /** Stands for no flow, so that it has a logarithm, and keeps divisors from 0. */
  private static final double TINY = 1e-6;

  private final double[] simulated;
  private final double[] observed;

  DurationCurves(double[] simulated, double[] observed) {
    this.simulated = descending(simulated);
    this.observed = descending(observed);
  }

  /** Largest first. */
  static double[] descending(double[] series) {
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < sorted.length / 2; i++) {
      double other = sorted[sorted.length - 1 - i];
      sorted[sorted.length - 1 - i] = sorted[i];
      sorted[i] = other;
    }
    return sorted;
  }

  double highFlowBias() {
    int count = position(HIGH);
    double sum = 0;
    double volume = 0;
    for (int i = 0; i < count; i++) {
      sum += simulated[i] - observed[i];
      volume += observed[i];
    }
    return 100 * sum / volume;
  }

  double slopeBias() {
    if (position(MIDDLE_TO) >= observed.length) {
      return Double.NaN;
    }
    double slope = slope(simulated);
    double wanted = slope(observed);
    return 100 * (slope - wanted) / (wanted + TINY);
  }

  private double slope(double[] curve) {
    return log(curve[position(MIDDLE_FROM)]) - log(curve[position(MIDDLE_TO)]);
  }

  double lowFlowBias() {
    if (position(LOW) == 0) {
      return Double.NaN;
    }
    double volume = lowFlow(simulated);
    double wanted = lowFlow(observed);
    return -100 * (volume - wanted) / (wanted + TINY);
  }

  /** The sum of logarithms above the smallest. */
  private double lowFlow(double[] curve) {
    double least = log(curve[curve.length - 1]);
    double sum = 0;
    for (int i = curve.length - position(LOW); i < curve.length; i++) {
      sum += log(curve[i]) - least;
    }
    return sum;
  }

  /** Halves go to the even neighbour, as in NumPy. */
  private int position(double share) {
    return (int) Math.rint(share * observed.length);
  }

  private static double log(double flow) {
    return Math.log(flow <= 0 ? TINY : flow);
  }
}
