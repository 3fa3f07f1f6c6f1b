package org.thalweg.operators;

/**
 * How far nodes are from others along a network, by the lengths of nodes: the length of a path is
 * the sum over its nodes, both ends included, so that from a node to itself it is the node's own.
 *
 * <p>Lengths are of any unit, 1 each unless they are given, and may be negative; integers become
 * the floating-point type of their width. A node that cannot be reached is infinitely far: +inf
 * where the shortest way is asked for, -inf where the longest is. NaN spreads along every way that
 * passes it. Split ratios do not matter.
 *
 * <p>One pass over the nodes for each direction, O(n) for each batch. Differentiable with respect
 * to the lengths; several shortest (or longest) paths share the derivative equally.
 *
 * @see Distance
 * @see Lengths
 */
public final class Length {
  private Length() {}

  /**
   * The length of the shortest way from any location to each node.
   *
   * <p>With {@link Walk#BOTH} one walks downstream from the locations first, and from all that is
   * reached upstream again.
   *
   * @param network the network
   * @param lengths {@code (..., node)} or {@code (..., ny, nx)}, of any unit
   * @param locations where one begins; if there are none, nothing is reached
   * @param walk which way one walks
   * @param <U> the type of array
   * @return in the layout of the lengths, +inf where no location reaches; NaN in cells without a
   *     node
   * @throws IllegalArgumentException if the lengths' shape fits neither the nodes nor the grid, or
   *     they are not real numbers, or if there is no such node
   */
  public static <U> U min(RiverNetwork network, U lengths, Locations locations, Walk walk) {
    PathFunctions.FromLocations function =
        PathFunctions.FromLocations.of(network, Route.SHORTEST, locations, walk);
    return FieldCall.nodes(network, lengths, Weights.none(), function);
  }

  /**
   * The number of nodes on the shortest way from any location to each node; as {@link
   * #min(RiverNetwork, Object, Locations, Walk)} with lengths of 1.
   *
   * @param network the network
   * @param locations where one begins
   * @param walk which way one walks
   * @return {@code (node)}, +inf where no location reaches
   * @throws IllegalArgumentException if there is no such node
   */
  public static double[] min(RiverNetwork network, Locations locations, Walk walk) {
    return min(network, PathSearch.ones(network.nodeCount()), locations, walk);
  }

  /**
   * The length of the longest way from any location to each node.
   *
   * <p>With {@link Walk#BOTH} it is the longer of the two one-way results.
   *
   * @param network the network
   * @param lengths {@code (..., node)} or {@code (..., ny, nx)}, of any unit
   * @param locations where one begins; if there are none, nothing is reached
   * @param walk which way one walks
   * @param <U> the type of array
   * @return in the layout of the lengths, -inf where no location reaches; NaN in cells without a
   *     node
   * @throws IllegalArgumentException if the lengths' shape fits neither the nodes nor the grid, or
   *     they are not real numbers, or if there is no such node
   */
  public static <U> U max(RiverNetwork network, U lengths, Locations locations, Walk walk) {
    PathFunctions.FromLocations function =
        PathFunctions.FromLocations.of(network, Route.LONGEST, locations, walk);
    return FieldCall.nodes(network, lengths, Weights.none(), function);
  }

  /**
   * The number of nodes on the longest way from any location to each node; as {@link
   * #max(RiverNetwork, Object, Locations, Walk)} with lengths of 1.
   *
   * @param network the network
   * @param locations where one begins
   * @param walk which way one walks
   * @return {@code (node)}, -inf where no location reaches
   * @throws IllegalArgumentException if there is no such node
   */
  public static double[] max(RiverNetwork network, Locations locations, Walk walk) {
    return max(network, PathSearch.ones(network.nodeCount()), locations, walk);
  }

  /**
   * The length of the shortest or the longest way from each node to a source, upstream.
   *
   * @param network the network
   * @param lengths {@code (..., node)} or {@code (..., ny, nx)}, of any unit
   * @param route whether the shortest or the longest way counts
   * @param <U> the type of array
   * @return in the layout of the lengths, the own length at sources; NaN in cells without a node
   * @throws IllegalArgumentException if the lengths' shape fits neither the nodes nor the grid, or
   *     they are not real numbers
   */
  public static <U> U toSource(RiverNetwork network, U lengths, Route route) {
    PathFunctions.FromEnds function = new PathFunctions.FromEnds(route, Direction.UPSTREAM);
    return FieldCall.nodes(network, lengths, Weights.none(), function);
  }

  /**
   * The number of nodes on the shortest or the longest way from each node to a source; as {@link
   * #toSource(RiverNetwork, Object, Route)} with lengths of 1.
   *
   * @param network the network
   * @param route whether the shortest or the longest way counts
   * @return {@code (node)}
   */
  public static double[] toSource(RiverNetwork network, Route route) {
    return toSource(network, PathSearch.ones(network.nodeCount()), route);
  }

  /**
   * The length of the shortest or the longest way from each node to a sink, downstream.
   *
   * @param network the network
   * @param lengths {@code (..., node)} or {@code (..., ny, nx)}, of any unit
   * @param route whether the shortest or the longest way counts
   * @param <U> the type of array
   * @return in the layout of the lengths, the own length at sinks; NaN in cells without a node
   * @throws IllegalArgumentException if the lengths' shape fits neither the nodes nor the grid, or
   *     they are not real numbers
   */
  public static <U> U toSink(RiverNetwork network, U lengths, Route route) {
    PathFunctions.FromEnds function = new PathFunctions.FromEnds(route, Direction.DOWNSTREAM);
    return FieldCall.nodes(network, lengths, Weights.none(), function);
  }

  /**
   * The number of nodes on the shortest or the longest way from each node to a sink; as {@link
   * #toSink(RiverNetwork, Object, Route)} with lengths of 1.
   *
   * @param network the network
   * @param route whether the shortest or the longest way counts
   * @return {@code (node)}
   */
  public static double[] toSink(RiverNetwork network, Route route) {
    return toSink(network, PathSearch.ones(network.nodeCount()), route);
  }
}
