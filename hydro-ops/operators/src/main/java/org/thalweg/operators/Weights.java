package org.thalweg.operators;

import java.util.Optional;

/**
 * The weights of a sum along a network: of nodes, which scale the field, and of edges, which scale
 * what crosses them.
 *
 * <p>On a bifurcating network the split ratios are the edge weights unless others are given, or
 * {@link #unsplit()} switches them off. Weights have the field's data type and device. Those of the
 * nodes have a shape that a field may have, or no batch axes: {@code (..., node)} or {@code (...,
 * ny, nx)}; those of the edges are {@code (edge)} or {@code (..., edge)} with the field's batch
 * axes.
 *
 * @param node the weight of each node, 1 if empty; may be negative or NaN, which then spreads
 * @param edge the weight of each edge, in the order of the edge ids; likewise
 * @param split whether the network's split ratios apply where no edge weights are given
 * @param <U> the type of array
 */
public record Weights<U>(Optional<U> node, Optional<U> edge, boolean split) {
  /**
   * No weights but the network's split ratios.
   *
   * @param <U> the type of array
   * @return the weights
   */
  public static <U> Weights<U> none() {
    return new Weights<>(Optional.empty(), Optional.empty(), true);
  }

  /**
   * Weights of the nodes.
   *
   * @param node {@code (..., node)} the weight of each node
   * @param <U> the type of array
   * @return the weights; the network's split ratios apply beside
   */
  public static <U> Weights<U> node(U node) {
    return new Weights<>(Optional.of(node), Optional.empty(), true);
  }

  /**
   * Weights of the edges.
   *
   * @param edge {@code (edge)} or {@code (..., edge)}, the weight of each edge
   * @param <U> the type of array
   * @return the weights, in place of the network's split ratios
   */
  public static <U> Weights<U> edge(U edge) {
    return new Weights<>(Optional.empty(), Optional.of(edge), false);
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
    return new Weights<>(Optional.of(node), Optional.of(edge), false);
  }

  /**
   * No weights: every edge of a bifurcation carries the whole sum on.
   *
   * @param <U> the type of array
   * @return the weights
   */
  public static <U> Weights<U> unsplit() {
    return new Weights<>(Optional.empty(), Optional.empty(), false);
  }

  /**
   * Weights of the nodes only: every edge of a bifurcation carries the whole sum on.
   *
   * @param node {@code (..., node)} the weight of each node
   * @param <U> the type of array
   * @return the weights
   */
  public static <U> Weights<U> unsplit(U node) {
    return new Weights<>(Optional.of(node), Optional.empty(), false);
  }
}
