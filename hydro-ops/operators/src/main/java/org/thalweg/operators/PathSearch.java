package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;

/**
 * How far every node is from some of them, the shortest or the longest way, by {@link Extremum}.
 *
 * @param xp the namespace
 * @param network the network
 * @param lengths {@code (..., edge)} or {@code (..., node)}, of a floating-point type
 * @param ofNodes whether lengths are those of nodes: a path then has the length of its nodes, both
 *     ends included; the edge into a node brings that node's length
 * @param route the shortest or the longest way
 * @param <A> the array type
 */
record PathSearch<A>(
    ArrayNamespace<A> xp, RiverNetwork network, A lengths, boolean ofNodes, Route route) {
  /** A search over lengths of any real type, in the floating-point type of their width. */
  static <A> PathSearch<A> of(
      ArrayNamespace<A> xp, RiverNetwork network, A lengths, boolean ofNodes, Route route) {
    DType dtype = NodeField.floatingOf(xp.dtype(lengths));
    return new PathSearch<>(xp, network, xp.astype(lengths, dtype, false), ofNodes, route);
  }

  /** From locations, {@code (..., node)}; a shortest way may go down first and then up. */
  A from(int[] locations, Walk walk) {
    return switch (walk) {
      case DOWNSTREAM -> from(locations, Direction.UPSTREAM);
      case UPSTREAM -> from(locations, Direction.DOWNSTREAM);
      case BOTH -> {
        A down = from(locations, Direction.UPSTREAM);
        yield route == Route.SHORTEST
            ? onwards(down, Direction.DOWNSTREAM)
            : xp.maximum(down, from(locations, Direction.DOWNSTREAM));
      }
    };
  }

  /**
   * From nodes in one direction.
   *
   * @param nodes ids, in any number
   * @param direction which way distances are handed on
   */
  A from(int[] nodes, Direction direction) {
    boolean[] begins = new boolean[network.nodeCount()];
    for (int node : nodes) {
      begins[node] = true;
    }
    A own = ofNodes ? lengths : xp.zeros(shapeOfNodes(), xp.dtype(lengths));
    A begin = xp.constant(Constant.of(begins));
    return onwards(xp.where(begin, own, route.combination().neutral()), direction);
  }

  private long[] shapeOfNodes() {
    long[] dims = xp.shape(lengths).dims();
    dims[dims.length - 1] = network.nodeCount();
    return dims;
  }

  private A onwards(A distances, Direction direction) {
    A ofEdges = ofNodes ? xp.take(lengths, xp.constant(network.edgeEnds(direction)), -1) : lengths;
    Extremum extremum = new Extremum(network, direction, route.combination());
    return xp.apply(extremum, List.of(distances, ofEdges)).get(0);
  }

  /** Lengths of 1. */
  static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
