package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/**
 * The sum along a forest as array code.
 *
 * @param xp the namespace
 * @param levels the forest
 * @param direction which way values are handed on
 * @param <A> the array type
 */
record ForestSum<A>(ArrayNamespace<A> xp, ForestLevels levels, Direction direction) {
  /**
   * The sums.
   *
   * @param field {@code (..., node)}
   * @param weights {@code (edge)} or {@code (..., edge)}, 1 if empty
   * @param schedule in which steps
   */
  A of(A field, Optional<A> weights, SweepSchedule schedule) {
    if (levels.count() < 2) {
      return field;
    }
    A placed = levels.placed(xp, field);
    Optional<A> factors = weights.map(edges -> levels.placedEdges(xp, edges));
    A sums =
        switch (schedule) {
          case LEVELS -> byLevels(placed, factors);
          case DOUBLING ->
              new PointerDoubling<>(xp, levels, direction, Combination.SUM).of(placed, factors);
        };
    return levels.inNodeOrder(xp, sums);
  }

  private A byLevels(A x, Optional<A> weights) {
    A to = xp.constant(levels.downstream);
    long[] sizes = levels.sizes();
    return switch (direction) {
      case UPSTREAM ->
          weights
              .map(factors -> xp.leaffixSum(x, to, sizes, factors))
              .orElseGet(() -> xp.leaffixSum(x, to, sizes));
      case DOWNSTREAM ->
          weights
              .map(factors -> xp.rootfixSum(x, to, sizes, factors))
              .orElseGet(() -> xp.rootfixSum(x, to, sizes));
    };
  }
}
