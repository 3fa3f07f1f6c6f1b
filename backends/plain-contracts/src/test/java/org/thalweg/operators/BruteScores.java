package org.thalweg.operators;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Scores by their definitions, over the observations that are there, in loops over numbers. */
final class BruteScores {
  private final double[] s;
  private final double[] o;
  private final double[] w;

  BruteScores(double[] simulated, double[] observed, double[] weights) {
    int[] there =
        IntStream.range(0, observed.length)
            .filter(i -> !Double.isNaN(observed[i]) && weights[i] > 0)
            .toArray();
    s = Arrays.stream(there).mapToDouble(i -> simulated[i]).toArray();
    o = Arrays.stream(there).mapToDouble(i -> observed[i]).toArray();
    w = Arrays.stream(there).mapToDouble(i -> weights[i]).toArray();
  }

  double of(Score score) {
    double b = mean(s, w) / mean(o, w);
    return switch (score) {
      case NSE -> nse(s, o);
      case LOG_NSE -> nse(logs(s), logs(o));
      case SQRT_NSE -> nse(roots(s), roots(o));
      case KGE -> kge(correlation(s, o, w), spread(s) / spread(o), b);
      case KGE_2012 -> kge(correlation(s, o, w), spread(s) / spread(o) / b, b);
      case KGE_NON_PARAMETRIC -> kge(correlation(ranks(s), ranks(o), ones()), overlap(), b);
      case MSE -> squaredError(s, o);
      case RMSE -> Math.sqrt(squaredError(s, o));
      case BIAS -> b - 1;
    };
  }

  private static double kge(double r, double a, double b) {
    return 1 - Math.sqrt((r - 1) * (r - 1) + (a - 1) * (a - 1) + (b - 1) * (b - 1));
  }

  private double nse(double[] x, double[] y) {
    double[] mean = new double[y.length];
    Arrays.fill(mean, mean(y, w));
    return 1 - squaredError(x, y) / squaredError(mean, y);
  }

  private double squaredError(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * (x[i] - y[i]) * (x[i] - y[i]);
    }
    return sum / Arrays.stream(w).sum();
  }

  private double spread(double[] x) {
    return Math.sqrt(covariance(x, x, w));
  }

  private static double correlation(double[] x, double[] y, double[] w) {
    return covariance(x, y, w) / Math.sqrt(covariance(x, x, w) * covariance(y, y, w));
  }

  private static double covariance(double[] x, double[] y, double[] w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * (x[i] - mean(x, w)) * (y[i] - mean(y, w));
    }
    return sum / Arrays.stream(w).sum();
  }

  private static double mean(double[] x, double[] w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * x[i];
    }
    return sum / Arrays.stream(w).sum();
  }

  private double[] logs(double[] x) {
    double epsilon = mean(o, w) / 100;
    return Arrays.stream(x).map(q -> Math.log(q + epsilon)).toArray();
  }

  private static double[] roots(double[] x) {
    return Arrays.stream(x).map(Math::sqrt).toArray();
  }

  /** The mean of the places that equal values would take, from 1. */
  private static double[] ranks(double[] x) {
    double[] ranks = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int less = 0;
      int equal = 0;
      for (double other : x) {
        less += other < x[i] ? 1 : 0;
        equal += other == x[i] ? 1 : 0;
      }
      ranks[i] = less + (equal + 1) / 2.0;
    }
    return ranks;
  }

  private double overlap() {
    double[] x = Arrays.stream(s).sorted().toArray();
    double[] y = Arrays.stream(o).sorted().toArray();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(x[i] / Arrays.stream(x).sum() - y[i] / Arrays.stream(y).sum());
    }
    return 1 - sum / 2;
  }

  private double[] ones() {
    double[] ones = new double[w.length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
