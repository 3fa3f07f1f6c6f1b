package org.thalweg.examples.graph;

import java.util.SplittableRandom;
import org.thalweg.operators.RiverNetwork;

/** Rivers made up from a seed. */
final class Forests {
  /** A node flows to one of so many that come next: fewer make a longer river. */
  private static final int REACH = 400;

  private Forests() {}

  static RiverNetwork of(int nodes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] downstream = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      int most = Math.min(REACH, nodes - 1 - node);
      downstream[node] = most == 0 ? -1 : node + 1 + random.nextInt(most);
    }
    return RiverNetwork.fromDownstream(downstream);
  }
}
