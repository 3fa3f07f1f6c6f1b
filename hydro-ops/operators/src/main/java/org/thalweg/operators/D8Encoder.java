package org.thalweg.operators;

import java.util.Arrays;

/** Turns a forest on a grid back into directions. */
final class D8Encoder {
  private D8Encoder() {}

  /**
   * Directions of a network.
   *
   * @param codes {@code (direction)} clockwise from east
   * @param others the code of a sink and that of a missing cell
   * @param wrapsLongitude whether an edge may lead around the globe
   */
  static int[] encode(RiverNetwork network, int[] codes, int[] others, boolean wrapsLongitude) {
    RiverGrid grid = gridOf(network);
    int[] encoded = new int[grid.rows() * grid.cols()];
    Arrays.fill(encoded, others[1]);
    for (int node = 0; node < network.nodeCount(); node++) {
      encoded[grid.cellOf(node)] = others[0];
    }
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      int direction =
          direction(grid, grid.cellOf(from[edge]), grid.cellOf(to[edge]), wrapsLongitude);
      if (direction < 0) {
        throw new IllegalArgumentException(
            "node %s flows to node %s, which is no neighbour; wanted edges between neighbours%s"
                .formatted(
                    grid.label(from[edge]),
                    grid.label(to[edge]),
                    wrapsLongitude
                        ? ""
                        : ", or withWrappedLongitude() on a grid around the globe"));
      }
      encoded[grid.cellOf(from[edge])] = codes[direction];
    }
    return encoded;
  }

  /** The grid of a network that one code in each cell can describe. */
  static RiverGrid gridOf(RiverNetwork network) {
    if (network.bifurcates()) {
      throw new IllegalArgumentException(
          "the network bifurcates; a grid of directions holds one edge a cell");
    }
    return network
        .grid()
        .orElseThrow(
            () -> new IllegalArgumentException("the network is not on a grid; wanted one that is"));
  }

  private static int direction(RiverGrid grid, int from, int to, boolean wrapsLongitude) {
    int cols = grid.cols();
    int rowStep = to / cols - from / cols;
    int colStep = to % cols - from % cols;
    int direction = Compass.direction(rowStep, colStep);
    if (direction < 0 && wrapsLongitude) {
      direction = Compass.direction(rowStep, colStep > 0 ? colStep - cols : colStep + cols);
    }
    return direction;
  }
}
