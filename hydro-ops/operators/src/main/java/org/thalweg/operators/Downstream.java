package org.thalweg.operators;

import org.thalweg.array.DifferentiableOperator;

/**
 * What lies downstream of each node, itself included: {@link Upstream} with the edges reversed.
 *
 * <p>Arrays are of any type that a backend knows; results are of the same type, data type, device
 * and layout. A field is masked, {@code (..., node)}, or gridded, {@code (..., ny, nx)}; leading
 * axes are batch axes.
 */
public final class Downstream {
  private Downstream() {}

  /**
   * The sum of a field over everything downstream: S_i = x_i + sum over edges (i, j) of r_ij S_j,
   * with r the split ratios, 1 in a forest.
   *
   * <p>One pass over the nodes, O(n) for each batch. Differentiable; the adjoint is {@link
   * Upstream#sum(RiverNetwork, Object)}. NaN spreads to all that lies upstream of it.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any numbers
   * @param <U> the type of array
   * @return the sums, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException as {@link Upstream#sum(RiverNetwork, Object)}
   */
  public static <U> U sum(RiverNetwork network, U field) {
    return sum(network, field, Weights.none());
  }

  /**
   * The weighted sum of a field over everything downstream: S_i = w_i x_i + sum over edges (i, j)
   * of e_ij S_j.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any numbers
   * @param weights the weights of nodes and edges, of the field's data type
   * @param <U> the type of array
   * @return the sums, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException as {@link Upstream#sum(RiverNetwork, Object, Weights)}
   */
  public static <U> U sum(RiverNetwork network, U field, Weights<U> weights) {
    return FieldCall.nodes(network, field, weights, new WeightedSum(Direction.DOWNSTREAM));
  }

  /**
   * The sum as an operator; as {@link Upstream#sumOperator(RiverNetwork)}.
   *
   * @param network the network
   * @return an operator of the field {@code (..., node)} and, optionally, edge weights {@code
   *     (edge)} or {@code (..., edge)} with the field's batch axes
   */
  public static DifferentiableOperator sumOperator(RiverNetwork network) {
    return new Accumulation(network, Direction.DOWNSTREAM);
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
    return Accumulation.scheduled(network, Direction.DOWNSTREAM, schedule);
  }
}
