package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Index;

/**
 * Values combined along a forest by {@link SweepSchedule#DOUBLING}.
 *
 * <p>What crosses an edge is combined with what comes after it as if it had been combined before:
 * {@code w (x + y) = w x + w y}. For the smallest and the largest that holds without factors and
 * with lengths, but not with factors that may be negative.
 *
 * @param xp the namespace
 * @param levels the forest, of two levels or more
 * @param direction which way values are handed on
 * @param combination how values are combined
 * @param <A> the array type
 */
record PointerDoubling<A>(
    ArrayNamespace<A> xp, ForestLevels levels, Direction direction, Combination combination) {
  /**
   * After round k each node holds what comes from the nodes less than 2^(k+1) edges away, and the
   * weights are those of paths of that length.
   *
   * @param x {@code (..., node)} by place
   * @param weights {@code (..., edge)} by place
   */
  A of(A x, Optional<A> weights) {
    A values = x;
    Optional<A> paths = weights;
    List<Constant> rounds = levels.pointers().rounds();
    for (int round = 0; round < rounds.size(); round++) {
      A pointers = xp.constant(rounds.get(round));
      values =
          direction == Direction.UPSTREAM
              ? sent(values, pointers, paths)
              : received(values, pointers, paths);
      if (round + 1 < rounds.size()) {
        A next = first(pointers, rounds.get(round + 1).shape().dim(0));
        paths =
            paths.map(
                own -> combination.inARow(xp, first(own, length(next)), xp.take(own, next, -1)));
      }
    }
    return values;
  }

  private A sent(A values, A pointers, Optional<A> paths) {
    A crossing = crossed(first(values, length(pointers)), paths);
    return combination.scattered(xp, values, pointers, crossing);
  }

  private A received(A values, A pointers, Optional<A> paths) {
    A crossing = crossed(xp.take(values, pointers, -1), paths);
    A near = combination.combined(xp, first(values, length(pointers)), crossing);
    A others = xp.getItem(values, Index.ellipsis(), Index.from(length(pointers)));
    return xp.concat(List.of(near, others), -1);
  }

  private A crossed(A values, Optional<A> paths) {
    return paths.map(weights -> combination.crossed(xp, values, weights)).orElse(values);
  }

  private A first(A x, long count) {
    return xp.getItem(x, Index.ellipsis(), Index.to(count));
  }

  private long length(A x) {
    return xp.shape(x).dim(-1);
  }
}
