package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;

/**
 * The weighted sets of the neighbours' values of each node, and their moments.
 *
 * <p>Values are taken relative to the smallest of their set, so that those of a set of equal ones
 * are exactly 0, as is then their variance; and moments about the mean, in a second pass.
 *
 * @param xp the namespace
 * @param ends {@code (edge)} the node to which each edge brings a value
 * @param values {@code (..., edge)} the values, relative to the smallest
 * @param weights {@code (..., edge)} their weights
 * @param smallest {@code (..., node)} the smallest value, 0 where the set is empty
 * @param totals {@code (..., node)} the sum of the weights, 1 where the set is empty
 * @param empty {@code (..., node)} whether the sum of the weights is 0
 * @param <A> the array type
 */
record NeighbourSets<A>(
    ArrayNamespace<A> xp, A ends, A values, A weights, A smallest, A totals, A empty) {
  /**
   * The sets in one step.
   *
   * @param in the field as elements of sets
   * @param direction which way values are handed on
   */
  static <A> NeighbourSets<A> of(NodeField<A> in, Direction direction) {
    ArrayNamespace<A> xp = in.xp();
    A begins = xp.constant(in.network().edgeEnds(direction.reversed()));
    A ends = xp.constant(in.network().edgeEnds(direction));
    A values = xp.take(in.values(), begins, -1);
    A ones = xp.onesLike(values);
    A own = in.nodeWeights().map(each -> xp.take(each, begins, -1)).orElse(ones);
    A weights = in.pathWeights().map(each -> xp.multiply(own, each)).orElse(own);
    weights = xp.multiply(weights, ones);

    A counted = xp.where(xp.greater(weights, 0.0), values, Double.POSITIVE_INFINITY);
    A none = xp.fullLike(in.values(), Double.POSITIVE_INFINITY);
    A least = xp.stopGradient(xp.scatterMin(none, ends, xp.stopGradient(counted), -1));
    A smallest = xp.where(xp.isfinite(least), least, 0.0);
    A totals = xp.scatterAdd(xp.zerosLike(none), ends, weights, -1);
    A empty = xp.equal(totals, 0.0);
    return new NeighbourSets<>(
        xp,
        ends,
        xp.subtract(values, xp.take(smallest, ends, -1)),
        weights,
        smallest,
        xp.where(empty, 1.0, totals),
        empty);
  }

  A mean() {
    return orNaN(xp.add(smallest, moment(values)));
  }

  A variance() {
    return orNaN(moment(xp.square(deviations())));
  }

  /** The root of the variance; where that is 0 so is the derivative. */
  A deviation() {
    A variance = variance();
    A varies = xp.greater(variance, 0.0);
    return xp.where(varies, xp.sqrt(xp.where(varies, variance, 1.0)), variance);
  }

  A skewness() {
    A deviations = deviations();
    A squares = xp.square(deviations);
    A variance = moment(squares);
    A varies = xp.greater(variance, 0.0);
    A positive = xp.where(varies, variance, 1.0);
    A third = moment(xp.multiply(squares, deviations));
    A skewness = xp.divide(third, xp.multiply(positive, xp.sqrt(positive)));
    return xp.where(varies, skewness, Double.NaN);
  }

  private A deviations() {
    return xp.subtract(values, xp.take(moment(values), ends, -1));
  }

  /** The weighted mean of {@code (..., edge)}, {@code (..., node)}; 0 where the set is empty. */
  private A moment(A x) {
    A sums = xp.scatterAdd(xp.zerosLike(totals), ends, xp.multiply(weights, x), -1);
    return xp.divide(sums, totals);
  }

  private A orNaN(A moments) {
    return xp.where(empty, Double.NaN, moments);
  }
}
