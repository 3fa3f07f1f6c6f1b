package org.thalweg.operators;

import org.thalweg.array.ArrayNamespace;

/** What {@link Distance} and {@link Length} ask for. */
final class PathFunctions {
  private PathFunctions() {}

  /**
   * From locations.
   *
   * @param route the shortest or the longest way
   * @param nodes the locations
   * @param walk which way one walks from them
   */
  @SuppressWarnings("ArrayRecordComponent") // the record's own, only read
  record FromLocations(Route route, int[] nodes, Walk walk)
      implements NodeFunction, EdgeCall.EdgeFunction {
    /**
     * As given by a caller.
     *
     * @throws IllegalArgumentException if the locations are not of this network
     */
    static FromLocations of(RiverNetwork network, Route route, Locations locations, Walk walk) {
      locations.checkOn(network);
      return new FromLocations(route, locations.nodes(), walk);
    }

    @Override
    public <A> A apply(NodeField<A> in) {
      return PathSearch.of(in.xp(), in.network(), in.values(), true, route).from(nodes, walk);
    }

    @Override
    public <A> A apply(ArrayNamespace<A> xp, RiverNetwork network, A lengths) {
      return PathSearch.of(xp, network, lengths, false, route).from(nodes, walk);
    }
  }

  /**
   * To the nodes where water begins or ends.
   *
   * @param route the shortest or the longest way
   * @param direction which way distances are handed on: from the sources or from the sinks
   */
  record FromEnds(Route route, Direction direction) implements NodeFunction, EdgeCall.EdgeFunction {
    @Override
    public <A> A apply(NodeField<A> in) {
      return search(PathSearch.of(in.xp(), in.network(), in.values(), true, route));
    }

    @Override
    public <A> A apply(ArrayNamespace<A> xp, RiverNetwork network, A lengths) {
      return search(PathSearch.of(xp, network, lengths, false, route));
    }

    private <A> A search(PathSearch<A> search) {
      RiverNetwork network = search.network();
      int[] ends = direction == Direction.UPSTREAM ? network.sources() : network.sinks();
      return search.from(ends, direction);
    }
  }
}
