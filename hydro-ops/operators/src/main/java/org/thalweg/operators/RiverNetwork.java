package org.thalweg.operators;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.Constant;

/**
 * A river network: nodes 0..n-1 and the edges along which water runs from one to the next, without
 * a cycle. Most are forests, in which every node has at most one outgoing edge; a network
 * <em>bifurcates</em> when a node has more, and then each edge carries a split ratio.
 *
 * <p>Node ids are those of the arrays it is built from; on a grid they count the valid cells in
 * row-major order. Edge ids: in a forest the k-th node that has a downstream node owns edge k,
 * otherwise edges are sorted by (upstream id, downstream id), which for a forest is the same.
 *
 * <p>Immutable and safe to share between threads. A forest holds 8 bytes a node, 12 on a grid with
 * missing cells; what operators need beyond that is built at first use and kept; {@link
 * SweepSchedule} says how much that is for array code. Building takes O(n) for a forest and O(n + e
 * log e) otherwise.
 */
public final class RiverNetwork {
  private final Topology topology;
  private final @Nullable RiverGrid grid;
  private final BuildReport report;

  private final Lazy<ForestLevels> forestLevels =
      new Lazy<>(() -> ForestLevels.of((Forest) topology()));
  private final Lazy<Layers> upstreamLayers =
      new Lazy<>(() -> Layers.of(topology(), Direction.UPSTREAM));
  private final Lazy<Layers> downstreamLayers =
      new Lazy<>(() -> Layers.of(topology(), Direction.DOWNSTREAM));
  private final Inflows inflowsDownstream = new Inflows(this, Direction.UPSTREAM);
  private final Inflows inflowsUpstream = new Inflows(this, Direction.DOWNSTREAM);
  private final Lazy<RoutingOrder> routingOrder = new Lazy<>(() -> RoutingOrder.of(topology()));
  private final Lazy<Constant> edgeUpstream =
      new Lazy<>(() -> Constant.of(topology().edgeUpstream()));
  private final Lazy<Constant> edgeDownstream =
      new Lazy<>(() -> Constant.of(topology().edgeDownstream()));
  private final Lazy<Constant> cellOfNode =
      new Lazy<>(() -> Constant.of(grid().orElseThrow().cells()));
  private final Lazy<Constant> nodeOfCell =
      new Lazy<>(() -> Constant.of(grid().orElseThrow().nodeOfCell()));
  private final Lazy<Constant> splitRatios = new Lazy<>(() -> Constant.of(splitRatios()));

  private RiverNetwork(Topology topology, @Nullable RiverGrid grid, BuildReport report) {
    this.topology = topology;
    this.grid = grid;
    this.report = report;
  }

  /**
   * A forest from its downstream index.
   *
   * @param downstream {@code (node)} id of the node that each one flows to, -1 for an outlet; may
   *     be empty
   * @return the network
   * @throws IllegalArgumentException if an id is not in -1..n-1
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork fromDownstream(int[] downstream) {
    checkDownstream(downstream);
    Forest forest = Forest.of(downstream, Integer::toString);
    return new RiverNetwork(forest, null, BuildReport.NOTHING_LEFT_OUT);
  }

  /**
   * A forest on a grid, from its downstream index.
   *
   * @param downstream {@code (node)} id of the node that each one flows to, -1 for an outlet; may
   *     be empty
   * @param grid where the nodes lie
   * @return the network
   * @throws IllegalArgumentException if an id is not in -1..n-1, or the grid has another number of
   *     nodes
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork fromDownstream(int[] downstream, RiverGrid grid) {
    if (grid.nodeCount() != downstream.length) {
      throw new IllegalArgumentException(
          "downstream index of %d nodes given for a grid with %d nodes"
              .formatted(downstream.length, grid.nodeCount()));
    }
    checkDownstream(downstream);
    return ofTrusted(downstream, grid, BuildReport.NOTHING_LEFT_OUT);
  }

  /**
   * A network from its edges. Where several leave one node they share its water equally.
   *
   * @param nodes number of nodes
   * @param upstream {@code (edge)} id of the node each edge leaves, in any order; may be empty
   * @param downstream {@code (edge)} id of the node each edge enters
   * @return the network
   * @throws IllegalArgumentException if the arrays differ in length, an id is not in 0..nodes-1, or
   *     an edge is given twice
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork fromEdges(int nodes, int[] upstream, int[] downstream) {
    return ofEdges(EdgeTable.sharedEqually(nodes, upstream, downstream));
  }

  /**
   * A network from its edges and the part of its node's water that each one takes.
   *
   * @param nodes number of nodes
   * @param upstream {@code (edge)} id of the node each edge leaves, in any order; may be empty
   * @param downstream {@code (edge)} id of the node each edge enters
   * @param splitRatios {@code (edge)} part of the upstream node's water, in [0, 1]; those of one
   *     node sum to 1 within 1e-6
   * @return the network
   * @throws IllegalArgumentException if the arrays differ in length, an id is not in 0..nodes-1, an
   *     edge is given twice, a ratio is negative or NaN, or those of a node do not sum to 1
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork fromEdges(
      int nodes, int[] upstream, int[] downstream, double[] splitRatios) {
    return ofEdges(EdgeTable.split(nodes, upstream, downstream, splitRatios));
  }

  /**
   * A forest from ESRI flow directions stored as bytes, such as a GeoTIFF of unsigned bytes holds.
   * A cell that flows into a missing cell becomes a sink and is counted in {@link #buildReport}.
   *
   * @param codes {@code (row * cols + column)} directions as unsigned bytes, row 0 on top; may be
   *     empty
   * @param rows number of rows
   * @param cols number of columns
   * @param encoding what the codes mean
   * @return the network of the valid cells
   * @throws IllegalArgumentException if the number of codes is not {@code rows * cols}, a code has
   *     no meaning, or a cell flows off the grid
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork fromD8(byte[] codes, int rows, int cols, D8 encoding) {
    return D8Decoder.decode(codes, rows, cols, encoding.compass());
  }

  /**
   * A forest from ESRI flow directions; as {@link #fromD8(byte[], int, int, D8)}.
   *
   * @param codes {@code (row * cols + column)} directions, row 0 on top; may be empty
   * @param rows number of rows
   * @param cols number of columns
   * @param encoding what the codes mean
   * @return the network of the valid cells
   * @throws IllegalArgumentException if the number of codes is not {@code rows * cols}, a code has
   *     no meaning, or a cell flows off the grid
   * @throws CyclicNetworkException if water runs in a circle
   */
  public static RiverNetwork fromD8(int[] codes, int rows, int cols, D8 encoding) {
    return D8Decoder.decode(codes, rows, cols, encoding.compass());
  }

  /**
   * The same network with its grid at a place.
   *
   * @param transform where the grid's cells lie
   * @return a new network that shares its edges with this one
   * @throws IllegalStateException if the network is not on a grid
   */
  public RiverNetwork withTransform(GeoTransform transform) {
    if (grid == null) {
      throw new IllegalStateException("the network is not on a grid");
    }
    return withGrid(grid.withTransform(transform));
  }

  /** The same network on another grid of as many nodes. */
  RiverNetwork withGrid(RiverGrid other) {
    return new RiverNetwork(topology, other, report);
  }

  /** A forest from ids that are known to be in range; only cycles are looked for. */
  static RiverNetwork ofTrusted(int[] downstream, RiverGrid grid, BuildReport report) {
    return ofTrusted(Forest.of(downstream, grid::label), grid, report);
  }

  /** A network of a topology and the grid of its nodes, if there is one. */
  static RiverNetwork ofTrusted(Topology topology, Optional<RiverGrid> grid) {
    return new RiverNetwork(topology, grid.orElse(null), BuildReport.NOTHING_LEFT_OUT);
  }

  /** A network of parts that are known to fit. */
  static RiverNetwork ofTrusted(Topology topology, RiverGrid grid, BuildReport report) {
    return new RiverNetwork(topology, grid, report);
  }

  private static RiverNetwork ofEdges(EdgeTable edges) {
    return ofTrusted(edges.topology(Integer::toString), Optional.empty());
  }

  private static void checkDownstream(int[] downstream) {
    for (int node = 0; node < downstream.length; node++) {
      if (downstream[node] < -1 || downstream[node] >= downstream.length) {
        throw new IllegalArgumentException(
            "node %d flows to %d, a network of %d nodes has ids 0..%d, and -1 for an outlet"
                .formatted(node, downstream[node], downstream.length, downstream.length - 1));
      }
    }
  }

  /**
   * The number of nodes.
   *
   * @return at least 0
   */
  public int nodeCount() {
    return topology.nodes();
  }

  /**
   * The number of edges.
   *
   * @return at least 0
   */
  public int edgeCount() {
    return topology.edges();
  }

  /**
   * Whether some node has more than one outgoing edge.
   *
   * @return false for a forest
   */
  public boolean bifurcates() {
    return topology instanceof Braid;
  }

  /**
   * Where the nodes lie, for a network that was built on a grid.
   *
   * @return the grid, or empty for a network of reaches
   */
  public Optional<RiverGrid> grid() {
    return Optional.ofNullable(grid);
  }

  /**
   * What building the network left out.
   *
   * @return the counts
   */
  public BuildReport buildReport() {
    return report;
  }

  /**
   * The nodes without outflow.
   *
   * @return ids, ascending; a new array
   */
  public int[] sinks() {
    return Arrays.copyOf(topology.order, topology.sinks);
  }

  /**
   * The nodes without inflow.
   *
   * @return ids, ascending; a new array
   */
  public int[] sources() {
    boolean[] hasInflow = new boolean[nodeCount()];
    for (int node : topology.edgeDownstream()) {
      hasInflow[node] = true;
    }
    int[] sources = new int[nodeCount()];
    int count = 0;
    for (int node = 0; node < hasInflow.length; node++) {
      if (!hasInflow[node]) {
        sources[count++] = node;
      }
    }
    return Arrays.copyOf(sources, count);
  }

  /**
   * The nodes in an order in which every one comes before the nodes it flows to.
   *
   * @return ids; a new array
   */
  public int[] upstreamToDownstream() {
    int[] order = topology.order;
    int[] reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }

  /**
   * The node that each edge leaves.
   *
   * @return {@code (edge)} node ids, ascending; a new array
   */
  public int[] edgeUpstream() {
    return topology.edgeUpstream();
  }

  /**
   * The node that each edge enters.
   *
   * @return {@code (edge)} node ids; a new array
   */
  public int[] edgeDownstream() {
    return topology.edgeDownstream();
  }

  /**
   * The part of its upstream node's water that each edge takes.
   *
   * @return {@code (edge)} in [0, 1], all 1 for a forest; a new array
   */
  public double[] splitRatios() {
    if (topology instanceof Braid braid) {
      return braid.ratio.clone();
    }
    double[] ones = new double[edgeCount()];
    Arrays.fill(ones, 1.0);
    return ones;
  }

  Topology topology() {
    return topology;
  }

  /** The levels of a network that does not bifurcate. */
  ForestLevels forestLevels() {
    return forestLevels.get();
  }

  Layers layers(Direction direction) {
    return (direction == Direction.UPSTREAM ? upstreamLayers : downstreamLayers).get();
  }

  /** Which edges end at each node when they are followed in a direction. */
  Inflows inflows(Direction direction) {
    return direction == Direction.UPSTREAM ? inflowsDownstream : inflowsUpstream;
  }

  RoutingOrder routingOrder() {
    return routingOrder.get();
  }

  /** {@code (edge)} the node at which each edge ends when it is followed in a direction. */
  Constant edgeEnds(Direction direction) {
    return (direction == Direction.UPSTREAM ? edgeDownstream : edgeUpstream).get();
  }

  /** {@code (node)} the flat index of each node's cell. */
  Constant cellOfNode() {
    return cellOfNode.get();
  }

  /** {@code (cell)} the node in each cell, the number of nodes where there is none. */
  Constant nodeOfCell() {
    return nodeOfCell.get();
  }

  /** {@code (edge)} the part of its upstream node's water that each edge takes, in float64. */
  Constant ratios() {
    return splitRatios.get();
  }

  @Override
  public String toString() {
    return "RiverNetwork[%d nodes, %d edges, %d sinks%s]"
        .formatted(
            nodeCount(),
            edgeCount(),
            topology.sinks,
            grid == null ? "" : ", grid " + grid.rows() + " x " + grid.cols());
  }
}
