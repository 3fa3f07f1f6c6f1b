package org.thalweg.operators;

import java.util.Arrays;

/**
 * Weighted sets of values, of which many are alive at a time: one for each node that still waits to
 * be handed on.
 *
 * <p>A set is a Patricia tree over the 64 bits of its values, whose unsigned order is that of the
 * values ({@link ValueKeys}). A leaf holds a value and its weight; an inner node holds the sum of
 * the weights below it, or their maximum, and each has two children. So m distinct values take 2 m
 * - 1 nodes, two sets that share few values merge in time proportional to the smaller one times the
 * logarithm of the ratio of their sizes, and all merges along a forest of n nodes take O(n log n).
 * Sums are formed anew from two children wherever a set changes, never by subtraction: they do not
 * drift.
 *
 * <p>Sets are named by the number of their root and counted by their users. Every function consumes
 * the sets that it is given: a node that nobody else uses is changed in place, another is copied
 * first. A factor that scales a whole set waits at its root and goes down as far as merges reach.
 *
 * <p>C. Okasaki and A. Gill, "Fast mergeable integer maps", Workshop on ML (1998).
 */
final class Distributions {
  /** The empty set. */
  static final int EMPTY = -1;

  /** The set that holds a NaN, and so do all that it is merged with. */
  static final int UNKNOWN = -2;

  private static final int LEAF = -1;
  private static final int FIRST_CAPACITY = 64;

  private final boolean maxima;
  private final boolean scales;

  /** The value of a leaf; of an inner node the bits that all values below share, then a one. */
  private long[] key = new long[FIRST_CAPACITY];

  private int[] left = new int[FIRST_CAPACITY];
  private int[] right = new int[FIRST_CAPACITY];
  private double[] weight = new double[FIRST_CAPACITY];
  private int[] users = new int[FIRST_CAPACITY];

  /** What the weights of all nodes below are still to be multiplied with. */
  private double[] factor;

  private int used;
  private int free = LEAF;

  /**
   * No sets yet.
   *
   * @param maxima whether inner nodes hold the largest weight below them, not the sum
   * @param scales whether sets will be scaled
   */
  Distributions(boolean maxima, boolean scales) {
    this.maxima = maxima;
    this.scales = scales;
    this.factor = new double[scales ? FIRST_CAPACITY : 0];
  }

  /** A set of one value. */
  int of(long value, double itsWeight) {
    int node = allocate(value, LEAF, LEAF);
    weight[node] = itsWeight;
    return node;
  }

  /** One more user of a set. */
  int share(int set) {
    if (set >= 0) {
      users[set]++;
    }
    return set;
  }

  /** One user of a set less. */
  void release(int set) {
    if (set >= 0 && --users[set] == 0) {
      if (left[set] != LEAF) {
        release(left[set]);
        release(right[set]);
      }
      recycle(set);
    }
  }

  /** The set with all weights multiplied. */
  int scaled(int set, double by) {
    if (set < 0 || by == 1) {
      return set;
    }
    if (by == 0) {
      release(set);
      return EMPTY;
    }
    return multiplied(set, by);
  }

  /** Keeps a set whose weights vanish, since an inner node has two children. */
  private int multiplied(int set, double by) {
    int own = owned(set);
    weight[own] *= by;
    factor[own] *= by;
    return own;
  }

  /** The values of both sets, with the sums of their weights. */
  int merged(int a, int b) {
    if (a == UNKNOWN || b == UNKNOWN) {
      release(a);
      release(b);
      return UNKNOWN;
    }
    if (a == EMPTY || b == EMPTY) {
      return a == EMPTY ? b : a;
    }
    long bitOfA = branch(a);
    long bitOfB = branch(b);
    if (bitOfA == bitOfB && key[a] == key[b]) {
      return bitOfA == 0 ? sameValue(a, b) : sameBranch(a, b);
    }
    if (Long.compareUnsigned(bitOfA, bitOfB) > 0 && isBelow(key[b], key[a], bitOfA)) {
      return inserted(a, bitOfA, b);
    }
    if (Long.compareUnsigned(bitOfB, bitOfA) > 0 && isBelow(key[a], key[b], bitOfB)) {
      return inserted(b, bitOfB, a);
    }
    return joined(a, b);
  }

  /** The bit in which the two children of a node differ first; 0 for a leaf. */
  private long branch(int node) {
    return left[node] == LEAF ? 0 : Long.lowestOneBit(key[node]);
  }

  private static boolean isBelow(long other, long prefix, long bit) {
    return ((other ^ prefix) & -(bit << 1)) == 0;
  }

  private int sameValue(int a, int b) {
    int own = users[a] == 1 ? a : owned(b);
    int other = own == a ? b : a;
    weight[own] += weight[other];
    release(other);
    return own;
  }

  private int sameBranch(int a, int b) {
    int own = opened(a);
    int other = opened(b);
    int lower = left[other];
    int upper = right[other];
    recycle(other);
    lower = merged(left[own], lower);
    upper = merged(right[own], upper);
    setChildren(own, lower, upper);
    return own;
  }

  private int inserted(int a, long bitOfA, int b) {
    int own = opened(a);
    int lower = left[own];
    int upper = right[own];
    if ((key[b] & bitOfA) == 0) {
      lower = merged(lower, b);
    } else {
      upper = merged(upper, b);
    }
    setChildren(own, lower, upper);
    return own;
  }

  private int joined(int a, int b) {
    long bit = Long.highestOneBit(key[a] ^ key[b]);
    boolean first = (key[a] & bit) == 0;
    int node = allocate((key[a] & -bit) | bit, LEAF, LEAF);
    setChildren(node, first ? a : b, first ? b : a);
    return node;
  }

  /** To be called when the children are merged, which may have moved the arrays. */
  private void setChildren(int node, int lower, int upper) {
    left[node] = lower;
    right[node] = upper;
    double below = weight[lower];
    double above = weight[upper];
    weight[node] = maxima ? Math.max(below, above) : below + above;
  }

  /** The node itself if nobody else uses it, or else a copy. */
  private int owned(int node) {
    if (users[node] == 1) {
      return node;
    }
    users[node]--;
    int copy = allocate(key[node], share(left[node]), share(right[node]));
    weight[copy] = weight[node];
    if (scales) {
      factor[copy] = factor[node];
    }
    return copy;
  }

  /** An inner node of one's own with no factor waiting. */
  private int opened(int node) {
    int own = owned(node);
    if (scales && factor[own] != 1) {
      double by = factor[own];
      int lower = multiplied(left[own], by);
      int upper = multiplied(right[own], by);
      setChildren(own, lower, upper);
      factor[own] = 1;
    }
    return own;
  }

  /** The largest weight of a value if this holds maxima, or else the sum of all weights. */
  double summary(int set) {
    return set < 0 ? 0 : weight[set];
  }

  /**
   * The smallest value with which the sum of weights, beginning from the smallest value, reaches a
   * number; the largest value if none does. Values without weight are passed over.
   */
  long valueAt(int set, double wanted) {
    double before = 0;
    double scale = 1;
    int node = set;
    while (left[node] != LEAF) {
      scale *= scales ? factor[node] : 1;
      double lower = scale * weight[left[node]];
      double upper = scale * weight[right[node]];
      if (upper == 0 || (lower > 0 && before + lower >= wanted)) {
        node = left[node];
      } else {
        before += lower;
        node = right[node];
      }
    }
    return key[node];
  }

  /** The smallest value with a weight of at least a number, of sets that hold maxima. */
  long firstOf(int set, double least) {
    double scale = 1;
    int node = set;
    while (left[node] != LEAF) {
      scale *= scales ? factor[node] : 1;
      node = scale * weight[left[node]] >= least ? left[node] : right[node];
    }
    return key[node];
  }

  private int allocate(long itsKey, int itsLeft, int itsRight) {
    int node = free;
    if (node == LEAF) {
      node = used++;
      if (node == key.length) {
        grow();
      }
    } else {
      free = left[node];
    }
    key[node] = itsKey;
    left[node] = itsLeft;
    right[node] = itsRight;
    users[node] = 1;
    if (scales) {
      factor[node] = 1;
    }
    return node;
  }

  private void recycle(int node) {
    left[node] = free;
    free = node;
  }

  private void grow() {
    int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, used + (used / 2L));
    key = Arrays.copyOf(key, capacity);
    left = Arrays.copyOf(left, capacity);
    right = Arrays.copyOf(right, capacity);
    weight = Arrays.copyOf(weight, capacity);
    users = Arrays.copyOf(users, capacity);
    if (scales) {
      factor = Arrays.copyOf(factor, capacity);
    }
  }
}
