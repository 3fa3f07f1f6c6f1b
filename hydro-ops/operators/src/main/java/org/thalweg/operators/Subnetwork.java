package org.thalweg.operators;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * A part of a river network as a network in its own right, and which of its parent's nodes and
 * edges it holds.
 *
 * <p>Nodes keep their order, and so do edges. An edge stays if both its nodes do; a node whose last
 * edge downstream goes becomes a sink, one whose last inflow goes a source. The split ratios that
 * are left to a node are scaled to sum to 1, so that all of its water takes the edges that stay;
 * ratios that are all 0 become equal.
 *
 * <p>On a grid the part keeps the parent's grid, with fewer cells, until it is {@linkplain #crop()
 * cropped}. Everything takes O(n + e). Immutable.
 */
public final class Subnetwork {
  private final RiverNetwork parent;
  private final RiverNetwork network;
  private final int[] nodes;
  private final int[] edges;

  private Subnetwork(RiverNetwork parent, RiverNetwork network, int[] nodes, int[] edges) {
    this.parent = parent;
    this.network = network;
    this.nodes = nodes;
    this.edges = edges;
  }

  /**
   * The part with some of the nodes.
   *
   * @param network the parent
   * @param nodeMask {@code (node)} or {@code (ny, nx)} of bool, true for nodes that stay; cells
   *     without a node do not count
   * @param <U> the type of array, {@code boolean[]} for one
   * @return the part, which may be empty
   * @throws IllegalArgumentException if the mask is not of bool or does not fit the network
   */
  public static <U> Subnetwork fromMask(RiverNetwork network, U nodeMask) {
    return of(network, nodeMask(network, nodeMask, Namespaces.door(nodeMask)), all(network));
  }

  /**
   * The part with some of the nodes and some of the edges between them.
   *
   * @param network the parent
   * @param nodeMask {@code (node)} or {@code (ny, nx)} of bool, true for nodes that stay
   * @param edgeMask {@code (edge)} of bool, true for edges that stay if their nodes do
   * @param <U> the type of array, {@code boolean[]} for one
   * @return the part, which may be empty
   * @throws IllegalArgumentException if a mask is not of bool or does not fit the network
   */
  public static <U> Subnetwork fromMask(RiverNetwork network, U nodeMask, U edgeMask) {
    return of(
        network,
        nodeMask(network, nodeMask, Namespaces.door(nodeMask)),
        edgeMask(network, edgeMask, Namespaces.door(edgeMask)));
  }

  /**
   * The part with all nodes and some of the edges.
   *
   * @param network the parent
   * @param edgeMask {@code (edge)} of bool, true for edges that stay
   * @param <U> the type of array, {@code boolean[]} for one
   * @return the part
   * @throws IllegalArgumentException if the mask is not of bool or does not fit the network
   */
  public static <U> Subnetwork fromEdgeMask(RiverNetwork network, U edgeMask) {
    boolean[] everyNode = new boolean[network.nodeCount()];
    Arrays.fill(everyNode, true);
    return of(network, everyNode, edgeMask(network, edgeMask, Namespaces.door(edgeMask)));
  }

  /**
   * The part that drains to some nodes, themselves included.
   *
   * @param network the parent
   * @param locations node ids, in any order
   * @return the part, whose sinks are those locations that no other one lies downstream of
   * @throws IllegalArgumentException if there is no such node
   */
  public static Subnetwork upstreamOf(RiverNetwork network, int... locations) {
    int[] nodes = Locations.of(network, locations).nodes();
    boolean[] mask = Membership.of(network.topology(), Direction.UPSTREAM, nodes);
    return of(network, mask, all(network));
  }

  /**
   * A whole network on the smallest grid that holds its nodes; as {@link #crop()}.
   *
   * @param network a network on a grid
   * @return the network and its parent's nodes and edges, which are all of them
   * @throws IllegalStateException if the network is not on a grid
   */
  public static Subnetwork crop(RiverNetwork network) {
    int[] nodes = first(network.nodeCount());
    return new Subnetwork(network, network, nodes, first(network.edgeCount())).crop();
  }

  private static Subnetwork of(RiverNetwork parent, boolean[] nodeMask, boolean[] edgeMask) {
    int[] upstream = parent.edgeUpstream();
    int[] downstream = parent.edgeDownstream();
    for (int edge = 0; edge < edgeMask.length; edge++) {
      edgeMask[edge] &= nodeMask[upstream[edge]] && nodeMask[downstream[edge]];
    }
    int[] nodes = trueAt(nodeMask);
    int[] edges = trueAt(edgeMask);
    int[] newId = new int[nodeMask.length];
    for (int node = 0; node < nodes.length; node++) {
      newId[nodes[node]] = node;
    }
    int[] from = Arrays.stream(edges).map(edge -> newId[upstream[edge]]).toArray();
    int[] to = Arrays.stream(edges).map(edge -> newId[downstream[edge]]).toArray();
    Topology topology =
        parent.bifurcates()
            ? EdgeTable.split(nodes.length, from, to, ratios(parent, edges, from))
                .topology(Integer::toString)
            : forest(nodes.length, from, to);
    Optional<RiverGrid> grid = parent.grid().map(each -> each.withOnly(nodes));
    return new Subnetwork(parent, RiverNetwork.ofTrusted(topology, grid), nodes, edges);
  }

  private static Forest forest(int nodes, int[] from, int[] to) {
    int[] downstream = new int[nodes];
    Arrays.fill(downstream, -1);
    for (int edge = 0; edge < from.length; edge++) {
      downstream[from[edge]] = to[edge];
    }
    return Forest.of(downstream, Integer::toString);
  }

  /** The split ratios of the edges that stay, those of each node scaled to sum to 1. */
  private static double[] ratios(RiverNetwork parent, int[] edges, int[] from) {
    double[] all = parent.splitRatios();
    double[] ratios = Arrays.stream(edges).mapToDouble(edge -> all[edge]).toArray();
    for (int begin = 0, end = 0; begin < ratios.length; begin = end) {
      double sum = 0;
      for (; end < ratios.length && from[end] == from[begin]; end++) {
        sum += ratios[end];
      }
      for (int edge = begin; edge < end; edge++) {
        ratios[edge] = sum > 0 ? ratios[edge] / sum : 1.0 / (end - begin);
      }
    }
    return ratios;
  }

  private static <U, A> boolean[] nodeMask(RiverNetwork network, U mask, Door<U, A> door) {
    ArrayNamespace<A> xp = door.xp();
    A entered = door.enter(mask);
    Layout layout = Layout.of(network, "node mask", xp.shape(entered));
    FieldLabels.check(network, "node mask", mask, layout);
    A nodes = layout.toNodes(xp, network, entered);
    return values(xp, nodes, "node mask", network.nodeCount());
  }

  private static <U, A> boolean[] edgeMask(RiverNetwork network, U mask, Door<U, A> door) {
    return values(door.xp(), door.enter(mask), "edge mask", network.edgeCount());
  }

  /** The values of a mask, copied. */
  private static <A> boolean[] values(ArrayNamespace<A> xp, A mask, String name, int length) {
    Shape shape = xp.shape(mask);
    if (!shape.equals(Shape.of(length))) {
      throw new ShapeException(
          "%s has shape %s at the nodes or edges, wants (%d)".formatted(name, shape, length));
    }
    if (xp.dtype(mask) != DType.BOOL) {
      throw new DTypeException("%s is of %s, wants bool".formatted(name, xp.dtype(mask)));
    }
    return ((boolean[]) xp.toFlatArray(mask)).clone();
  }

  private static boolean[] all(RiverNetwork network) {
    boolean[] mask = new boolean[network.edgeCount()];
    Arrays.fill(mask, true);
    return mask;
  }

  private static int[] first(int count) {
    int[] ids = new int[count];
    Arrays.setAll(ids, id -> id);
    return ids;
  }

  private static int[] trueAt(boolean[] mask) {
    int[] ids = new int[mask.length];
    int count = 0;
    for (int id = 0; id < mask.length; id++) {
      if (mask[id]) {
        ids[count++] = id;
      }
    }
    return Arrays.copyOf(ids, count);
  }

  /**
   * The same part on the smallest grid that holds its nodes. Its rows and columns count from the
   * first ones that hold a node, and its transform begins there, so that coordinates stay.
   *
   * @return a new part that shares its edges with this one; without nodes, its grid has no cell
   * @throws IllegalStateException if the network is not on a grid
   */
  public Subnetwork crop() {
    RiverGrid grid =
        network.grid().orElseThrow(() -> new IllegalStateException("the network is not on a grid"));
    return new Subnetwork(parent, network.withGrid(grid.cropped()), nodes, edges);
  }

  /**
   * The network.
   *
   * @return a network that knows nothing of its parent
   */
  public RiverNetwork network() {
    return network;
  }

  /**
   * The parent's node that each node was.
   *
   * @return {@code (node)} ids of the parent, ascending; a new array
   */
  public int[] nodes() {
    return nodes.clone();
  }

  /**
   * The parent's edge that each edge was.
   *
   * @return {@code (edge)} ids of the parent, ascending; a new array
   */
  public int[] edges() {
    return edges.clone();
  }

  /**
   * The values of a field of the parent at the nodes of this part. Differentiable.
   *
   * @param field {@code (..., node)} or {@code (..., ny, nx)} of the parent, of any data type
   * @param <U> the type of array
   * @return {@code (..., node)} of this part; {@link Grids#toGrid} makes a grid of it
   * @throws IllegalArgumentException if the field's shape fits neither the parent's nodes nor its
   *     grid
   */
  public <U> U fromParent(U field) {
    return fromParent(field, Namespaces.door(field));
  }

  private <U, A> U fromParent(U field, Door<U, A> door) {
    ArrayNamespace<A> xp = door.xp();
    A entered = door.enter(field);
    Layout layout = Layout.of(parent, "field", xp.shape(entered));
    FieldLabels.check(parent, "field", field, layout);
    A values = xp.take(layout.toNodes(xp, parent, entered), xp.asarray(nodes), -1);
    return LabelledArray.leave(door, values, FieldLabels.replacing(layout, FieldLabels.NODE));
  }

  @Override
  public String toString() {
    return "Subnetwork[%s]".formatted(network);
  }
}
