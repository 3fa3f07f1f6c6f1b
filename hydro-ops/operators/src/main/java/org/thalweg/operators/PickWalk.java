package org.thalweg.operators;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The walk of weighted sets along a network: at each node the sets that arrive are merged with the
 * node's own value, and a value is picked.
 *
 * <p>Upstream, a node hands its set on to where it flows; downstream, it takes the sets of the
 * nodes it flows to, each of which is given up when its last inflow has taken it. On a forest this
 * takes O(n log n) in all; upstream no more than n values are held at a time. Where a network
 * bifurcates a set goes several ways, and where two ways meet again it costs a step for each value
 * that they share.
 *
 * <p>Serves one batch after the other; for one thread.
 */
final class PickWalk {
  private final Topology topology;
  private final Direction direction;
  private final Pick pick;
  private final boolean[] needed;
  private final Distributions sets;
  private final int[] setOf;

  /** How many nodes have yet to take a node's set; downstream only. */
  private final int[] takers;

  /** The nodes at which the last walk found no weight. */
  private final BitSet empty;

  /**
   * A walk.
   *
   * @param topology where
   * @param direction upstream collects what flows to a node, downstream what it flows to
   * @param pick the value wanted
   * @param scales whether edges have weights
   * @param needed {@code (node)} the nodes that sets are wanted of or come from
   */
  PickWalk(Topology topology, Direction direction, Pick pick, boolean scales, boolean[] needed) {
    this.topology = topology;
    this.direction = direction;
    this.pick = pick;
    this.needed = needed;
    this.sets = new Distributions(pick.byMaxima(), scales);
    this.setOf = new int[topology.nodes()];
    Arrays.fill(setOf, Distributions.EMPTY);
    this.takers = new int[direction == Direction.DOWNSTREAM ? topology.nodes() : 0];
    this.empty = new BitSet(topology.nodes());
  }

  /** Whether the set of a node had no weight in the last walk. */
  boolean isEmpty(int node) {
    return empty.get(node);
  }

  /**
   * Walks once.
   *
   * @param own the sets of the nodes themselves
   * @param edges the weights of the edges
   * @param picked {@code (node)} receives the keys of the values; {@link ValueKeys#NAN} where there
   *     is none
   */
  void run(OwnSets own, EdgeWeights edges, long[] picked) {
    empty.clear();
    if (direction == Direction.UPSTREAM) {
      for (int i = topology.nodes() - 1; i >= 0; i--) {
        int node = topology.order[i];
        if (needed[node]) {
          int set = sets.merged(setOf[node], own.of(sets, node));
          setOf[node] = Distributions.EMPTY;
          picked[node] = picked(set, node);
          handOn(set, i, edges);
        }
      }
      return;
    }
    countTakers();
    for (int i = 0; i < topology.nodes(); i++) {
      int node = topology.order[i];
      if (needed[node]) {
        int set = takeOver(own.of(sets, node), i, edges);
        picked[node] = picked(set, node);
        if (takers[node] > 0) {
          setOf[node] = set;
        } else {
          sets.release(set);
        }
      }
    }
  }

  private long picked(int set, int node) {
    if (set != Distributions.UNKNOWN && !pick.isPossible(sets, set)) {
      empty.set(node);
    }
    return pick.from(sets, set);
  }

  private void handOn(int set, int position, EdgeWeights edges) {
    if (topology instanceof Braid braid) {
      int node = braid.order[position];
      for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
        give(sets.share(set), braid.down[edge], edges.of(edge));
      }
      sets.release(set);
    } else if (position < topology.sinks) {
      sets.release(set);
    } else {
      give(set, ((Forest) topology).target[position], edges.at(position));
    }
  }

  private void give(int set, int target, double weight) {
    if (needed[target]) {
      setOf[target] = sets.merged(setOf[target], sets.scaled(set, weight));
    } else {
      sets.release(set);
    }
  }

  private int takeOver(int own, int position, EdgeWeights edges) {
    if (topology instanceof Braid braid) {
      int node = braid.order[position];
      int set = own;
      for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
        set = sets.merged(set, sets.scaled(taken(braid.down[edge]), edges.of(edge)));
      }
      return set;
    }
    if (position < topology.sinks) {
      return own;
    }
    int set = taken(((Forest) topology).target[position]);
    return sets.merged(own, sets.scaled(set, edges.at(position)));
  }

  private int taken(int target) {
    int set = setOf[target];
    if (--takers[target] > 0) {
      return sets.share(set);
    }
    setOf[target] = Distributions.EMPTY;
    return set;
  }

  private void countTakers() {
    Arrays.fill(takers, 0);
    for (int i = topology.sinks; i < topology.nodes(); i++) {
      int node = topology.order[i];
      if (!needed[node]) {
        continue;
      }
      if (topology instanceof Braid braid) {
        for (int edge = braid.start[node]; edge < braid.start[node + 1]; edge++) {
          takers[braid.down[edge]]++;
        }
      } else {
        takers[((Forest) topology).target[i]]++;
      }
    }
  }
}
