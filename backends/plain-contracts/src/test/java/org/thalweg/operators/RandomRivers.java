package org.thalweg.operators;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Small networks drawn from seeds, for tests that compare an operator with its definition. */
final class RandomRivers {
  private static final int MOST_NODES = 24;

  private RandomRivers() {}

  /** How many networks each operator is tried on: every second is a forest, the others split. */
  static final int COUNT = 1000;

  /** The seeds of all networks. */
  static LongStream seeds() {
    return LongStream.range(0, COUNT);
  }

  /** All networks, from no node to {@value #MOST_NODES}. */
  static Stream<RiverNetwork> all() {
    return seeds().mapToObj(RandomRivers::of);
  }

  /** The network of a seed: a forest if it is even, else one that may bifurcate. */
  static RiverNetwork of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = random.nextInt(MOST_NODES + 1);
    return seed % 2 == 0 ? forest(nodes, random) : braid(nodes, random);
  }

  private static RiverNetwork forest(int nodes, SplittableRandom random) {
    int[] id = permutation(nodes, random);
    int[] downstream = new int[nodes];
    int reach = 1 + random.nextInt(6);
    for (int rank = 0; rank < nodes; rank++) {
      boolean sink = rank == 0 || random.nextInt(12) == 0;
      downstream[id[rank]] = sink ? -1 : id[random.nextInt(Math.max(0, rank - reach), rank)];
    }
    return RiverNetwork.fromDownstream(downstream);
  }

  /** About a third of the nodes split their water over two or three others. */
  private static RiverNetwork braid(int nodes, SplittableRandom random) {
    int[] id = permutation(nodes, random);
    int[] upstream = new int[3 * nodes];
    int[] downstream = new int[3 * nodes];
    double[] ratios = new double[3 * nodes];
    int edges = 0;
    for (int rank = 1; rank < nodes; rank++) {
      int first = edges;
      int wanted = random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1;
      double total = 0;
      for (int target = rank - 1; target >= 0 && edges < first + wanted; target--) {
        if (random.nextInt(3) == 0) {
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
