package org.thalweg.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.thalweg.operators.RiverNetwork;

/** Generated forests of a given depth, all levels as wide as each other. */
final class LevelledForests {
  private LevelledForests() {}

  /**
   * A forest whose nodes flow to random nodes of the next level. Ids run by levels, the farthest
   * from the outlets first, and within a level by the node downstream: no sweep has to rearrange
   * them.
   *
   * @param nodes number of nodes, rounded down to a multiple of the levels
   * @param levels number of levels
   * @param seed the seed
   * @return the downstream index
   */
  static int[] byLevels(int nodes, int levels, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int width = nodes / levels;
    int[] downstream = new int[width * levels];
    Arrays.fill(downstream, -1);
    for (int level = 0; level < levels - 1; level++) {
      int[] next = random.ints(width, (level + 1) * width, (level + 2) * width).sorted().toArray();
      System.arraycopy(next, 0, downstream, level * width, width);
    }
    return downstream;
  }

  /**
   * The same forest with its ids dealt out at random.
   *
   * @param downstream the downstream index
   * @param seed the seed
   * @return the downstream index of the new ids
   */
  static int[] shuffled(int[] downstream, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] id = new int[downstream.length];
    for (int i = 0; i < id.length; i++) {
      int j = random.nextInt(i + 1);
      id[i] = id[j];
      id[j] = i;
    }
    int[] shuffled = new int[downstream.length];
    for (int i = 0; i < id.length; i++) {
      shuffled[id[i]] = downstream[i] < 0 ? -1 : id[downstream[i]];
    }
    return shuffled;
  }

  static RiverNetwork named(String ids, int nodes, int levels) {
    int[] downstream = byLevels(nodes, levels, 1);
    return RiverNetwork.fromDownstream(ids.equals("random") ? shuffled(downstream, 2) : downstream);
  }
}
