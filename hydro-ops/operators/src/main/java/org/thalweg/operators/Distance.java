package org.thalweg.operators;

/**
 * How far nodes are from others along a network, by the lengths of edges: the length of a path is
 * the sum over its edges, 0 from a node to itself.
 *
 * <p>Lengths are of any unit, 1 each unless they are given, and may be negative; integers become
 * the floating-point type of their width. A node that cannot be reached is infinitely far: +inf
 * where the shortest way is asked for, -inf where the longest is. NaN spreads along every way that
 * passes it. Split ratios do not matter.
 *
 * <p>One pass over the nodes for each direction, O(n) for each batch. Differentiable with respect
 * to the lengths; several shortest (or longest) paths share the derivative equally.
 *
 * @see Length
 * @see Lengths
 */
public final class Distance {
  private Distance() {}

  /**
   * The distance of the shortest way from any location to each node.
   *
   * <p>With {@link Walk#BOTH} one walks downstream from the locations first, and from all that is
   * reached upstream again.
   *
   * @param network the network
   * @param lengths {@code (edge)} or {@code (..., edge)}, in the order of the edge ids, of any unit
   * @param locations where one begins; if there are none, nothing is reached
   * @param walk which way one walks
   * @param <U> the type of array
   * @return {@code (..., node)}, +inf where no location reaches
   * @throws IllegalArgumentException if the lengths do not fit the network's edges or are not real
   *     numbers, or if there is no such node
   */
  public static <U> U min(RiverNetwork network, U lengths, Locations locations, Walk walk) {
    PathFunctions.FromLocations function =
        PathFunctions.FromLocations.of(network, Route.SHORTEST, locations, walk);
    return EdgeCall.nodes(network, lengths, function);
  }

  /**
   * The number of edges on the shortest way from any location to each node; as {@link
   * #min(RiverNetwork, Object, Locations, Walk)} with lengths of 1.
   *
   * @param network the network
   * @param locations where one begins
   * @param walk which way one walks
   * @return {@code (node)}, +inf where no location reaches
   * @throws IllegalArgumentException if there is no such node
   */
  public static double[] min(RiverNetwork network, Locations locations, Walk walk) {
    return min(network, PathSearch.ones(network.edgeCount()), locations, walk);
  }

  /**
   * The distance of the longest way from any location to each node.
   *
   * <p>With {@link Walk#BOTH} it is the longer of the two one-way results.
   *
   * @param network the network
   * @param lengths {@code (edge)} or {@code (..., edge)}, in the order of the edge ids, of any unit
   * @param locations where one begins; if there are none, nothing is reached
   * @param walk which way one walks
   * @param <U> the type of array
   * @return {@code (..., node)}, -inf where no location reaches
   * @throws IllegalArgumentException if the lengths do not fit the network's edges or are not real
   *     numbers, or if there is no such node
   */
  public static <U> U max(RiverNetwork network, U lengths, Locations locations, Walk walk) {
    PathFunctions.FromLocations function =
        PathFunctions.FromLocations.of(network, Route.LONGEST, locations, walk);
    return EdgeCall.nodes(network, lengths, function);
  }

  /**
   * The number of edges on the longest way from any location to each node; as {@link
   * #max(RiverNetwork, Object, Locations, Walk)} with lengths of 1.
   *
   * @param network the network
   * @param locations where one begins
   * @param walk which way one walks
   * @return {@code (node)}, -inf where no location reaches
   * @throws IllegalArgumentException if there is no such node
   */
  public static double[] max(RiverNetwork network, Locations locations, Walk walk) {
    return max(network, PathSearch.ones(network.edgeCount()), locations, walk);
  }

  /**
   * The distance of the shortest or the longest way from each node to a source, upstream.
   *
   * @param network the network
   * @param lengths {@code (edge)} or {@code (..., edge)}, in the order of the edge ids, of any unit
   * @param route whether the shortest or the longest way counts
   * @param <U> the type of array
   * @return {@code (..., node)}, 0 at sources
   * @throws IllegalArgumentException if the lengths do not fit the network's edges or are not real
   *     numbers
   */
  public static <U> U toSource(RiverNetwork network, U lengths, Route route) {
    PathFunctions.FromEnds function = new PathFunctions.FromEnds(route, Direction.UPSTREAM);
    return EdgeCall.nodes(network, lengths, function);
  }

  /**
   * The number of edges on the shortest or the longest way from each node to a source; as {@link
   * #toSource(RiverNetwork, Object, Route)} with lengths of 1.
   *
   * @param network the network
   * @param route whether the shortest or the longest way counts
   * @return {@code (node)}
   */
  public static double[] toSource(RiverNetwork network, Route route) {
    return toSource(network, PathSearch.ones(network.edgeCount()), route);
  }

  /**
   * The distance of the shortest or the longest way from each node to a sink, downstream.
   *
   * @param network the network
   * @param lengths {@code (edge)} or {@code (..., edge)}, in the order of the edge ids, of any unit
   * @param route whether the shortest or the longest way counts
   * @param <U> the type of array
   * @return {@code (..., node)}, 0 at sinks
   * @throws IllegalArgumentException if the lengths do not fit the network's edges or are not real
   *     numbers
   */
  public static <U> U toSink(RiverNetwork network, U lengths, Route route) {
    PathFunctions.FromEnds function = new PathFunctions.FromEnds(route, Direction.DOWNSTREAM);
    return EdgeCall.nodes(network, lengths, function);
  }

  /**
   * The number of edges on the shortest or the longest way from each node to a sink; as {@link
   * #toSink(RiverNetwork, Object, Route)} with lengths of 1.
   *
   * @param network the network
   * @param route whether the shortest or the longest way counts
   * @return {@code (node)}
   */
  public static double[] toSink(RiverNetwork network, Route route) {
    return toSink(network, PathSearch.ones(network.edgeCount()), route);
  }
}
