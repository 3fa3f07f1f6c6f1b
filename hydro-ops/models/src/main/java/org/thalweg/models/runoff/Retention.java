package org.thalweg.models.runoff;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;

/**
 * What is left in a store of GR4J after a step's outflow, in shares of its capacity, by its level q
 * before: f(q) = q (1 + q⁴)^(-1/4).
 *
 * <p>The derivative (1 + q⁴)^(-5/4) is declared: the chain rule takes five times as many operations
 * for it, each waiting for the one before.
 */
record Retention() implements DeclaredVjp, DeclaredJvp {
  /**
   * What is left.
   *
   * @param level q, of any shape
   * @return f(q)
   */
  static <A> A of(ArrayNamespace<A> xp, A level) {
    return xp.apply(new Retention(), List.of(level)).get(0);
  }

  private static <A> A sum(ArrayNamespace<A> xp, A level) {
    return xp.add(xp.square(xp.square(level)), 1.0);
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A level = inputs.get(0);
    return List.of(xp.divide(level, xp.sqrt(xp.sqrt(sum(xp, level)))));
  }

  private static <A> A slope(ArrayNamespace<A> xp, A level) {
    A sum = sum(xp, level);
    return xp.reciprocal(xp.multiply(xp.sqrt(xp.sqrt(sum)), sum));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    return Map.of(0, xp.multiply(g.get(0), slope(xp, inputs.get(0))));
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    return List.of(xp.multiply(tangents.get(0), slope(xp, inputs.get(0))));
  }
}
