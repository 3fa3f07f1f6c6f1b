package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ScatterFunctions;
import org.thalweg.array.spi.Levels;

/**
 * Scatter functions, each beside its derivative. Where several elements are the largest or the
 * smallest of their position, they share equally. Of the sums over a forest, one is the transpose
 * of the other.
 *
 * @param <A> the inner array type
 * @param <V> the transform's array type
 */
interface ScatterRules<A, V> extends Rules<A, V>, ScatterFunctions<V> {
  @Override
  default V scatterAdd(V x, V indices, V updates, int axis) {
    A positions = value(indices);
    return linear(
        List.of(x, updates),
        (xp, u) -> xp.scatterAdd(u.get(0), positions, u.get(1), axis),
        (xp, g, input) -> input == 0 ? g : xp.take(g, positions, axis));
  }

  @Override
  default V scatterMax(V x, V indices, V updates, int axis) {
    return function(
        x, updates, chosen((xp, u, i, v) -> xp.scatterMax(u, i, v, axis), value(indices), axis));
  }

  @Override
  default V scatterMin(V x, V indices, V updates, int axis) {
    return function(
        x, updates, chosen((xp, u, i, v) -> xp.scatterMin(u, i, v, axis), value(indices), axis));
  }

  @Override
  default List<V> split(V x, long[] sizes, int axis) {
    long[] lengths = sizes.clone();
    return split(x, (xp, u) -> xp.split(u, lengths, axis), (xp, g) -> xp.concat(g, axis));
  }

  @Override
  default V leaffixSum(V x, V parents, long[] levels) {
    A to = value(parents);
    long[] sizes = levels.clone();
    return linear(
        x, (xp, u) -> xp.leaffixSum(u, to, sizes), (xp, g) -> xp.rootfixSum(g, to, sizes));
  }

  @Override
  default V leaffixSum(V x, V parents, long[] levels, V weights) {
    return function(x, weights, new WeightedForest<>(value(parents), Levels.of(levels)).leaffix());
  }

  @Override
  default V rootfixSum(V x, V parents, long[] levels) {
    A from = value(parents);
    long[] sizes = levels.clone();
    return linear(
        x, (xp, u) -> xp.rootfixSum(u, from, sizes), (xp, g) -> xp.leaffixSum(g, from, sizes));
  }

  @Override
  default V rootfixSum(V x, V parents, long[] levels, V weights) {
    return function(x, weights, new WeightedForest<>(value(parents), Levels.of(levels)).rootfix());
  }

  /** A scatter function that chooses one of the elements that meet at a position. */
  @FunctionalInterface
  interface Choice<A> {
    A apply(ArrayNamespace<A> xp, A x, A indices, A updates);
  }

  /** The rule of a choice: a derivative flows from and to the elements that equal the output. */
  private static <A> BinaryRule<A> chosen(Choice<A> choice, A indices, int axis) {
    Ties<A> ties = new Ties<>(indices, axis);
    return new BinaryRule<>(
        (xp, x, updates) -> choice.apply(xp, x, indices, updates),
        (xp, g, x, updates, z) -> xp.where(xp.equal(x, z), ties.share(xp, g, x, updates, z), 0.0),
        (xp, g, x, updates, z) ->
            xp.where(
                ties.winners(xp, updates, z),
                xp.take(ties.share(xp, g, x, updates, z), indices, axis),
                0.0),
        (xp, t, x, updates, z) -> ties.share(xp, xp.where(xp.equal(x, z), t, 0.0), x, updates, z),
        (xp, t, x, updates, z) -> {
          A winning = xp.where(ties.winners(xp, updates, z), t, 0.0);
          A summed = xp.scatterAdd(xp.zerosLike(z), indices, winning, axis);
          return ties.share(xp, summed, x, updates, z);
        });
  }

  /** How many elements share a position of the output. */
  record Ties<A>(A indices, int axis) {
    A winners(ArrayNamespace<A> xp, A updates, A z) {
      return xp.equal(updates, xp.take(z, indices, axis));
    }

    /** Divided by the number of winners at each position, of which there is one at least. */
    A share(ArrayNamespace<A> xp, A g, A x, A updates, A z) {
      A first = xp.astype(xp.equal(x, z), xp.dtype(g));
      A others = xp.astype(winners(xp, updates, z), xp.dtype(g));
      A count = xp.scatterAdd(first, indices, others, axis);
      // Without a winner the output is NaN, and nothing flows.
      return xp.divide(g, xp.maximum(count, 1.0));
    }
  }
}
