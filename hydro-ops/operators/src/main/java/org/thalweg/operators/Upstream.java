package org.thalweg.operators;

import org.thalweg.array.DifferentiableOperator;

/**
 * What lies upstream of each node, itself included.
 *
 * <p>Arrays are of any type that a backend knows; results are of the same type, data type, device
 * and layout. A field is masked, {@code (..., node)}, or gridded, {@code (..., ny, nx)}; leading
 * axes are batch axes.
 */
public final class Upstream {
  private Upstream() {}

  /**
   * The sum of a field over everything upstream: S_j = x_j + sum over edges (i, j) of r_ij S_i,
   * with r the split ratios, 1 in a forest.
   *
   * <p>One pass over the nodes, O(n) for each batch. Differentiable; the adjoint is {@link
   * Downstream#sum(RiverNetwork, Object)}. NaN spreads to all that lies downstream of it.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any numbers; batch axes may be empty
   * @param <U> the type of array
   * @return the sums, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException if the field's shape fits neither the nodes nor the grid, if
   *     it is no array of numbers, if it is gridded, of integers and the grid has cells without a
   *     node (use {@link Grids}), or if it holds integers and the network bifurcates (use {@link
   *     Weights#unsplit()})
   */
  public static <U> U sum(RiverNetwork network, U field) {
    return sum(network, field, Weights.none());
  }

  /**
   * The weighted sum of a field over everything upstream: S_j = w_j x_j + sum over edges (i, j) of
   * e_ij S_i.
   *
   * <p>As {@link #sum(RiverNetwork, Object)}; differentiable with respect to field and weights, the
   * derivative by e_ij being S_i times the adjoint at j.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any numbers
   * @param weights the weights of nodes and edges, of the field's data type
   * @param <U> the type of array
   * @return the sums, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException as {@link #sum(RiverNetwork, Object)}, or if the weights have
   *     another data type or backend than the field, or do not fit the network
   */
  public static <U> U sum(RiverNetwork network, U field, Weights<U> weights) {
    return FieldCall.nodes(network, field, weights, new WeightedSum(Direction.UPSTREAM));
  }

  /**
   * The sum as an operator, for models that are written against a namespace: {@code
   * xp.apply(Upstream.sumOperator(network), List.of(field))}.
   *
   * @param network the network
   * @return an operator of the field {@code (..., node)} and, optionally, edge weights {@code
   *     (edge)} or {@code (..., edge)} with the field's batch axes, 1 if absent; it gives the sums
   *     {@code (..., node)} and does not check its inputs
   */
  public static DifferentiableOperator sumOperator(RiverNetwork network) {
    return new Accumulation(network, Direction.UPSTREAM);
  }

  /**
   * The sum as an operator whose array code runs in given steps; as {@link
   * #sumOperator(RiverNetwork)}.
   *
   * @param network the network
   * @param schedule the steps; on a network that bifurcates they are those of its levels
   * @return an operator of the field {@code (..., node)} and, optionally, edge weights {@code
   *     (edge)} or {@code (..., edge)} with the field's batch axes
   * @throws IllegalArgumentException if pointers are to be doubled and the network bifurcates
   */
  public static DifferentiableOperator sumOperator(RiverNetwork network, SweepSchedule schedule) {
    return Accumulation.scheduled(network, Direction.UPSTREAM, schedule);
  }
}
