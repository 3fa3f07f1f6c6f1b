package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.Constant;

/**
 * The pointers of each round of doubling, for nodes placed by levels, the farthest first: those
 * that have a node 2^k edges downstream are then the first.
 *
 * @param rounds for k = 0, 1, ...: the place of the node 2^k edges downstream of each node that has
 *     one
 */
record Pointers(List<Constant> rounds) {
  /**
   * The pointers of a forest.
   *
   * @param downstream the position in the next level of the node downstream of each; overwritten
   * @param sizes the sizes of the levels
   */
  static Pointers of(int[] downstream, long[] sizes) {
    int[] pointers = downstream;
    int place = 0;
    int next = 0;
    for (int level = 0; level < sizes.length - 1; level++) {
      next += (int) sizes[level];
      for (; place < next; place++) {
        pointers[place] += next;
      }
    }
    List<Constant> rounds = new ArrayList<>();
    for (int distance = 1; distance < sizes.length; distance *= 2) {
      rounds.add(Constant.of(pointers));
      int[] farther = new int[withNodeAt(2L * distance, sizes)];
      for (int i = 0; i < farther.length; i++) {
        farther[i] = pointers[pointers[i]];
      }
      pointers = farther;
    }
    return new Pointers(List.copyOf(rounds));
  }

  /** How many rounds levels of these sizes take. */
  static int rounds(long[] sizes) {
    return sizes.length < 2 ? 0 : 32 - Integer.numberOfLeadingZeros(sizes.length - 1);
  }

  /** How many pointers are followed in all rounds. */
  static double count(long[] sizes) {
    double count = 0;
    for (long distance = 1; distance < sizes.length; distance *= 2) {
      count += withNodeAt(distance, sizes);
    }
    return count;
  }

  /** How many nodes have one that many edges downstream. */
  private static int withNodeAt(long distance, long[] sizes) {
    int levels = (int) Math.max(0, sizes.length - distance);
    return (int) Arrays.stream(sizes, 0, levels).sum();
  }
}
