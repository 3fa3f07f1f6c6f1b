package org.thalweg.operators;

import java.util.Arrays;

/** Which nodes lie upstream or downstream of others, themselves included. */
final class Membership {
  private Membership() {}

  /** All nodes. */
  static boolean[] all(Topology topology) {
    boolean[] members = new boolean[topology.nodes()];
    Arrays.fill(members, true);
    return members;
  }

  /** The nodes that lie in a direction from any of some nodes. */
  static boolean[] of(Topology topology, Direction direction, int[] nodes) {
    boolean[] members = new boolean[topology.nodes()];
    for (int node : nodes) {
      members[node] = true;
    }
    if (direction == Direction.UPSTREAM) {
      for (int i = topology.sinks; i < topology.nodes(); i++) {
        members[topology.order[i]] |= isAbove(topology, i, members);
      }
    } else {
      for (int i = topology.nodes() - 1; i >= topology.sinks; i--) {
        if (members[topology.order[i]]) {
          markTargets(topology, i, members);
        }
      }
    }
    return members;
  }

  private static boolean isAbove(Topology topology, int position, boolean[] members) {
    if (topology instanceof Forest forest) {
      return members[forest.target[position]];
    }
    Braid braid = (Braid) topology;
    int node = braid.order[position];
    boolean above = false;
    for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
      above |= members[braid.down[edge]];
    }
    return above;
  }

  private static void markTargets(Topology topology, int position, boolean[] members) {
    if (topology instanceof Forest forest) {
      members[forest.target[position]] = true;
      return;
    }
    Braid braid = (Braid) topology;
    int node = braid.order[position];
    for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
      members[braid.down[edge]] = true;
    }
  }
}
