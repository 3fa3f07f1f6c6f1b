package org.thalweg.array;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.spi.Levels;

/**
 * Sums over a forest, level by level: each is cut from the whole once and put back once, so that no
 * call handles the whole for the sake of a few nodes.
 *
 * @param xp the namespace
 * @param parents the position in the next level of the parent of each node, checked
 * @param levels the levels
 * @param weights the factor between each node and its parent, 1 if empty
 * @param <A> the array type
 */
record ForestSums<A>(ArrayNamespace<A> xp, A parents, Levels levels, Optional<A> weights) {
  /** From the leaves to the roots. */
  A leaffix(A x) {
    if (levels.count() < 2) {
      return x;
    }
    List<A> own = xp.split(x, levels.sizes(), -1);
    List<A> to = byLevel(parents);
    List<A> factors = factors();
    List<A> sums = new ArrayList<>(own.size());
    A sum = own.get(0);
    sums.add(sum);
    for (int level = 1; level < own.size(); level++) {
      A sent = weigh(sum, factors, level - 1);
      sum = xp.scatterAdd(own.get(level), to.get(level - 1), sent, -1);
      sums.add(sum);
    }
    return xp.concat(sums, -1);
  }

  /** From the roots to the leaves. */
  A rootfix(A x) {
    if (levels.count() < 2) {
      return x;
    }
    List<A> own = xp.split(x, levels.sizes(), -1);
    List<A> from = byLevel(parents);
    List<A> factors = factors();
    List<A> sums = new ArrayList<>(own.size());
    A sum = own.get(own.size() - 1);
    sums.add(sum);
    for (int level = own.size() - 2; level >= 0; level--) {
      A received = weigh(xp.take(sum, from.get(level), -1), factors, level);
      sum = xp.add(own.get(level), received);
      sums.add(sum);
    }
    Collections.reverse(sums);
    return xp.concat(sums, -1);
  }

  private List<A> byLevel(A nodes) {
    return xp.split(nodes, levels.sizesBelowRoots(), -1);
  }

  private List<A> factors() {
    return weights.map(this::byLevel).orElse(List.of());
  }

  private A weigh(A values, List<A> factors, int level) {
    return factors.isEmpty() ? values : xp.multiply(values, factors.get(level));
  }
}
