package org.thalweg.operators;

import java.util.Arrays;
import org.thalweg.array.HostArray;

/**
 * The order in which routing visits the reaches of a network, upstream first. Each reach has one
 * edge downstream in the arrays here, so that the loops over them have no branch; the further edges
 * of bifurcations stand apart. An outlet's edge leads to slot n, which nobody reads.
 *
 * <p>Where ids already run downstream they are the order: rows of arrays are then read in sequence.
 */
final class RoutingOrder {
  /** The reach at each position. */
  final int[] node;

  /** The reach that each position's first edge leads to, n for outlets. */
  final int[] target;

  /** The position of {@link #target}, n for outlets. */
  final int[] targetPosition;

  /** The part of the water that takes the first edge. */
  final double[] ratio;

  /** The position at which each further edge begins, ascending. */
  final int[] furtherAt;

  /** The reach that each further edge leads to. */
  final int[] furtherTarget;

  /** The position of {@link #furtherTarget}. */
  final int[] furtherTargetPosition;

  /** The part of the water that takes each further edge. */
  final double[] furtherRatio;

  // Whether positions are node ids.
  private final boolean sequential;

  private RoutingOrder(int[] node, int[] target, double[] ratio, int furtherEdges) {
    this.node = node;
    this.sequential = Arrays.equals(node, identity(node.length));
    this.target = target;
    this.ratio = ratio;
    this.targetPosition = new int[node.length];
    this.furtherAt = new int[furtherEdges];
    this.furtherTarget = new int[furtherEdges];
    this.furtherTargetPosition = new int[furtherEdges];
    this.furtherRatio = new double[furtherEdges];
  }

  static RoutingOrder of(Topology topology) {
    return topology instanceof Braid braid ? ofBraid(braid) : ofForest((Forest) topology);
  }

  private static RoutingOrder ofForest(Forest forest) {
    int nodes = forest.nodes();
    int[] downstream = forest.downstream();
    int[] node = upstreamFirst(forest);
    boolean idsRunDownstream = true;
    for (int i = 0; i < nodes; i++) {
      idsRunDownstream &= downstream[i] < 0 || downstream[i] > i;
    }
    if (idsRunDownstream) {
      node = identity(nodes);
    }
    int[] target = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      target[i] = downstream[node[i]] < 0 ? nodes : downstream[node[i]];
    }
    double[] ratio = new double[nodes];
    Arrays.fill(ratio, 1);
    RoutingOrder order = new RoutingOrder(node, target, ratio, 0);
    order.findTargetPositions();
    return order;
  }

  private static RoutingOrder ofBraid(Braid braid) {
    int nodes = braid.nodes();
    int[] node = upstreamFirst(braid);
    int[] target = new int[nodes];
    Arrays.fill(target, nodes);
    double[] ratio = new double[nodes];
    RoutingOrder order =
        new RoutingOrder(node, target, ratio, braid.edges() - (nodes - braid.sinks));
    int further = 0;
    for (int i = 0; i < nodes; i++) {
      for (int edge = braid.start[node[i]]; edge < braid.start[node[i] + 1]; edge++) {
        if (edge == braid.start[node[i]]) {
          target[i] = braid.down[edge];
          ratio[i] = braid.ratio[edge];
        } else {
          order.furtherAt[further] = i;
          order.furtherTarget[further] = braid.down[edge];
          order.furtherRatio[further++] = braid.ratio[edge];
        }
      }
    }
    order.findTargetPositions();
    return order;
  }

  private static int[] upstreamFirst(Topology topology) {
    int[] order = topology.order;
    int[] reversed = new int[order.length];
    Arrays.setAll(reversed, i -> order[order.length - 1 - i]);
    return reversed;
  }

  private static int[] identity(int length) {
    int[] identity = new int[length];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  private void findTargetPositions() {
    int[] position = new int[node.length + 1];
    position[node.length] = node.length;
    for (int i = 0; i < node.length; i++) {
      position[node[i]] = i;
    }
    Arrays.setAll(targetPosition, i -> position[target[i]]);
    Arrays.setAll(furtherTargetPosition, edge -> position[furtherTarget[edge]]);
  }

  /** The rows {@code (node)} of an array, as they are fast to go through in this order. */
  HostRows rows(HostArray host) {
    return sequential ? HostRows.of(host, nodes()) : HostRows.copied(host, nodes());
  }

  int nodes() {
    return node.length;
  }

  /**
   * The water that comes from upstream, N Q.
   *
   * @param discharge Q
   * @param upstream receives N Q; another row
   */
  void upstream(Row discharge, Row upstream) {
    double[] from = discharge.array;
    double[] to = upstream.array;
    upstream.clear(nodes());
    for (int i = 0; i < node.length; i++) {
      // An outlet's edge leads out of the row.
      if (target[i] < node.length) {
        to[upstream.at + target[i]] += ratio[i] * from[discharge.at + node[i]];
      }
    }
    for (int edge = 0; edge < furtherAt.length; edge++) {
      double q = from[discharge.at + node[furtherAt[edge]]];
      to[upstream.at + furtherTarget[edge]] += furtherRatio[edge] * q;
    }
  }
}
