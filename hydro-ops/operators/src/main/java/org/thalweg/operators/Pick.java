package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.UnsupportedOnBackendException;

/** Which value of a weighted set is asked for. */
sealed interface Pick {
  /** Weights that differ by this part of the whole are the same: sums of ratios are rounded. */
  double TOLERANCE = 1e-12;

  /** Whether sets hold the largest weight of a value, not the sum of all. */
  boolean byMaxima();

  /** The key of the value, of a set in which some value has weight. */
  long of(Distributions sets, int set);

  /** Whether some value of a set has weight, and none more than a number can say. */
  default boolean isPossible(Distributions sets, int set) {
    double weight = sets.summary(set);
    return weight > 0 && weight < Double.POSITIVE_INFINITY;
  }

  /** The key of the value, {@link ValueKeys#NAN} where there is none. */
  default long from(Distributions sets, int set) {
    return isPossible(sets, set) ? of(sets, set) : ValueKeys.NAN;
  }

  /** What the statistic is called. */
  String title();

  /**
   * That values can be read, which they cannot in a graph that is only being built.
   *
   * @throws UnsupportedOnBackendException if not
   */
  default void checkValuesKnown(ArrayNamespace<?> xp) {
    if (!xp.info().valuesKnown()) {
      throw new UnsupportedOnBackendException(
          xp.name(), title(), "compute it outside of the graph, it has no derivative");
    }
  }

  /**
   * Sees to it that the values are such as the statistic takes.
   *
   * @throws IllegalArgumentException if not
   */
  default void check(ValueKeys type, long[] keys) {
    // Percentiles take any numbers.
  }

  /**
   * The smallest value with which the cumulative weight reaches a part of the whole: the inverse of
   * the cumulative distribution, without interpolation.
   *
   * @param p the part, in [0, 1]
   */
  record Percentile(double p) implements Pick {
    /**
     * A percentile.
     *
     * @throws IllegalArgumentException if p is not in [0, 1]
     */
    static Percentile of(double p) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("percentile %s, wanted a part in [0, 1]".formatted(p));
      }
      return new Percentile(p);
    }

    @Override
    public boolean byMaxima() {
      return false;
    }

    @Override
    public long of(Distributions sets, int set) {
      double whole = sets.summary(set);
      // The largest value is asked for by name: it may weigh less than the tolerance.
      double wanted = p == 1 ? Double.POSITIVE_INFINITY : p * whole - TOLERANCE * whole;
      return sets.valueAt(set, wanted);
    }

    @Override
    public String title() {
      return "percentile";
    }
  }

  /** The smallest of the values that weigh most. */
  record Mode() implements Pick {
    @Override
    public boolean byMaxima() {
      return true;
    }

    @Override
    public long of(Distributions sets, int set) {
      return sets.firstOf(set, sets.summary(set) * (1 - TOLERANCE));
    }

    @Override
    public String title() {
      return "mode";
    }

    @Override
    public void check(ValueKeys type, long[] keys) {
      if (!type.dtype().isFloating()) {
        return;
      }
      for (int node = 0; node < keys.length; node++) {
        double value = ValueKeys.toDouble(keys[node]);
        if ((value != Math.rint(value) && !Double.isNaN(value)) || Double.isInfinite(value)) {
          throw new IllegalArgumentException(
              "field holds %s at node %d, the mode wants integers".formatted(value, node));
        }
      }
    }
  }
}
