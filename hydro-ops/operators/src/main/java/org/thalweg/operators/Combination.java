package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;

/**
 * What a node makes of a value of its own and of what comes over the edges into it. All but the
 * product are semirings, in which a sweep may combine the values of a path in any order.
 */
enum Combination {
  /** Own + the sum of weight times value. */
  SUM(0, false),
  /** The smallest of own and weight times value. */
  MIN(Double.POSITIVE_INFINITY, false),
  /** The largest of own and weight times value. */
  MAX(Double.NEGATIVE_INFINITY, false),
  /** The smallest of own and value + weight: weights are lengths. */
  SHORTEST(Double.POSITIVE_INFINITY, true),
  /** The largest of own and value + weight: weights are lengths. */
  LONGEST(Double.NEGATIVE_INFINITY, true),
  /** Own times the product of weight times value. */
  PRODUCT(1, false);

  private final double neutral;
  private final boolean addsWeights;

  Combination(double neutral, boolean addsWeights) {
    this.neutral = neutral;
    this.addsWeights = addsWeights;
  }

  /** What changes nothing where it is combined. Along lengths it means that there is no path. */
  double neutral() {
    return neutral;
  }

  /** Whether the weight of an edge is a length, added to what crosses it, and not a factor. */
  boolean addsWeights() {
    return addsWeights;
  }

  /** Whether the smallest is taken. */
  boolean isSmallest() {
    return this == MIN || this == SHORTEST;
  }

  /** What comes out of edges; no length makes a path of none, not even NaN. */
  <A> A crossed(ArrayNamespace<A> xp, A values, A weights) {
    if (!addsWeights) {
      return xp.multiply(values, weights);
    }
    return xp.where(xp.equal(values, neutral), values, xp.add(values, weights));
  }

  /** The weight of two edges in a row. */
  <A> A inARow(ArrayNamespace<A> xp, A first, A second) {
    return addsWeights ? xp.add(first, second) : xp.multiply(first, second);
  }

  /** Two values for each node, combined. */
  <A> A combined(ArrayNamespace<A> xp, A x, A y) {
    return switch (this) {
      case SUM -> xp.add(x, y);
      case MIN, SHORTEST -> xp.minimum(x, y);
      case MAX, LONGEST -> xp.maximum(x, y);
      case PRODUCT -> xp.multiply(x, y);
    };
  }

  /** Values combined into those at positions of the last axis, which may repeat. */
  <A> A scattered(ArrayNamespace<A> xp, A x, A positions, A values) {
    return switch (this) {
      case SUM -> xp.scatterAdd(x, positions, values, -1);
      case MIN, SHORTEST -> xp.scatterMin(x, positions, values, -1);
      case MAX, LONGEST -> xp.scatterMax(x, positions, values, -1);
      case PRODUCT -> throw new IllegalStateException("no function of arrays scatters products");
    };
  }
}
