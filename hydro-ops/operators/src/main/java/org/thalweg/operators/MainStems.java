package org.thalweg.operators;

/**
 * The stems of a forest: from each outlet, and from each tributary's mouth, upstream along the main
 * inflow of every node, the one with the largest upstream area, or the smallest id among those.
 *
 * <p>Nodes are known here by their position in {@link Topology#order}, where the inflows of a node
 * stand side by side: those of position p at {@code firstInflow[p] .. firstInflow[p + 1]}.
 */
final class MainStems {
  final Forest forest;
  final int[] firstInflow;

  /** The position of the main inflow of each node, -1 at sources. */
  final int[] main;

  // The upstream area of each node.
  private final double[] area;

  private MainStems(Forest forest, double[] upstreamArea) {
    this.forest = forest;
    this.firstInflow = firstInflow(forest);
    this.area = new double[forest.nodes()];
    this.main = new int[forest.nodes()];
    for (int p = 0; p < area.length; p++) {
      area[p] = upstreamArea[forest.order[p]];
    }
    for (int p = 0; p < main.length; p++) {
      main[p] = largestInflow(p);
    }
  }

  /**
   * The stems of a network, in O(n).
   *
   * @param ownArea {@code (node)} the area of each node itself, at least 0; overwritten
   * @param order what is asked for, in messages
   * @throws IllegalArgumentException if the network bifurcates, or there is not one area for each
   *     node, or an area is negative, infinite or NaN
   */
  static MainStems of(RiverNetwork network, double[] ownArea, String order) {
    if (!(network.topology() instanceof Forest forest)) {
      throw new IllegalArgumentException(
          "%s is defined on forests, was given %s, which bifurcates".formatted(order, network));
    }
    check(ownArea, network);
    new DoubleSweep().upstream(forest, ownArea, 0);
    return new MainStems(forest, ownArea);
  }

  private static void check(double[] ownArea, RiverNetwork network) {
    if (ownArea.length != network.nodeCount()) {
      throw new IllegalArgumentException(
          "%d areas given for a network of %d nodes"
              .formatted(ownArea.length, network.nodeCount()));
    }
    for (int node = 0; node < ownArea.length; node++) {
      if (!(ownArea[node] >= 0 && ownArea[node] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "node %d has area %s; an area is finite and not negative"
                .formatted(node, ownArea[node]));
      }
    }
  }

  private static int[] firstInflow(Forest forest) {
    int[] first = new int[forest.nodes() + 1];
    int inflow = forest.sinks;
    for (int p = 0; p < forest.nodes(); p++) {
      first[p] = inflow;
      while (inflow < forest.nodes() && forest.target[inflow] == forest.order[p]) {
        inflow++;
      }
    }
    first[forest.nodes()] = inflow;
    return first;
  }

  private int largestInflow(int p) {
    int largest = -1;
    for (int inflow = firstInflow[p]; inflow < firstInflow[p + 1]; inflow++) {
      if (largest < 0 || isLarger(inflow, largest)) {
        largest = inflow;
      }
    }
    return largest;
  }

  /** Whether the first of two has more area upstream, or as much and the smaller id. */
  boolean isLarger(int p, int q) {
    return area[p] > area[q] || (area[p] == area[q] && forest.order[p] < forest.order[q]);
  }
}
