package org.thalweg.operators;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Networks drawn from a seed, with their nodes numbered at random. */
final class RandomNetworks {
  private RandomNetworks() {}

  /** The downstream index of a forest in which one node in {@code nodesPerSink} is an outlet. */
  static int[] downstream(int nodes, int nodesPerSink, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] id = permutation(nodes, random);
    int[] downstream = new int[nodes];
    for (int rank = 0; rank < nodes; rank++) {
      boolean sink = rank == 0 || random.nextInt(nodesPerSink) == 0;
      downstream[id[rank]] = sink ? -1 : id[random.nextInt(Math.max(0, rank - 20), rank)];
    }
    return downstream;
  }

  static RiverNetwork forest(int nodes, long seed) {
    return RiverNetwork.fromDownstream(downstream(nodes, 30, seed));
  }

  /** A network of which about a third of the nodes split their water over two or three others. */
  static RiverNetwork bifurcating(int nodes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] id = permutation(nodes, random);
    int[] upstream = new int[3 * nodes];
    int[] downstream = new int[3 * nodes];
    double[] ratios = new double[3 * nodes];
    int edges = 0;
    for (int rank = 1; rank < nodes; rank++) {
      int first = edges;
      int wanted = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
      double total = 0;
      for (int target = rank - 1; target >= 0 && edges < first + wanted; target--) {
        if (random.nextInt(4) == 0) {
          upstream[edges] = id[rank];
          downstream[edges] = id[target];
          ratios[edges] = 0.1 + random.nextDouble();
          total += ratios[edges++];
        }
      }
      for (int edge = first; edge < edges; edge++) {
        ratios[edge] /= total;
      }
    }
    return RiverNetwork.fromEdges(
        nodes,
        Arrays.copyOf(upstream, edges),
        Arrays.copyOf(downstream, edges),
        Arrays.copyOf(ratios, edges));
  }

  static double[] values(int count, long seed) {
    return new SplittableRandom(seed).doubles(count, -1, 1).toArray();
  }

  private static int[] permutation(int count, SplittableRandom random) {
    int[] permutation = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      permutation[i] = permutation[j];
      permutation[j] = i;
    }
    return permutation;
  }
}
