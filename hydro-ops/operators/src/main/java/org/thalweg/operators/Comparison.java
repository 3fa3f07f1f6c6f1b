package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Side;

/**
 * The parts that scores are made of, in float64 along the first axis; see {@link Score}.
 *
 * @param xp the namespace
 * @param weight of each observation, 0 where there is none
 * @param total the sum of the weights
 * @param simulated the simulation, 0 where no observation counts
 * @param observed the observations, 0 where none counts
 * @param <A> the array type
 */
record Comparison<A>(ArrayNamespace<A> xp, A weight, A total, A simulated, A observed) {
  /** What is added before a logarithm, as a share of the mean observation. */
  private static final double LOG_SHARE = 0.01;

  /** Every observation counts alike. */
  static <A> Comparison<A> of(ArrayNamespace<A> xp, A simulated, A observed) {
    return of(xp, simulated, observed, xp.asarray(1.0));
  }

  /** With weights 0-d, {@code (time)} or of the shape of the series. */
  static <A> Comparison<A> of(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    A s = xp.astype(simulated, DType.FLOAT64, false);
    A o = xp.astype(observed, DType.FLOAT64, false);
    A w = xp.astype(byTime(xp, weights, xp.shape(o).ndim()), DType.FLOAT64, false);
    A present = xp.logicalAnd(xp.logicalNot(xp.isnan(o)), xp.greater(w, 0.0));
    A weight = xp.where(present, w, 0.0);
    // Out before any arithmetic: a NaN times 0 would come back in the gradient.
    A there = xp.where(present, s, 0.0);
    return new Comparison<>(xp, weight, xp.sum(weight, 0), there, xp.where(present, o, 0.0));
  }

  private static <A> A byTime(ArrayNamespace<A> xp, A weights, int ndim) {
    boolean widened = xp.shape(weights).ndim() == 1 && ndim == 2;
    return widened ? xp.expandDims(weights, 1) : weights;
  }

  // Scores

  A nse() {
    A varies = observedVaries();
    A ratio = xp.divide(sumOfSquares(errors()), variation());
    return xp.where(varies, xp.subtract(1.0, ratio), Double.NaN);
  }

  A kge() {
    return kge(ratioOfSpreads());
  }

  /** Of 2012: the spreads are measured in units of their means. */
  A kgeOf2012() {
    return kge(xp.divide(ratioOfSpreads(), ratioOfMeans()));
  }

  A kgeNonParametric() {
    A varies = bothVary();
    A distance = distance(ranks().correlation(), overlapOfDurationCurves(), ratioOfMeans());
    return xp.where(varies, xp.subtract(1.0, distance), Double.NaN);
  }

  A mse() {
    A square = xp.divide(sumOfSquares(errors()), positiveTotal());
    return xp.where(xp.greater(total, 0.0), square, Double.NaN);
  }

  A rmse() {
    A mse = mse();
    // The root has no derivative at 0: none there.
    A perfect = xp.equal(mse, 0.0);
    return xp.where(perfect, 0.0, xp.sqrt(xp.where(perfect, 1.0, mse)));
  }

  A bias() {
    A bias = xp.subtract(ratioOfMeans(), 1.0);
    return xp.where(xp.greater(total, 0.0), bias, Double.NaN);
  }

  // Residuals, whose squares sum to the loss of a gauge

  A residualsOfNse() {
    A scale = xp.sqrt(xp.divide(weight, variation()));
    return xp.where(observedVaries(), xp.multiply(errors(), scale), 0.0);
  }

  A residualsOfMse() {
    return xp.multiply(errors(), xp.sqrt(xp.divide(weight, positiveTotal())));
  }

  Comparison<A> logarithms() {
    A offset = xp.multiply(mean(observed), LOG_SHARE);
    return mapped(log(simulated, offset), log(observed, offset));
  }

  Comparison<A> roots() {
    return mapped(xp.sqrt(counted(simulated, 1)), xp.sqrt(counted(observed, 1)));
  }

  /** Whether the observations of a gauge differ: rounding of a mean cannot hide a constant. */
  A observedVaries() {
    return varies(observed);
  }

  // Parts

  private A kge(A spreads) {
    A distance = distance(correlation(), spreads, ratioOfMeans());
    return xp.where(bothVary(), xp.subtract(1.0, distance), Double.NaN);
  }

  /** From 1, 1 and 1. */
  private A distance(A a, A b, A c) {
    A plane = xp.hypot(xp.subtract(a, 1.0), xp.subtract(b, 1.0));
    return xp.hypot(plane, xp.subtract(c, 1.0));
  }

  private A correlation() {
    A together = weightedSum(xp.multiply(deviation(simulated), deviation(observed)));
    return xp.divide(together, xp.multiply(spread(simulated), spread(observed)));
  }

  private A ratioOfSpreads() {
    return xp.divide(spread(simulated), spread(observed));
  }

  private A ratioOfMeans() {
    return xp.divide(weightedSum(simulated), weightedSum(observed));
  }

  /** Half the distance of two duration curves with a mean of 1, from 1. */
  private A overlapOfDurationCurves() {
    A difference = xp.subtract(durationCurve(simulated), durationCurve(observed));
    return xp.subtract(1.0, xp.multiply(xp.sum(xp.abs(difference), 0), 0.5));
  }

  /** The values in their order, as shares of their sum; 0 behind the last. */
  private A durationCurve(A series) {
    A sorted = xp.sort(counted(series, Double.POSITIVE_INFINITY), 0);
    A flow = xp.where(xp.isinf(xp.stopGradient(sorted)), 0.0, sorted);
    return xp.divide(flow, xp.sum(flow, 0));
  }

  /** Ranks, ties at their mean, each counted once. They are constants, as they move in steps. */
  private Comparison<A> ranks() {
    A present = xp.astype(present(), DType.FLOAT64);
    return new Comparison<>(
        xp,
        present,
        xp.sum(present, 0),
        xp.multiply(ranks(simulated), present),
        xp.multiply(ranks(observed), present));
  }

  private A ranks(A series) {
    A keys = xp.stopGradient(counted(series, Double.POSITIVE_INFINITY));
    if (xp.shape(keys).ndim() == 1) {
      return ranksOfOne(keys);
    }
    List<A> columns = new ArrayList<>();
    for (long gauge = 0; gauge < xp.shape(keys).dim(1); gauge++) {
      columns.add(ranksOfOne(xp.getItem(keys, Index.all(), Index.at(gauge))));
    }
    return xp.stack(columns, 1);
  }

  private A ranksOfOne(A keys) {
    A sorted = xp.sort(keys);
    A before = xp.searchsorted(sorted, keys, Side.LEFT);
    A upTo = xp.searchsorted(sorted, keys, Side.RIGHT);
    return xp.multiply(xp.astype(xp.add(before, upTo), DType.FLOAT64), 0.5);
  }

  private Comparison<A> mapped(A mappedSimulated, A mappedObserved) {
    A present = present();
    return new Comparison<>(
        xp,
        weight,
        total,
        xp.where(present, mappedSimulated, 0.0),
        xp.where(present, mappedObserved, 0.0));
  }

  private A log(A series, A offset) {
    A shifted = xp.add(series, offset);
    return xp.log(xp.where(present(), shifted, 1.0));
  }

  private A errors() {
    return xp.subtract(simulated, observed);
  }

  private A mean(A series) {
    return xp.divide(weightedSum(series), positiveTotal());
  }

  private A deviation(A series) {
    return xp.where(present(), xp.subtract(series, mean(series)), 0.0);
  }

  /** The root of the summed squares of deviations, 1 where there are none. */
  private A spread(A series) {
    A squares = sumOfSquares(deviation(series));
    return xp.sqrt(xp.where(varies(series), squares, 1.0));
  }

  /** Of the observations, 1 where there is none. */
  private A variation() {
    return xp.where(observedVaries(), sumOfSquares(deviation(observed)), 1.0);
  }

  private A sumOfSquares(A series) {
    return weightedSum(xp.square(series));
  }

  private A weightedSum(A series) {
    return xp.sum(xp.multiply(series, weight), 0);
  }

  private A positiveTotal() {
    return xp.where(xp.greater(total, 0.0), total, 1.0);
  }

  private A bothVary() {
    return xp.logicalAnd(varies(simulated), observedVaries());
  }

  private A varies(A series) {
    A constant = xp.stopGradient(series);
    A largest = xp.max(counted(constant, Double.NEGATIVE_INFINITY), 0);
    A smallest = xp.min(counted(constant, Double.POSITIVE_INFINITY), 0);
    return xp.logicalNot(xp.greaterEqual(smallest, largest));
  }

  /** A series with another value where no observation counts. */
  private A counted(A series, double value) {
    return xp.where(present(), series, value);
  }

  private A present() {
    return xp.greater(weight, 0.0);
  }
}
