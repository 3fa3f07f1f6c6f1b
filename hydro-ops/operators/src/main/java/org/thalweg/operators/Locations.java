package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places on a network, in an order that results keep: nodes by id, cells of a grid, or gauges by
 * their coordinates.
 *
 * <p>Immutable. A node may be given twice; {@link Catchments#find} refuses that, statistics at
 * locations do not.
 */
public final class Locations {
  private final int[] nodes;
  private final List<String> names;

  private Locations(int[] nodes, List<String> names) {
    this.nodes = nodes;
    this.names = names;
  }

  /**
   * Nodes by id, each named by its id.
   *
   * @param network the network
   * @param nodes {@code (location)} ids; may be empty; copied
   * @return the locations
   * @throws IllegalArgumentException if there is no such node
   */
  public static Locations of(RiverNetwork network, int... nodes) {
    for (int node : nodes) {
      if (node < 0 || node >= network.nodeCount()) {
        throw new IllegalArgumentException(
            "location at node %d, network has nodes 0..%d"
                .formatted(node, network.nodeCount() - 1));
      }
    }
    return new Locations(nodes.clone(), Arrays.stream(nodes).mapToObj(Integer::toString).toList());
  }

  /**
   * Cells of a grid, each named by row and column.
   *
   * @param network a network on a grid
   * @param cells {@code (location, 2)} row and column of each, from 0; may be empty
   * @return the locations
   * @throws IllegalArgumentException if the network is not on a grid, a cell is not two numbers,
   *     lies outside the grid or holds no node
   */
  public static Locations ofCells(RiverNetwork network, int[]... cells) {
    RiverGrid grid = Grids.gridOf(network);
    int[] nodes = Arrays.stream(cells).mapToInt(cell -> nodeAt(grid, cell)).toArray();
    List<String> names = Arrays.stream(cells).map(Arrays::toString).toList();
    return new Locations(nodes, names);
  }

  private static int nodeAt(RiverGrid grid, int[] cell) {
    if (cell.length != 2) {
      throw new IllegalArgumentException(
          "a location is a row and a column, was given " + Arrays.toString(cell));
    }
    boolean inside = cell[0] >= 0 && cell[0] < grid.rows() && cell[1] >= 0 && cell[1] < grid.cols();
    int node = inside ? grid.nodeAt(cell[0], cell[1]) : -1;
    if (node < 0) {
      throw new IllegalArgumentException(
          "location at row %d, column %d, %s"
              .formatted(
                  cell[0],
                  cell[1],
                  inside
                      ? "where the grid has no node"
                      : "the grid has %d x %d cells".formatted(grid.rows(), grid.cols())));
    }
    return node;
  }

  /**
   * The nodes nearest to gauges, by great-circle distance between a gauge and the centres of cells.
   *
   * <p>Cost: for each gauge the nodes of all rows within the distance.
   *
   * @param network a network on a grid with a transform, in degrees of longitude and latitude
   * @param gauges the gauges; may be empty
   * @param maxDistance m, how far a node may be from its gauge
   * @return the locations, named as the gauges; of nodes at the same distance that of lower id
   * @throws IllegalArgumentException if the network has no such grid, the distance is not 0 or
   *     more, or no node is near enough to a gauge
   */
  public static Locations nearest(RiverNetwork network, List<Gauge> gauges, double maxDistance) {
    GaugeSearch search = GaugeSearch.of(network, maxDistance);
    return of(gauges, gauges.stream().mapToInt(search::nearest));
  }

  /**
   * The nodes near gauges whose upstream area fits best: of those within the distance the one with
   * the smallest |log(A / a)|, for its upstream area A and the gauge's a. A gauge on a small cell
   * beside the river so comes onto the river.
   *
   * @param network a network on a grid with a transform, in degrees of longitude and latitude
   * @param gauges the gauges; one without upstream area goes to the nearest node
   * @param maxDistance m, how far a node may be from its gauge
   * @param upstreamArea {@code (node)} upstream area, in the unit of the gauges', such as {@link
   *     Upstream#sum} gives of the areas of cells
   * @return the locations, named as the gauges; of nodes that fit equally well the nearest
   * @throws IllegalArgumentException as {@link #nearest}, or if there is not one area for each node
   */
  public static Locations snapped(
      RiverNetwork network, List<Gauge> gauges, double maxDistance, double[] upstreamArea) {
    if (upstreamArea.length != network.nodeCount()) {
      throw new IllegalArgumentException(
          "upstream areas of %d nodes, network has %d nodes"
              .formatted(upstreamArea.length, network.nodeCount()));
    }
    GaugeSearch search = GaugeSearch.of(network, maxDistance);
    return of(gauges, gauges.stream().mapToInt(gauge -> search.snapped(gauge, upstreamArea)));
  }

  private static Locations of(List<Gauge> gauges, IntStream nodes) {
    return new Locations(nodes.toArray(), gauges.stream().map(Gauge::name).toList());
  }

  /**
   * The number of locations.
   *
   * @return at least 0
   */
  public int count() {
    return nodes.length;
  }

  /**
   * The node of each location.
   *
   * @return {@code (location)} ids; a new array
   */
  public int[] nodes() {
    return nodes.clone();
  }

  /**
   * The name of each location.
   *
   * @return the gauges' names, or the ids or cells as text
   */
  public List<String> names() {
    return names;
  }

  /**
   * Sees to it that the nodes are of a network.
   *
   * @throws IllegalArgumentException if a location was made for a larger one
   */
  void checkOn(RiverNetwork network) {
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] >= network.nodeCount()) {
        throw new IllegalArgumentException(
            "location %s is node %d, network has %d nodes"
                .formatted(names.get(i), nodes[i], network.nodeCount()));
      }
    }
  }

  @Override
  public String toString() {
    return "Locations" + names;
  }
}
