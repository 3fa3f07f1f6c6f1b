package org.thalweg.operators;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The edges of a network in the order of a walk: before an edge hands on from a node, all edges
 * have that hand on to it. Backwards it is a walk in the other direction.
 *
 * <p>The walk is that of the positions {@code begin .. from.length}; the arrays are shared and only
 * read.
 */
final class EdgeWalk {
  /** So many edges are passed in one call of a loop; see {@link Sweep#PIECE}. */
  static final int PIECE = Sweep.PIECE;

  final int[] from;
  final int[] to;
  final int begin;

  private final Lazy<int[]> edges;

  /**
   * A walk.
   *
   * @param from by position: the node that hands on
   * @param to by position: the node that receives
   * @param begin the first position
   * @param edges by position: the id of the edge
   */
  EdgeWalk(int[] from, int[] to, int begin, Supplier<int[]> edges) {
    this.from = from;
    this.to = to;
    this.begin = begin;
    this.edges = new Lazy<>(edges);
  }

  int end() {
    return from.length;
  }

  /** By position: the id of the edge; shared. */
  int[] edges() {
    return edges.get();
  }

  /** By position: the weight of the edge; a new array. */
  double[] weights(Row byEdge) {
    int[] ids = edges();
    double[] weights = new double[end()];
    for (int k = begin; k < weights.length; k++) {
      weights[k] = byEdge.array[byEdge.at + ids[k]];
    }
    return weights;
  }

  /** By position: 1 for each edge; a new array. */
  double[] ones() {
    double[] ones = new double[end()];
    Arrays.fill(ones, 1);
    return ones;
  }
}
