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
   * The smallest value of a field over everything upstream: M_j = the smallest of x_j and of M_i
   * over the edges (i, j). Split ratios do not apply.
   *
   * <p>One pass over the nodes, O(n) for each batch. Differentiable: elements that are the smallest
   * share the derivative equally, each once for every path from it; where the result is infinite or
   * NaN, the derivative is 0. NaN spreads to all that has it upstream.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return the smallest values, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException if the field's shape fits neither the nodes nor the grid, if
   *     it is no array of real numbers, or if it is gridded, of integers and the grid has cells
   *     without a node (use {@link Grids})
   */
  public static <U> U min(RiverNetwork network, U field) {
    return min(network, field, Weights.none());
  }

  /**
   * The smallest value of a weighted field over everything upstream: M_j = the smallest of w_j x_j
   * and of e_ij M_i over the edges (i, j); as {@link #min(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of nodes and edges, of the field's data type; those of edges scale
   *     values and may be negative
   * @param <U> the type of array
   * @return the smallest values, in the layout of the field; NaN in cells without a node, and where
   *     NaN is left out and nothing else is upstream
   * @throws IllegalArgumentException as {@link #min(RiverNetwork, Object)}, or if the weights have
   *     another data type or backend than the field, or do not fit the network
   */
  public static <U> U min(RiverNetwork network, U field, Weights<U> weights) {
    NodeFunction extreme = new WeightedExtreme(Direction.UPSTREAM, Combination.MIN);
    return FieldCall.nodes(network, field, weights, extreme);
  }

  /**
   * The largest value of a field over everything upstream: M_j = the largest of x_j and of M_i over
   * the edges (i, j). Split ratios do not apply.
   *
   * <p>One pass over the nodes, O(n) for each batch. Differentiable: elements that are the largest
   * share the derivative equally, each once for every path from it; where the result is infinite or
   * NaN, the derivative is 0. NaN spreads to all that has it upstream.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return the largest values, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException if the field's shape fits neither the nodes nor the grid, if
   *     it is no array of real numbers, or if it is gridded, of integers and the grid has cells
   *     without a node (use {@link Grids})
   */
  public static <U> U max(RiverNetwork network, U field) {
    return max(network, field, Weights.none());
  }

  /**
   * The largest value of a weighted field over everything upstream: M_j = the largest of w_j x_j
   * and of e_ij M_i over the edges (i, j); as {@link #max(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of nodes and edges, of the field's data type; those of edges scale
   *     values and may be negative
   * @param <U> the type of array
   * @return the largest values, in the layout of the field; NaN in cells without a node, and where
   *     NaN is left out and nothing else is upstream
   * @throws IllegalArgumentException as {@link #max(RiverNetwork, Object)}, or if the weights have
   *     another data type or backend than the field, or do not fit the network
   */
  public static <U> U max(RiverNetwork network, U field, Weights<U> weights) {
    NodeFunction extreme = new WeightedExtreme(Direction.UPSTREAM, Combination.MAX);
    return FieldCall.nodes(network, field, weights, extreme);
  }

  /**
   * The product of a field over everything upstream: P_j = x_j times the product of P_i over the
   * edges (i, j). Split ratios do not apply; where the network bifurcates, an element counts once
   * for each path.
   *
   * <p>One pass over the nodes, O(n) for each batch. Differentiable, at zeros too. NaN spreads to
   * all that has it upstream; integers wrap.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return the products, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException as {@link #min(RiverNetwork, Object)}
   */
  public static <U> U product(RiverNetwork network, U field) {
    return product(network, field, Weights.none());
  }

  /**
   * The product of a weighted field over everything upstream: P_j = w_j x_j times the product of
   * e_ij P_i over the edges (i, j); as {@link #product(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of nodes and edges, of the field's data type; where NaN is left out,
   *     w x is 1
   * @param <U> the type of array
   * @return the products, in the layout of the field; NaN in cells without a node
   * @throws IllegalArgumentException as {@link #min(RiverNetwork, Object, Weights)}
   */
  public static <U> U product(RiverNetwork network, U field, Weights<U> weights) {
    return FieldCall.nodes(network, field, weights, new WeightedProduct(Direction.UPSTREAM));
  }

  /**
   * The mean of a field over everything upstream: m_j = N_j / W_j, with N the sum of w x and W the
   * sum of w over everything upstream.
   *
   * <p>The weight of a value is that of its node, 1 if none is given, times those of the edges on
   * its way, the split ratios if none are given; a value that comes on several ways counts on each.
   * Two passes over the nodes, O(n) for each batch. Differentiable with respect to field and
   * weights; a node whose result is not finite passes no gradient on. NaN spreads to all that lies
   * downstream of it, unless {@link Weights#skipNaN()} leaves it out.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param <U> the type of array
   * @return the means, in the layout of the field, of its data type or, for integers, of the
   *     floating-point type of their width; NaN where the total weight is 0 and in cells without a
   *     node
   * @throws IllegalArgumentException if the field's shape fits neither the nodes nor the grid, or
   *     it is no array of real numbers
   */
  public static <U> U mean(RiverNetwork network, U field) {
    return mean(network, field, Weights.none());
  }

  /**
   * The weighted mean of a field over everything upstream; as {@link #mean(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param weights the weights of nodes and edges, 0 or more
   * @param <U> the type of array
   * @return the result, as {@link #mean(RiverNetwork, Object)}
   * @throws IllegalArgumentException as {@link #mean(RiverNetwork, Object)}, or if a weight is
   *     negative or NaN, or the weights do not fit the network or are of another backend than the
   *     field
   */
  public static <U> U mean(RiverNetwork network, U field, Weights<U> weights) {
    return moment(network, field, weights, Moment.MEAN);
  }

  /**
   * The population variance of a field over everything upstream: v_j = M_j / W_j, with M the sum of
   * w (x - m_j)^2 and W the sum of w over everything upstream.
   *
   * <p>Central moments are merged pairwise (Chan, Golub and LeVeque 1983): it is never negative, 0
   * for equal values, and loses no digits to what the values have in common.
   *
   * <p>Weights, cost, derivative and NaN are as {@link #mean(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param <U> the type of array
   * @return the result, in the layout of the field, of its data type or, for integers, of the
   *     floating-point type of their width; NaN where the total weight is 0 and in cells without a
   *     node
   * @throws IllegalArgumentException as {@link #mean(RiverNetwork, Object)}
   */
  public static <U> U var(RiverNetwork network, U field) {
    return var(network, field, Weights.none());
  }

  /**
   * The weighted population variance of a field over everything upstream; as {@link
   * #var(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param weights the weights of nodes and edges, 0 or more
   * @param <U> the type of array
   * @return the result, as {@link #var(RiverNetwork, Object)}
   * @throws IllegalArgumentException as {@link #var(RiverNetwork, Object)}, or if a weight is
   *     negative or NaN, or the weights do not fit the network or are of another backend than the
   *     field
   */
  public static <U> U var(RiverNetwork network, U field, Weights<U> weights) {
    return moment(network, field, weights, Moment.VAR);
  }

  /**
   * The population standard deviation of a field over everything upstream: s_j = sqrt(v_j), v the
   * variance.
   *
   * <p>Its derivative is 0 where it is 0.
   *
   * <p>Weights, cost, derivative and NaN are as {@link #mean(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param <U> the type of array
   * @return the result, in the layout of the field, of its data type or, for integers, of the
   *     floating-point type of their width; NaN where the total weight is 0 and in cells without a
   *     node
   * @throws IllegalArgumentException as {@link #mean(RiverNetwork, Object)}
   */
  public static <U> U std(RiverNetwork network, U field) {
    return std(network, field, Weights.none());
  }

  /**
   * The weighted population standard deviation of a field over everything upstream; as {@link
   * #std(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param weights the weights of nodes and edges, 0 or more
   * @param <U> the type of array
   * @return the result, as {@link #std(RiverNetwork, Object)}
   * @throws IllegalArgumentException as {@link #std(RiverNetwork, Object)}, or if a weight is
   *     negative or NaN, or the weights do not fit the network or are of another backend than the
   *     field
   */
  public static <U> U std(RiverNetwork network, U field, Weights<U> weights) {
    return moment(network, field, weights, Moment.STD);
  }

  /**
   * The skewness of a field over everything upstream: c_j = T_j / (W_j v_j^1.5), with T the sum of
   * w (x - m_j)^3 and W the sum of w over everything upstream, v the variance.
   *
   * <p>NaN, with derivative 0, where the variance is 0.
   *
   * <p>Weights, cost, derivative and NaN are as {@link #mean(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param <U> the type of array
   * @return the result, in the layout of the field, of its data type or, for integers, of the
   *     floating-point type of their width; NaN where the total weight is 0 and in cells without a
   *     node
   * @throws IllegalArgumentException as {@link #mean(RiverNetwork, Object)}
   */
  public static <U> U skewness(RiverNetwork network, U field) {
    return skewness(network, field, Weights.none());
  }

  /**
   * The weighted skewness of a field over everything upstream; as {@link #skewness(RiverNetwork,
   * Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, any real numbers
   * @param weights the weights of nodes and edges, 0 or more
   * @param <U> the type of array
   * @return the result, as {@link #skewness(RiverNetwork, Object)}
   * @throws IllegalArgumentException as {@link #skewness(RiverNetwork, Object)}, or if a weight is
   *     negative or NaN, or the weights do not fit the network or are of another backend than the
   *     field
   */
  public static <U> U skewness(RiverNetwork network, U field, Weights<U> weights) {
    return moment(network, field, weights, Moment.SKEWNESS);
  }

  private static <U> U moment(RiverNetwork network, U field, Weights<U> weights, Moment moment) {
    return FieldCall.nodes(network, field, weights, new WeightedMoment(Direction.UPSTREAM, moment));
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

  /**
   * The percentile of a field over everything upstream: the smallest value with which the
   * cumulative weight of the values, sorted, reaches p times the whole.
   *
   * <p>This is the inverse of the cumulative distribution, without interpolation: always a value of
   * the field, and 0 gives the smallest, 1 the largest one. In a bifurcating network the weight of
   * a node is the sum over all paths from it of the products of their split ratios. Weights within
   * 1e-12 of the whole are the same. NaN spreads to all that lies downstream of it.
   *
   * <p>Not differentiable: gradients stop here. Computed in Java memory, by merging sets of values
   * down the network: O(n log n) in a forest, with room for 2 n values; each pair of branches that
   * meet again below a bifurcation adds a step for each value that they share. Not for graphs of an
   * engine.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param p the part, in [0, 1]
   * @param <U> the type of array
   * @return the percentiles, of the field's data type and in its layout; NaN in cells without a
   *     node
   * @throws IllegalArgumentException if p is not in [0, 1], the field's shape fits neither the
   *     nodes nor the grid, it holds no real numbers, or it is gridded, of integers and the grid
   *     has cells without a node (use {@link Grids})
   */
  public static <U> U percentile(RiverNetwork network, U field, double p) {
    return percentile(network, field, p, Weights.none());
  }

  /**
   * The weighted percentile of a field over everything upstream; as {@link
   * #percentile(RiverNetwork, Object, double)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param p the part, in [0, 1]
   * @param weights the weights of nodes and edges, of any real data type, 0 or more; a value
   *     without weight is left out
   * @param <U> the type of array
   * @return the percentiles, in the layout of the field; NaN where there is no weight
   * @throws IllegalArgumentException as {@link #percentile(RiverNetwork, Object, double)}, if a
   *     weight is negative or NaN, if the weights do not fit the network, or if a set has no weight
   *     and the field is of integers
   */
  public static <U> U percentile(RiverNetwork network, U field, double p, Weights<U> weights) {
    Pick pick = Pick.Percentile.of(p);
    return FieldCall.nodes(network, field, weights, new PickMetric(Direction.UPSTREAM, pick));
  }

  /**
   * The median of a field over everything upstream: its percentile 0.5, which of an even number of
   * equal weights is the lower one of the middle.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return the medians; as {@link #percentile(RiverNetwork, Object, double)}
   * @throws IllegalArgumentException as {@link #percentile(RiverNetwork, Object, double)}
   */
  public static <U> U median(RiverNetwork network, U field) {
    return median(network, field, Weights.none());
  }

  /**
   * The weighted median of a field over everything upstream: its percentile 0.5.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of nodes and edges, 0 or more
   * @param <U> the type of array
   * @return the medians; as {@link #percentile(RiverNetwork, Object, double, Weights)}
   * @throws IllegalArgumentException as {@link #percentile(RiverNetwork, Object, double, Weights)}
   */
  public static <U> U median(RiverNetwork network, U field, Weights<U> weights) {
    return percentile(network, field, 0.5, weights);
  }

  /**
   * The most frequent value of a field over everything upstream; of several the smallest.
   *
   * <p>As {@link #percentile(RiverNetwork, Object, double)}: in a bifurcating network values count
   * by split ratios, NaN spreads, and gradients stop here.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, integers, which may be of a
   *     floating-point type
   * @param <U> the type of array
   * @return the modes, of the field's data type and in its layout; NaN in cells without a node
   * @throws IllegalArgumentException if the field holds anything but integers and NaN, its shape
   *     fits neither the nodes nor the grid, or it is gridded, of an integer type and the grid has
   *     cells without a node (use {@link Grids})
   */
  public static <U> U mode(RiverNetwork network, U field) {
    return mode(network, field, Weights.none());
  }

  /**
   * The value of a field with the largest weight over everything upstream; of several whose weights
   * are the same within a part of 1e-12, the smallest. As {@link #mode(RiverNetwork, Object)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, integers
   * @param weights the weights of nodes and edges, of any real data type, 0 or more
   * @param <U> the type of array
   * @return the modes, in the layout of the field; NaN where there is no weight
   * @throws IllegalArgumentException as {@link #mode(RiverNetwork, Object)}, if a weight is
   *     negative or NaN, if the weights do not fit the network, or if a set has no weight and the
   *     field is of an integer type
   */
  public static <U> U mode(RiverNetwork network, U field, Weights<U> weights) {
    NodeFunction mode = new PickMetric(Direction.UPSTREAM, new Pick.Mode());
    return FieldCall.nodes(network, field, weights, mode);
  }

  /**
   * The share of each class in everything upstream; as {@link #frequencies(RiverNetwork, Object,
   * int[], Weights)}.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, classes as numbers
   * @param classes {@code (class)} the values whose shares are wanted
   * @param <U> the type of array
   * @return {@code (..., class, node)} or {@code (..., class, ny, nx)}
   * @throws IllegalArgumentException as {@link #frequencies(RiverNetwork, Object, int[], Weights)}
   */
  public static <U> U frequencies(RiverNetwork network, U field, int[] classes) {
    return frequencies(network, field, classes, Weights.none());
  }

  /**
   * The share of each class in the weight of everything upstream: the sum of weights where the
   * field is of the class, divided by the sum of all weights. With the areas of cells as weights it
   * is the class's share of the catchment.
   *
   * <p>Shares sum to 1 if {@code classes} are all that occur. One accumulation for each class;
   * differentiable with respect to the weights, not to the field. NaN spreads, or is left out of
   * both sums.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}, classes as numbers
   * @param classes {@code (class)} the values whose shares are wanted
   * @param weights the weights of nodes and edges, of any real data type, 0 or more
   * @param <U> the type of array
   * @return {@code (..., class, node)} or {@code (..., class, ny, nx)} in [0, 1], of the
   *     floating-point type of the field's width; NaN where there is no weight
   * @throws IllegalArgumentException if the field's shape fits neither the nodes nor the grid, it
   *     holds no real numbers or its data type cannot hold a class, a weight is negative or NaN, or
   *     the weights do not fit the network
   */
  public static <U> U frequencies(
      RiverNetwork network, U field, int[] classes, Weights<U> weights) {
    NodeFunction shares = new ClassShares(Direction.UPSTREAM, classes.clone());
    return FieldCall.nodes(network, field, weights, shares);
  }
}
