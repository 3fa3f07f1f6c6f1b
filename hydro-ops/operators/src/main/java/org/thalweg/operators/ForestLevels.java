package org.thalweg.operators;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.Device;

/**
 * A forest for array code: its nodes placed by levels of the distance to the outlet, the farthest
 * first, so that the node downstream of each is in the next level. Within a level they stand in the
 * order of the topology: siblings side by side, and what they flow to is read almost in sequence.
 * Serves both directions.
 *
 * <p>Where an index would be 0, 1, 2, ... it is left out, so that nothing is rearranged for
 * nothing: a network whose ids run in this order is swept as it is.
 */
final class ForestLevels {
  /** How many elements a processor moves in the time of a call, about. */
  private static final double ELEMENTS_PER_CALL = 1_000;

  /** The same of other devices. */
  private static final double ELEMENTS_PER_CALL_ELSEWHERE = 100_000;

  private static final int CALLS_PER_ROUND = 3;

  /** The node at each place. */
  final Optional<Constant> nodes;

  /** The place of each node: the inverse. */
  final Optional<Constant> places;

  /** The edge that leaves the node at each place, but for the outlets. */
  final Optional<Constant> edges;

  /** The position in the next level of the node downstream of each, but for the outlets. */
  final Constant downstream;

  private final long[] sizes;
  private final double pointersFollowed;
  private final Lazy<Pointers> pointers;

  private ForestLevels(Forest forest) {
    int[] ends = ends(forest);
    int[] rank = ranks(ends);
    int[] order = permuted(forest.order, rank);
    int[] place = Indices.inverse(order);
    sizes = sizes(ends);
    nodes = Indices.unlessIdentity(order);
    places = Indices.unlessIdentity(place);
    int[] edgeAtPlace = permuted(forest.edgeAtPosition(), rank);
    edges = Indices.unlessIdentity(Arrays.copyOf(edgeAtPlace, forest.edges()));
    downstream = Constant.of(positionsInNextLevel(permuted(forest.target, rank), place, sizes));
    pointers = new Lazy<>(() -> Pointers.of((int[]) downstream.toFlatArray(), sizes));
    pointersFollowed = Pointers.count(sizes);
  }

  static ForestLevels of(Forest forest) {
    return new ForestLevels(forest);
  }

  /** How many levels there are. */
  int count() {
    return sizes.length;
  }

  /** The sizes of the levels; a new array. */
  long[] sizes() {
    return sizes.clone();
  }

  /** {@code (..., node)} by place. */
  <A> A placed(ArrayNamespace<A> xp, A byNode) {
    return Indices.taken(xp, byNode, nodes);
  }

  /** {@code (..., edge)} by the place of the node that each edge leaves. */
  <A> A placedEdges(ArrayNamespace<A> xp, A byEdge) {
    return Indices.taken(xp, byEdge, edges);
  }

  /** The inverse of {@link #placed}. */
  <A> A inNodeOrder(ArrayNamespace<A> xp, A byPlace) {
    return Indices.taken(xp, byPlace, places);
  }

  Pointers pointers() {
    return pointers.get();
  }

  /** The cheaper schedule for a number of rows on a device, as {@link SweepSchedule} says. */
  SweepSchedule schedule(Device device, long rows) {
    double perCall = device.equals(Device.CPU) ? ELEMENTS_PER_CALL : ELEMENTS_PER_CALL_ELSEWHERE;
    double levels = perCall * count();
    double doubling = perCall * CALLS_PER_ROUND * Pointers.rounds(sizes) + pointersFollowed * rows;
    return doubling < levels ? SweepSchedule.DOUBLING : SweepSchedule.LEVELS;
  }

  /**
   * Where each level ends in the order of the topology, the outlets' first: before the first node
   * that flows into it.
   */
  private static int[] ends(Forest forest) {
    int[] rank = Indices.inverse(forest.order);
    IntStream.Builder ends = IntStream.builder();
    for (int begin = 0, end = forest.sinks; begin < end; ) {
      ends.add(end);
      int next = end;
      while (next < rank.length && rank[forest.target[next]] < end) {
        next++;
      }
      begin = end;
      end = next;
    }
    return ends.build().toArray();
  }

  /** The sizes of the levels, the farthest first. */
  private static long[] sizes(int[] ends) {
    long[] sizes = new long[ends.length];
    int begin = 0;
    for (int level = 0; level < ends.length; level++) {
      sizes[ends.length - 1 - level] = (long) ends[level] - begin;
      begin = ends[level];
    }
    return sizes;
  }

  /** The position in the order of the topology of the node at each place. */
  private static int[] ranks(int[] ends) {
    int[] ranks = new int[ends.length == 0 ? 0 : ends[ends.length - 1]];
    int place = 0;
    for (int level = ends.length - 1; level >= 0; level--) {
      for (int rank = level == 0 ? 0 : ends[level - 1]; rank < ends[level]; rank++) {
        ranks[place++] = rank;
      }
    }
    return ranks;
  }

  private static int[] permuted(int[] values, int[] order) {
    int[] permuted = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      permuted[i] = values[order[i]];
    }
    return permuted;
  }

  /** By place, where the node at each place flows to. */
  private static int[] positionsInNextLevel(int[] targets, int[] placeOf, long[] sizes) {
    int below = sizes.length == 0 ? 0 : (int) (targets.length - sizes[sizes.length - 1]);
    int[] positions = new int[below];
    int place = 0;
    int next = 0;
    for (int level = 0; level < sizes.length - 1; level++) {
      next += (int) sizes[level];
      for (; place < next; place++) {
        positions[place] = placeOf[targets[place]] - next;
      }
    }
    return positions;
  }
}
