package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;

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
    A placed = taken(field, levels.nodes);
    Optional<A> factors = weights.map(edges -> taken(edges, levels.edges));
    A sums =
        switch (schedule) {
          case LEVELS -> byLevels(placed, factors);
          case DOUBLING -> byDoubling(placed, factors);
        };
    return taken(sums, levels.places);
  }

  private A taken(A x, Optional<Constant> indices) {
    return indices.map(constant -> xp.take(x, xp.constant(constant), -1)).orElse(x);
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

  /**
   * After round k each node holds the sum over the nodes less than 2^(k+1) edges away, and the
   * factors are those of paths of that length.
   */
  private A byDoubling(A x, Optional<A> weights) {
    A sums = x;
    Optional<A> factors = weights;
    List<Constant> rounds = levels.pointers().rounds();
    for (int round = 0; round < rounds.size(); round++) {
      A pointers = xp.constant(rounds.get(round));
      sums =
          direction == Direction.UPSTREAM
              ? sent(sums, pointers, factors)
              : received(sums, pointers, factors);
      if (round + 1 < rounds.size()) {
        A next = first(pointers, rounds.get(round + 1).shape().dim(0));
        factors = factors.map(own -> xp.multiply(first(own, length(next)), xp.take(own, next, -1)));
      }
    }
    return sums;
  }

  private A sent(A sums, A pointers, Optional<A> factors) {
    A values = weighted(first(sums, length(pointers)), factors);
    return xp.scatterAdd(sums, pointers, values, -1);
  }

  private A received(A sums, A pointers, Optional<A> factors) {
    A values = weighted(xp.take(sums, pointers, -1), factors);
    A near = xp.add(first(sums, length(pointers)), values);
    A others = xp.getItem(sums, Index.ellipsis(), Index.from(length(pointers)));
    return xp.concat(List.of(near, others), -1);
  }

  private A weighted(A values, Optional<A> factors) {
    return factors.map(own -> xp.multiply(values, own)).orElse(values);
  }

  private A first(A x, long count) {
    return xp.getItem(x, Index.ellipsis(), Index.to(count));
  }

  private long length(A x) {
    return xp.shape(x).dim(-1);
  }
}
