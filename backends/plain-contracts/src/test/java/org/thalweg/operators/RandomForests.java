package org.thalweg.operators;

import java.util.SplittableRandom;

/** Forests drawn from a seed, with their nodes numbered at random. */
final class RandomForests {
  private RandomForests() {}

  /**
   * A forest whose nodes flow to one of those shortly before them, or nowhere.
   *
   * @param nodes how many
   * @param reach how many nodes before it a node may flow to: 1 gives chains
   * @param seed the seed
   */
  static RiverNetwork of(int nodes, int reach, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] id = permutation(nodes, random);
    int[] downstream = new int[nodes];
    for (int rank = 0; rank < nodes; rank++) {
      boolean sink = rank == 0 || random.nextInt(30) == 0;
      downstream[id[rank]] = sink ? -1 : id[random.nextInt(Math.max(0, rank - reach), rank)];
    }
    return RiverNetwork.fromDownstream(downstream);
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
