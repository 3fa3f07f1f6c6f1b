package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The paths of a small network, one by one: what operators are defined by. */
final class Paths {
  private final List<List<Path>> into;

  /**
   * A path.
   *
   * @param start the node at which it begins
   * @param edges the edges along it, in the order in which they are passed; none from a node to
   *     itself
   */
  record Path(int start, List<Integer> edges) {
    Path with(int edge) {
      List<Integer> longer = new ArrayList<>(edges);
      longer.add(edge);
      return new Path(start, longer);
    }

    /** The product of the weights of its edges, 1 without any. */
    double factor(double[] weights) {
      return edges.stream().mapToDouble(edge -> weights[edge]).reduce(1, (x, y) -> x * y);
    }

    /** The sum of the lengths of its edges. */
    double length(double[] lengths) {
      return edges.stream().mapToDouble(edge -> lengths[edge]).sum();
    }
  }

  private Paths(List<List<Path>> into) {
    this.into = into;
  }

  /** All paths that are walked in a direction. */
  static Paths of(RiverNetwork network, Direction direction) {
    int[] from = direction.from(network.topology());
    int[] to = direction.to(network.topology());
    List<List<Path>> into = new ArrayList<>();
    IntStream.range(0, network.nodeCount()).forEach(node -> into.add(new ArrayList<>()));
    int[] order = network.upstreamToDownstream();
    for (int i = 0; i < order.length; i++) {
      int node = order[direction == Direction.UPSTREAM ? i : order.length - 1 - i];
      into.get(node).add(new Path(node, List.of()));
      for (int edge = 0; edge < to.length; edge++) {
        if (to[edge] == node) {
          for (Path path : into.get(from[edge])) {
            into.get(node).add(path.with(edge));
          }
        }
      }
    }
    return new Paths(into);
  }

  /** The paths that end at a node, its own of no edge among them. */
  List<Path> into(int node) {
    return into.get(node);
  }
}
