package org.thalweg.operators;

/**
 * One step along a network: what each node gets from its neighbours, and not from itself.
 *
 * <p>With x the field, w the weights of nodes and e those of edges, n_j = the sum, the smallest or
 * the largest of e_ij w_i x_i over the edges into j, or the mean, variance, standard deviation or
 * skewness of x_i with weights e_ij w_i. On a bifurcating network the split ratios are the weights
 * of edges of sums and sets unless others are given; they never scale the smallest and the largest.
 *
 * <p>Without a neighbour the sum is 0 and every other metric NaN, as it is where the weights of all
 * neighbours are 0. NaN in a neighbour gives NaN unless it is left out ({@link Weights#skipNaN}).
 * Variance and skewness are central moments about the neighbours' mean. All metrics are
 * differentiable with respect to field and weights; equal neighbours share the derivative of the
 * smallest and the largest, and the derivatives of standard deviation and skewness are 0 where the
 * variance is 0. O(n) for each batch.
 */
public final class Move {
  private Move() {}

  /**
   * What each node gets from the nodes that flow into it.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers, for sums any numbers;
   *     batch axes may be empty
   * @param metric what is made of the neighbours' values
   * @param <U> the type of array
   * @return an array in the layout of the field and of its data type, or for mean, variance,
   *     standard deviation and skewness of the floating-point type of its width; NaN in cells
   *     without a node
   * @throws IllegalArgumentException if the field's shape fits neither the nodes nor the grid, if
   *     it is no array of such numbers, if it holds integers and is gridded, or the smallest or the
   *     largest is asked for, which need NaN, or the network bifurcates and the sum is asked for
   *     (use {@link Weights#unsplit()})
   */
  public static <U> U downstream(RiverNetwork network, U field, MoveMetric metric) {
    return downstream(network, field, metric, Weights.none());
  }

  /**
   * What each node gets from the nodes that flow into it, weighted.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers, for sums any numbers
   * @param metric what is made of the neighbours' values
   * @param weights the weights of nodes and edges; for sum, smallest and largest of the field's
   *     data type, for the others 0 or more
   * @param <U> the type of array
   * @return as {@link #downstream(RiverNetwork, Object, MoveMetric)}
   * @throws IllegalArgumentException as {@link #downstream(RiverNetwork, Object, MoveMetric)}, or
   *     if the weights do not fit the network or the field, or are negative or NaN where they are
   *     weights of a set
   */
  public static <U> U downstream(
      RiverNetwork network, U field, MoveMetric metric, Weights<U> weights) {
    return FieldCall.nodes(network, field, weights, new Moved(Direction.UPSTREAM, metric));
  }

  /**
   * What each node gets from the nodes that it flows into.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers, for sums any numbers
   * @param metric what is made of the neighbours' values
   * @param <U> the type of array
   * @return as {@link #downstream(RiverNetwork, Object, MoveMetric)}
   * @throws IllegalArgumentException as {@link #downstream(RiverNetwork, Object, MoveMetric)}
   */
  public static <U> U upstream(RiverNetwork network, U field, MoveMetric metric) {
    return upstream(network, field, metric, Weights.none());
  }

  /**
   * What each node gets from the nodes that it flows into, weighted.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers, for sums any numbers
   * @param metric what is made of the neighbours' values
   * @param weights the weights of nodes and edges; for sum, smallest and largest of the field's
   *     data type, for the others 0 or more
   * @param <U> the type of array
   * @return as {@link #downstream(RiverNetwork, Object, MoveMetric)}
   * @throws IllegalArgumentException as {@link #downstream(RiverNetwork, Object, MoveMetric,
   *     Weights)}
   */
  public static <U> U upstream(
      RiverNetwork network, U field, MoveMetric metric, Weights<U> weights) {
    return FieldCall.nodes(network, field, weights, new Moved(Direction.DOWNSTREAM, metric));
  }
}
