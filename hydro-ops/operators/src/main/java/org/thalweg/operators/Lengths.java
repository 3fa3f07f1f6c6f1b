package org.thalweg.operators;

/**
 * Lengths of the edges and nodes of a network from where its nodes lie, for {@link Distance} and
 * {@link Length}.
 */
public final class Lengths {
  private Lengths() {}

  /**
   * The lengths of the edges between the centres of cells, along great circles of the sphere with
   * radius 6,371,000 m.
   *
   * @param network a network on a grid that knows its place, in degrees of longitude and latitude
   * @return {@code (edge)} m
   * @throws IllegalArgumentException if the network has no grid, or the grid no place
   */
  public static double[] geodesic(RiverNetwork network) {
    RiverGrid grid = Grids.gridOf(network);
    GeoTransform transform = Grids.placeOf(grid);
    double[] longitude = new double[network.nodeCount()];
    double[] latitude = new double[network.nodeCount()];
    for (int node = 0; node < longitude.length; node++) {
      int row = grid.cellOf(node) / grid.cols();
      int col = grid.cellOf(node) % grid.cols();
      longitude[node] = transform.x(row, col);
      latitude[node] = transform.y(row, col);
    }
    return geodesic(network, longitude, latitude);
  }

  /**
   * The lengths of the edges between places, along great circles of the sphere with radius
   * 6,371,000 m.
   *
   * @param network the network
   * @param longitude {@code (node)} degrees east; may differ by whole turns
   * @param latitude {@code (node)} degrees north
   * @return {@code (edge)} m, NaN where a coordinate is NaN
   * @throws IllegalArgumentException if there is not one coordinate for each node
   */
  public static double[] geodesic(RiverNetwork network, double[] longitude, double[] latitude) {
    checkLength("longitudes", longitude, network.nodeCount(), "nodes");
    checkLength("latitudes", latitude, network.nodeCount(), "nodes");
    int[] upstream = network.edgeUpstream();
    int[] downstream = network.edgeDownstream();
    double[] lengths = new double[upstream.length];
    for (int edge = 0; edge < lengths.length; edge++) {
      int from = upstream[edge];
      int to = downstream[edge];
      lengths[edge] = Sphere.distance(longitude[from], latitude[from], longitude[to], latitude[to]);
    }
    return lengths;
  }

  /**
   * Lengths of nodes from those of edges: to each node half of the way into it and half of the way
   * out of it, of several the mean. Along a river without tributaries they sum to the length of its
   * edges.
   *
   * @param network the network
   * @param lengths {@code (edge)} of any unit
   * @return {@code (node)} of that unit, 0 for a node without an edge
   * @throws IllegalArgumentException if there is not one length for each edge
   */
  public static double[] ofNodes(RiverNetwork network, double[] lengths) {
    checkLength("lengths", lengths, network.edgeCount(), "edges");
    double[] ofNodes = new double[network.nodeCount()];
    addHalfOfMeans(ofNodes, network.edgeUpstream(), lengths);
    addHalfOfMeans(ofNodes, network.edgeDownstream(), lengths);
    return ofNodes;
  }

  private static void addHalfOfMeans(double[] ofNodes, int[] nodeOfEdge, double[] lengths) {
    int[] counts = new int[ofNodes.length];
    for (int node : nodeOfEdge) {
      counts[node]++;
    }
    for (int edge = 0; edge < nodeOfEdge.length; edge++) {
      int node = nodeOfEdge[edge];
      ofNodes[node] += lengths[edge] / (2.0 * counts[node]);
    }
  }

  private static void checkLength(String name, double[] given, int wanted, String of) {
    if (given.length != wanted) {
      throw new IllegalArgumentException(
          "%d %s given, network has %d %s".formatted(given.length, name, wanted, of));
    }
  }
}
