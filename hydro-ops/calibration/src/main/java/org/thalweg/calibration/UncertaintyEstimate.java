package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Uncertainty.Estimate;
import org.thalweg.calibration.Uncertainty.Sample;

/**
 * Computes an {@link Uncertainty}.
 *
 * @param xp the namespace to compute in
 * @param problem the problem
 * @param free where
 */
@SuppressWarnings("ArrayRecordComponent") // An argument on its way; nobody compares it.
record UncertaintyEstimate<A>(ArrayNamespace<A> xp, Problem problem, double[] free) {
  /** What an eigenvalue of rounding is taken for. */
  private static final double LEAST_EIGENVALUE = 1e-14;

  private static final double QUANTILE = 1.959963984540054;

  /** One run of the model for each free number, some of them at once. */
  Uncertainty compute(Workers workers) {
    Problem squares = problem.isSumOfSquares(xp) ? problem : problem.ofSquaredErrors();
    Target.Linearization here = new ModelTarget<>(xp, squares).residuals(free, workers);
    if (here.residuals().length % there().length != 0) {
      here = new ModelTarget<>(xp, problem.ofSquaredErrors()).residuals(free, workers);
    }
    return of(here.residuals(), here.jacobian());
  }

  private Uncertainty of(double[] residuals, double[][] jacobian) {
    boolean[] there = there();
    long count = count(there) * (residuals.length / there.length);
    double[] lengths = columnLengths(jacobian);
    EigenDecomposition eigen = new EigenDecomposition(scaledProduct(jacobian, lengths));
    double[] values = eigen.getRealEigenvalues();
    double r = autocorrelation(residuals, there);
    double effective = count * (1 - r) / (1 + r);
    double variance =
        Arrays.stream(residuals).map(x -> x * x).sum() / Math.max(count - free.length, 1);
    RealMatrix covariance = covariance(eigen, lengths);
    double[] errors = new double[free.length];
    Arrays.setAll(errors, i -> Math.sqrt(variance * count / effective * covariance.getEntry(i, i)));
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    Sample sample = new Sample(count, r, effective, ascending);
    return Uncertainty.of(estimates(errors), correlations(covariance), sample);
  }

  /** {@code D⁻¹ (V E⁻¹ Vᵀ) D⁻¹}, not yet times the variance. */
  private static RealMatrix covariance(EigenDecomposition eigen, double[] lengths) {
    int n = lengths.length;
    double[][] covariance = new double[n][n];
    for (int k = 0; k < n; k++) {
      double value = Math.max(eigen.getRealEigenvalue(k), LEAST_EIGENVALUE);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double product = eigen.getV().getEntry(i, k) * eigen.getV().getEntry(j, k) / value;
          covariance[i][j] += product / (lengths[i] * lengths[j]);
        }
      }
    }
    return new Array2DRowRealMatrix(covariance, false);
  }

  private static double[][] correlations(RealMatrix covariance) {
    int n = covariance.getRowDimension();
    double[][] correlations = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double scale = Math.sqrt(covariance.getEntry(i, i) * covariance.getEntry(j, j));
        correlations[i][j] = i == j ? 1 : covariance.getEntry(i, j) / scale;
      }
    }
    return correlations;
  }

  private static double[] columnLengths(double[][] jacobian) {
    double[] lengths = new double[jacobian[0].length];
    for (double[] row : jacobian) {
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] += row[i] * row[i];
      }
    }
    // A parameter without influence: as uncertain as numbers go.
    Arrays.setAll(lengths, i -> Math.max(Math.sqrt(lengths[i]), Math.sqrt(Double.MIN_NORMAL)));
    return lengths;
  }

  private static RealMatrix scaledProduct(double[][] jacobian, double[] lengths) {
    RealMatrix scaled = new Array2DRowRealMatrix(jacobian.length, lengths.length);
    for (int k = 0; k < jacobian.length; k++) {
      for (int i = 0; i < lengths.length; i++) {
        scaled.setEntry(k, i, jacobian[k][i] / lengths[i]);
      }
    }
    return scaled.transpose().multiply(scaled);
  }

  /** Between neighbours in time that both count, at least 0. */
  private double autocorrelation(double[] residuals, boolean[] there) {
    int gauges = problem.gauges();
    double products = 0;
    double squares = 0;
    long pairs = 0;
    for (int i = 0; i < residuals.length; i++) {
      int at = i % there.length;
      squares += residuals[i] * residuals[i];
      if (at >= gauges && there[at] && there[at - gauges]) {
        products += residuals[i] * residuals[i - gauges];
        pairs++;
      }
    }
    long count = count(there) * (residuals.length / there.length);
    double r = pairs == 0 || squares == 0 ? 0 : products / pairs / (squares / count);
    return Math.min(Math.max(r, 0), 0.9999);
  }

  private List<Estimate> estimates(double[] errors) {
    List<double[]> rows =
        Stream.of(free, moved(errors, -QUANTILE), moved(errors, QUANTILE))
            .map(numbers -> problem.space().values(xp, numbers))
            .toList();
    List<String> names = problem.space().names();
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      estimates.add(
          new Estimate(names.get(i), rows.get(0)[i], rows.get(1)[i], rows.get(2)[i], errors[i]));
    }
    return estimates;
  }

  private double[] moved(double[] errors, double by) {
    double[] moved = free.clone();
    Arrays.setAll(moved, i -> moved[i] + by * errors[i]);
    return moved;
  }

  /** Which observations of the period count. */
  private boolean[] there() {
    Constant observed = problem.goal().observed();
    double[] values = problem.part(observed);
    double[] weights = problem.part(problem.goal().weights());
    boolean[] there = new boolean[values.length];
    for (int i = 0; i < there.length; i++) {
      there[i] = !Double.isNaN(values[i]) && weights[i] > 0;
    }
    return there;
  }

  private static long count(boolean[] flags) {
    long count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
