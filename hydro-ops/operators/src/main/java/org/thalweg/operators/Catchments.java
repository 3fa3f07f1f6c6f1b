package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;

/**
 * Catchments: what drains to given locations.
 *
 * <p>Labels and masks are computed in Java memory from the network alone. Statistics are those of
 * {@link Upstream} at the locations, {@code (..., location)} in their order, with the same
 * arguments, errors and derivatives; catchments may lie within each other, and a location may be
 * given twice. All but percentiles, medians and modes take one pass over the whole network, which
 * costs less than to find out what drains to the locations. For a map of labels of one's own see
 * {@link Zones}.
 */
public final class Catchments {
  private Catchments() {}

  /**
   * The catchment of each node, where the most downstream location takes everything above it; as
   * {@link #find(RiverNetwork, Locations, boolean)}.
   *
   * @param network the network
   * @param locations the outlets of the catchments; may be empty
   * @return {@code (node)} number of the location, from 0; -1 where there is none downstream
   * @throws IllegalArgumentException if two locations are one node, or the locations are not of
   *     this network
   */
  public static int[] find(RiverNetwork network, Locations locations) {
    return find(network, locations, true);
  }

  /**
   * The catchment of each node: that of one of the locations that it drains to.
   *
   * <p>With {@code overwrite} the most downstream of them takes all that drains to it, and
   * locations above it have no nodes. Without, each node belongs to the first location met going
   * downstream, so that a catchment holds what drains to its location but not to one further up.
   *
   * <p>On a bifurcating network a node may drain to several locations. With {@code overwrite} those
   * that drain to another of them are set aside, without it those that another of them drains to;
   * of the rest the one with the largest number stands. O(n + e); without {@code overwrite} and
   * where branches meet that lead to different locations, as many steps more as there are locations
   * downstream.
   *
   * @param network the network
   * @param locations the outlets of the catchments; may be empty
   * @param overwrite whether the most downstream location wins, not the first one met
   * @return {@code (node)} number of the location, from 0; -1 where there is none downstream
   * @throws IllegalArgumentException if two locations are one node, or the locations are not of
   *     this network
   */
  public static int[] find(RiverNetwork network, Locations locations, boolean overwrite) {
    return find(network, locations, overwrite, CatchmentLabels.NONE);
  }

  /**
   * The catchment of each node, with another number where there is none; as {@link
   * #find(RiverNetwork, Locations, boolean)}.
   *
   * @param network the network
   * @param locations the outlets of the catchments; may be empty
   * @param overwrite whether the most downstream location wins, not the first one met
   * @param fill the number of nodes without a location downstream
   * @return {@code (node)} number of the location, from 0
   * @throws IllegalArgumentException if two locations are one node, the locations are not of this
   *     network, or the fill value is the number of a location
   */
  public static int[] find(RiverNetwork network, Locations locations, boolean overwrite, int fill) {
    locations.checkOn(network);
    if (fill >= 0 && fill < locations.count()) {
      throw new IllegalArgumentException(
          "fill value %d is the number of a location, there are %d"
              .formatted(fill, locations.count()));
    }
    int[] labels = CatchmentLabels.of(network, locations, overwrite);
    if (fill != CatchmentLabels.NONE) {
      for (int node = 0; node < labels.length; node++) {
        labels[node] = labels[node] == CatchmentLabels.NONE ? fill : labels[node];
      }
    }
    return labels;
  }

  /**
   * The catchment of each node as an array of a backend; as {@link #find(RiverNetwork, Locations,
   * boolean)}.
   *
   * @param xp the namespace of the result
   * @param network the network
   * @param locations the outlets of the catchments; may be empty
   * @param overwrite whether the most downstream location wins, not the first one met
   * @param <A> the type of array
   * @return {@code (node)} number of the location, from 0, of int32; -1 where there is none
   *     downstream. {@link Grids#toGrid} lays it out on the grid
   * @throws IllegalArgumentException as {@link #find(RiverNetwork, Locations, boolean)}
   */
  public static <A> A find(
      ArrayNamespace<A> xp, RiverNetwork network, Locations locations, boolean overwrite) {
    return xp.asarray(find(network, locations, overwrite));
  }

  /**
   * Which nodes drain to any of the locations, themselves included.
   *
   * @param network the network
   * @param locations the locations; may be empty
   * @return {@code (node)} true upstream of a location
   * @throws IllegalArgumentException if the locations are not of this network
   */
  public static boolean[] upstreamMask(RiverNetwork network, Locations locations) {
    locations.checkOn(network);
    return Membership.of(network.topology(), Direction.UPSTREAM, locations.nodes());
  }

  /**
   * Which nodes drain to any of the locations, as an array of a backend; as {@link
   * #upstreamMask(RiverNetwork, Locations)}.
   *
   * @param xp the namespace of the result
   * @param network the network
   * @param locations the locations; may be empty
   * @param <A> the type of array
   * @return {@code (node)} of bool
   * @throws IllegalArgumentException if the locations are not of this network
   */
  public static <A> A upstreamMask(
      ArrayNamespace<A> xp, RiverNetwork network, Locations locations) {
    return xp.asarray(upstreamMask(network, locations));
  }

  /**
   * Which nodes any of the locations drains to, themselves included.
   *
   * @param network the network
   * @param locations the locations; may be empty
   * @return {@code (node)} true downstream of a location
   * @throws IllegalArgumentException if the locations are not of this network
   */
  public static boolean[] downstreamMask(RiverNetwork network, Locations locations) {
    locations.checkOn(network);
    return Membership.of(network.topology(), Direction.DOWNSTREAM, locations.nodes());
  }

  /**
   * Which nodes any of the locations drains to, as an array of a backend; as {@link
   * #downstreamMask(RiverNetwork, Locations)}.
   *
   * @param xp the namespace of the result
   * @param network the network
   * @param locations the locations; may be empty
   * @param <A> the type of array
   * @return {@code (node)} of bool
   * @throws IllegalArgumentException if the locations are not of this network
   */
  public static <A> A downstreamMask(
      ArrayNamespace<A> xp, RiverNetwork network, Locations locations) {
    return xp.asarray(downstreamMask(network, locations));
  }

  /**
   * The sum of a field over the catchment of each location; as {@link Upstream#sum(RiverNetwork,
   * Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the sums
   * @throws IllegalArgumentException as {@link Upstream#sum(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U sum(RiverNetwork network, U field, Locations locations) {
    return sum(network, field, locations, Weights.none());
  }

  /**
   * The weighted sum of a field over the catchment of each location; as {@link
   * Upstream#sum(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the sums
   * @throws IllegalArgumentException as {@link Upstream#sum(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U sum(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedSum(Direction.UPSTREAM);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The mean of a field over the catchment of each location; as {@link Upstream#mean(RiverNetwork,
   * Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the means
   * @throws IllegalArgumentException as {@link Upstream#mean(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U mean(RiverNetwork network, U field, Locations locations) {
    return mean(network, field, locations, Weights.none());
  }

  /**
   * The weighted mean of a field over the catchment of each location; as {@link
   * Upstream#mean(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the means
   * @throws IllegalArgumentException as {@link Upstream#mean(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U mean(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedMoment(Direction.UPSTREAM, Moment.MEAN);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The smallest value of a field over the catchment of each location; as {@link
   * Upstream#min(RiverNetwork, Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the smallest values
   * @throws IllegalArgumentException as {@link Upstream#min(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U min(RiverNetwork network, U field, Locations locations) {
    return min(network, field, locations, Weights.none());
  }

  /**
   * The weighted smallest value of a field over the catchment of each location; as {@link
   * Upstream#min(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the smallest values
   * @throws IllegalArgumentException as {@link Upstream#min(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U min(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedExtreme(Direction.UPSTREAM, Combination.MIN);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The largest value of a field over the catchment of each location; as {@link
   * Upstream#max(RiverNetwork, Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the largest values
   * @throws IllegalArgumentException as {@link Upstream#max(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U max(RiverNetwork network, U field, Locations locations) {
    return max(network, field, locations, Weights.none());
  }

  /**
   * The weighted largest value of a field over the catchment of each location; as {@link
   * Upstream#max(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the largest values
   * @throws IllegalArgumentException as {@link Upstream#max(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U max(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedExtreme(Direction.UPSTREAM, Combination.MAX);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The population variance of a field over the catchment of each location; as {@link
   * Upstream#var(RiverNetwork, Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the variances
   * @throws IllegalArgumentException as {@link Upstream#var(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U var(RiverNetwork network, U field, Locations locations) {
    return var(network, field, locations, Weights.none());
  }

  /**
   * The weighted population variance of a field over the catchment of each location; as {@link
   * Upstream#var(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the variances
   * @throws IllegalArgumentException as {@link Upstream#var(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U var(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedMoment(Direction.UPSTREAM, Moment.VAR);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The standard deviation of a field over the catchment of each location; as {@link
   * Upstream#std(RiverNetwork, Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the standard deviations
   * @throws IllegalArgumentException as {@link Upstream#std(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U std(RiverNetwork network, U field, Locations locations) {
    return std(network, field, locations, Weights.none());
  }

  /**
   * The weighted standard deviation of a field over the catchment of each location; as {@link
   * Upstream#std(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the standard deviations
   * @throws IllegalArgumentException as {@link Upstream#std(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U std(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedMoment(Direction.UPSTREAM, Moment.STD);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The skewness of a field over the catchment of each location; as {@link
   * Upstream#skewness(RiverNetwork, Object)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the skewnesses
   * @throws IllegalArgumentException as {@link Upstream#skewness(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U skewness(RiverNetwork network, U field, Locations locations) {
    return skewness(network, field, locations, Weights.none());
  }

  /**
   * The weighted skewness of a field over the catchment of each location; as {@link
   * Upstream#skewness(RiverNetwork, Object, Weights)} there.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the skewnesses
   * @throws IllegalArgumentException as {@link Upstream#skewness(RiverNetwork, Object, Weights)},
   *     or if the locations are not of this network
   */
  public static <U> U skewness(
      RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new WeightedMoment(Direction.UPSTREAM, Moment.SKEWNESS);
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The median of a field over the catchment of each location; as {@link
   * Upstream#median(RiverNetwork, Object)} there. Only the catchments are walked.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the medians
   * @throws IllegalArgumentException as {@link Upstream#median(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U median(RiverNetwork network, U field, Locations locations) {
    return median(network, field, locations, Weights.none());
  }

  /**
   * The weighted median of a field over the catchment of each location; as {@link
   * Upstream#median(RiverNetwork, Object, Weights)} there. Only the catchments are walked.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the medians
   * @throws IllegalArgumentException as {@link Upstream#median(RiverNetwork, Object, Weights)}, or
   *     if the locations are not of this network
   */
  public static <U> U median(
      RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new PickMetric(Direction.UPSTREAM, Pick.Percentile.of(0.5));
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The most frequent value of a field over the catchment of each location; as {@link
   * Upstream#mode(RiverNetwork, Object)} there. Only the catchments are walked.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the modes
   * @throws IllegalArgumentException as {@link Upstream#mode(RiverNetwork, Object)}, or if the
   *     locations are not of this network
   */
  public static <U> U mode(RiverNetwork network, U field, Locations locations) {
    return mode(network, field, locations, Weights.none());
  }

  /**
   * The weighted most frequent value of a field over the catchment of each location; as {@link
   * Upstream#mode(RiverNetwork, Object, Weights)} there. Only the catchments are walked.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the modes
   * @throws IllegalArgumentException as {@link Upstream#mode(RiverNetwork, Object, Weights)}, or if
   *     the locations are not of this network
   */
  public static <U> U mode(RiverNetwork network, U field, Locations locations, Weights<U> weights) {
    NodeFunction function = new PickMetric(Direction.UPSTREAM, new Pick.Mode());
    return FieldCall.at(network, field, weights, function, locations);
  }

  /**
   * The percentile of a field over the catchment of each location; as {@link
   * Upstream#percentile(RiverNetwork, Object, double)} there. Only the catchments are walked.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param p the part, in [0, 1]
   * @param locations the outlets of the catchments; may be empty
   * @param <U> the type of array
   * @return {@code (..., location)} the percentiles
   * @throws IllegalArgumentException as {@link Upstream#percentile(RiverNetwork, Object, double)},
   *     or if the locations are not of this network
   */
  public static <U> U percentile(RiverNetwork network, U field, double p, Locations locations) {
    return percentile(network, field, p, locations, Weights.none());
  }

  /**
   * The weighted percentile of a field over the catchment of each location; as {@link
   * Upstream#percentile(RiverNetwork, Object, double, Weights)} there. Only the catchments are
   * walked.
   *
   * @param network the network
   * @param field {@code (..., node)} or {@code (..., ny, nx)}
   * @param p the part, in [0, 1]
   * @param locations the outlets of the catchments; may be empty
   * @param weights the weights of nodes and edges
   * @param <U> the type of array
   * @return {@code (..., location)} the percentiles
   * @throws IllegalArgumentException as {@link Upstream#percentile(RiverNetwork, Object, double,
   *     Weights)}, or if the locations are not of this network
   */
  public static <U> U percentile(
      RiverNetwork network, U field, double p, Locations locations, Weights<U> weights) {
    NodeFunction function = new PickMetric(Direction.UPSTREAM, Pick.Percentile.of(p));
    return FieldCall.at(network, field, weights, function, locations);
  }
}
