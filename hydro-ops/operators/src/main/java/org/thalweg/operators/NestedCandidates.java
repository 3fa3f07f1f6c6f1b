package org.thalweg.operators;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The smallest catchments that each node of a bifurcating network belongs to: of the locations that
 * it drains to those that no other one of them drains to.
 *
 * <p>A location is its own only candidate. Any other node has those of the nodes it flows to, less
 * the ones downstream of others among them; nodes with the same candidates share one array, so that
 * the cost beyond O(n + e) is that of nodes at which different candidates meet.
 */
final class NestedCandidates {
  private static final int[] NOBODY = {};

  private final Braid braid;
  private final int[] labelOf;

  /** The candidates of each node, ascending. */
  private final int[][] candidates;

  /** The candidates of what a location flows to, ascending. */
  private final int[][] below;

  /**
   * The candidates.
   *
   * @param braid the network
   * @param labelOf {@code (node)} the label of a node that is a location, -1 elsewhere
   * @param count the number of locations
   */
  NestedCandidates(Braid braid, int[] labelOf, int count) {
    this.braid = braid;
    this.labelOf = labelOf;
    this.candidates = new int[braid.nodes()][];
    this.below = new int[count][];
    for (int node : braid.order) {
      int[] ofTargets = ofTargets(node);
      int label = labelOf[node];
      if (label != CatchmentLabels.NONE) {
        below[label] = ofTargets;
        candidates[node] = new int[] {label};
      } else {
        candidates[node] = ofTargets;
      }
    }
  }

  /** {@code (node)} the largest label among the candidates of each node. */
  int[] labels() {
    int[] labels = new int[labelOf.length];
    for (int node = 0; node < labels.length; node++) {
      int[] own = candidates[node];
      labels[node] = own.length == 0 ? CatchmentLabels.NONE : own[own.length - 1];
    }
    return labels;
  }

  private int[] ofTargets(int node) {
    int[] all = NOBODY;
    for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
      int[] more = candidates[braid.down[edge]];
      if (all.length == 0) {
        all = more;
      } else if (more != all && more.length > 0 && !Arrays.equals(all, more)) {
        all = uppermost(all, more);
      }
    }
    return all;
  }

  /** The candidates of both that are not downstream of others among them. */
  private int[] uppermost(int[] some, int[] others) {
    BitSet kept = new BitSet();
    ArrayDeque<int[]> pending = new ArrayDeque<>();
    for (int[] each : new int[][] {some, others}) {
      for (int label : each) {
        kept.set(label);
        pending.add(below[label]);
      }
    }
    BitSet passed = new BitSet();
    while (!pending.isEmpty()) {
      for (int label : pending.remove()) {
        if (!passed.get(label)) {
          passed.set(label);
          pending.add(below[label]);
        }
      }
    }
    kept.andNot(passed);
    return kept.stream().toArray();
  }
}
