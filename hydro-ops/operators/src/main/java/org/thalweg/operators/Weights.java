package org.thalweg.operators;

import java.util.Optional;

/**
 * The weights of an operator along a network, and whether it leaves NaN out. In a sum, those of
 * nodes scale the field and those of edges scale what crosses them; where an operator takes a
 * statistic of a set, they are the weights of its elements, which are then 0 or more.
 *
 * <p>On a bifurcating network the split ratios are the edge weights unless others are given, or
 * {@link #unsplit()} switches them off. Weights have the field's data type and device. Those of the
 * nodes have a shape that a field may have, or no batch axes: {@code (..., node)} or {@code (...,
 * ny, nx)}; those of the edges are {@code (edge)} or {@code (..., edge)} with the field's batch
 * axes. Statistics that give a floating-point result take weights of any real type.
 *
 * @param node the weight of each node, 1 if empty; may be negative or NaN, which then spreads
 * @param edge the weight of each edge, in the order of the edge ids; likewise
 * @param split whether the network's split ratios apply where no edge weights are given
 * @param omitsNaN whether NaN in the field is left out instead of spreading
 * @param <U> the type of array
 */
public record Weights<U>(Optional<U> node, Optional<U> edge, boolean split, boolean omitsNaN) {
  /**
   * No weights but the network's split ratios.
   *
   * @param <U> the type of array
   * @return the weights
   */
  public static <U> Weights<U> none() {
    return new Weights<>(Optional.empty(), Optional.empty(), true, false);
  }

  /**
   * Weights of the nodes.
   *
   * @param node {@code (..., node)} the weight of each node
   * @param <U> the type of array
   * @return the weights; the network's split ratios apply beside
   */
  public static <U> Weights<U> node(U node) {
    return new Weights<>(Optional.of(node), Optional.empty(), true, false);
  }

  /**
   * Weights of the edges.
   *
   * @param edge {@code (edge)} or {@code (..., edge)}, the weight of each edge
   * @param <U> the type of array
   * @return the weights, in place of the network's split ratios
   */
  public static <U> Weights<U> edge(U edge) {
    return new Weights<>(Optional.empty(), Optional.of(edge), false, false);
  }

  /**
   * Weights of nodes and edges.
   *
   * @param node {@code (..., node)} the weight of each node
   * @param edge {@code (edge)} or {@code (..., edge)}, the weight of each edge
   * @param <U> the type of array
   * @return the weights, in place of the network's split ratios
   */
  public static <U> Weights<U> of(U node, U edge) {
    return new Weights<>(Optional.of(node), Optional.of(edge), false, false);
  }

  /**
   * No weights: every edge of a bifurcation carries the whole sum on.
   *
   * @param <U> the type of array
   * @return the weights
   */
  public static <U> Weights<U> unsplit() {
    return new Weights<>(Optional.empty(), Optional.empty(), false, false);
  }

  /**
   * Weights of the nodes only: every edge of a bifurcation carries the whole sum on.
   *
   * @param node {@code (..., node)} the weight of each node
   * @param <U> the type of array
   * @return the weights
   */
  public static <U> Weights<U> unsplit(U node) {
    return new Weights<>(Optional.of(node), Optional.empty(), false, false);
  }

  /**
   * The same weights for an operator that leaves NaN out: what is NaN in the field is not in the
   * set. The sum of an empty set is 0 and its product 1, every other statistic NaN.
   *
   * @return the weights; without effect on integers
   */
  public Weights<U> skipNaN() {
    return new Weights<>(node, edge, split, true);
  }
}
