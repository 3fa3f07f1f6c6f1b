package org.thalweg.operators;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** What a node weighs in the set of another, by its definition: a sum over all paths. */
final class PathWeights {
  private PathWeights() {}

  /**
   * The sum of the powers of the matrix of edge weights, which ends since there is no cycle.
   *
   * @param direction upstream gives the weight of each node in the sets of those downstream of it
   * @param edges {@code (edge)} the weight of each edge
   * @return {@code (node, other)} the weight of the other in the set of the node
   */
  static double[][] of(RiverNetwork network, Direction direction, double[] edges) {
    int nodes = network.nodeCount();
    int[] from = direction.from(network.topology());
    int[] to = direction.to(network.topology());
    double[][] sum = new double[nodes][nodes];
    for (int node = 0; node < nodes; node++) {
      sum[node][node] = 1;
    }
    double[][] power = sum;
    for (int length = 1; length < nodes; length++) {
      double[][] next = new double[nodes][nodes];
      for (int edge = 0; edge < edges.length; edge++) {
        for (int other = 0; other < nodes; other++) {
          next[to[edge]][other] += edges[edge] * power[from[edge]][other];
        }
      }
      sum = added(sum, next);
      power = next;
    }
    return sum;
  }

  private static double[][] added(double[][] a, double[][] b) {
    double[][] sum = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum[i][j] = a[i][j] + b[i][j];
      }
    }
    return sum;
  }

  /** Weights drawn from a seed, of which some are 0. */
  static double[] random(int count, SplittableRandom random) {
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = random.nextInt(6) == 0 ? 0 : random.nextInt(1, 9) / 4.0;
    }
    return weights;
  }

  /**
   * Weights of one of six kinds: none, of nodes, of edges, of both, and without split ratios.
   *
   * @param kind its number
   */
  static Weights<double[]> random(RiverNetwork network, int kind, SplittableRandom random) {
    double[] node = random(network.nodeCount(), random);
    double[] edge = random(network.edgeCount(), random);
    return switch (kind) {
      case 0 -> Weights.none();
      case 1 -> Weights.node(node);
      case 2 -> Weights.edge(edge);
      case 3 -> Weights.of(node, edge);
      case 4 -> Weights.unsplit();
      default -> Weights.unsplit(node);
    };
  }

  /** {@code (node, other)} the weight of the other's value in the set of the node. */
  static double[][] ofSets(RiverNetwork network, Direction direction, Weights<double[]> weights) {
    double[] edges = weights.edge().orElseGet(() -> ratios(network, weights.split()));
    double[][] sets = of(network, direction, edges);
    Optional<double[]> own = weights.node();
    for (double[] set : sets) {
      for (int other = 0; other < set.length; other++) {
        set[other] *= own.isPresent() ? own.get()[other] : 1;
      }
    }
    return sets;
  }

  private static double[] ratios(RiverNetwork network, boolean split) {
    double[] ratios = network.splitRatios();
    if (!split) {
      Arrays.fill(ratios, 1);
    }
    return ratios;
  }
}
