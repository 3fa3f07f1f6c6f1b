package org.thalweg.operators;

/**
 * Who flows where, and in which order to walk it. Either a {@link Forest} or a {@link Braid}; the
 * arrays are shared with the kernels and never written after construction.
 */
abstract sealed class Topology permits Forest, Braid {
  /** Nodes, outlets first: every node stands behind all the nodes it flows to. */
  final int[] order;

  /** How many outlets there are: {@code order[0..sinks)}, ascending. */
  final int sinks;

  private final Lazy<EdgeWalk> up = new Lazy<>(() -> newWalk(Direction.UPSTREAM));
  private final Lazy<EdgeWalk> down = new Lazy<>(() -> newWalk(Direction.DOWNSTREAM));

  Topology(int[] order, int sinks) {
    this.order = order;
    this.sinks = sinks;
  }

  final int nodes() {
    return order.length;
  }

  abstract int edges();

  /** The edges in the order in which values are handed on; kept. */
  final EdgeWalk walk(Direction direction) {
    return (direction == Direction.UPSTREAM ? up : down).get();
  }

  abstract EdgeWalk newWalk(Direction direction);

  /** The upstream node of each edge, by edge id; a new array. */
  abstract int[] edgeUpstream();

  /** The downstream node of each edge, by edge id; a new array. */
  abstract int[] edgeDownstream();
}
