package org.thalweg.operators;

import java.util.Arrays;

/**
 * Divides basins by {@link Pfafstetter}'s rules, all those of a level in one go.
 *
 * <p>What is to be divided, a unit, is a set of nodes with one code around a part of one stem. The
 * digits are found for the nodes of that part and for the mouths of its tributaries; every other
 * node has the digit of the node that it flows to. Each node belongs to one unit, and each unit's
 * stem is walked twice, so a level takes O(n). Nodes are known by position, as in {@link
 * MainStems}.
 */
final class BasinDivision {
  private static final int TRIBUTARIES = 4;

  private final MainStems stems;
  private final long[] codes;
  private final byte[] digits;

  // The largest tributaries of a stem, from its mouth upstream, and where each one enters.
  private final int[] tributaries = new int[TRIBUTARIES];
  private final int[] enters = new int[TRIBUTARIES];
  private int count;

  BasinDivision(MainStems stems) {
    this.stems = stems;
    this.codes = new long[stems.main.length];
    this.digits = new byte[stems.main.length];
  }

  /** {@code (node)} the codes, 0 for what drains to a closed sink. */
  long[] codes(int levels, int[] closed) {
    for (int level = 0; level < levels; level++) {
      divideUnits();
      appendDigits();
    }
    return byNode(closed);
  }

  private void divideUnits() {
    Arrays.fill(digits, (byte) 0);
    for (int sink = 0; sink < stems.forest.sinks; sink++) {
      divide(sink);
    }
    for (int p = 0; p < codes.length; p++) {
      for (int inflow = stems.firstInflow[p]; inflow < stems.firstInflow[p + 1]; inflow++) {
        if (codes[inflow] != codes[p]) {
          divide(inflow);
        }
      }
    }
  }

  /** Divides the unit with its mouth at a position. */
  private void divide(int mouth) {
    count = 0;
    for (int p = mouth; p >= 0; p = nextOnStem(p)) {
      for (int inflow = stems.firstInflow[p]; inflow < stems.firstInflow[p + 1]; inflow++) {
        if (isTributary(inflow, p)) {
          choose(inflow, p);
        }
      }
    }
    int passed = 0;
    for (int p = mouth; p >= 0; p = nextOnStem(p)) {
      byte interbasin = (byte) (2 * passed + 1);
      digits[p] = interbasin;
      for (int inflow = stems.firstInflow[p]; inflow < stems.firstInflow[p + 1]; inflow++) {
        if (isTributary(inflow, p)) {
          digits[inflow] = interbasin;
        }
      }
      for (; passed < count && enters[passed] == p; passed++) {
        digits[tributaries[passed]] = (byte) (2 * passed + 2);
      }
    }
  }

  /** The next node of a unit's stem, -1 at its end. */
  private int nextOnStem(int p) {
    int next = stems.main[p];
    return next >= 0 && codes[next] == codes[p] ? next : -1;
  }

  private boolean isTributary(int inflow, int p) {
    return inflow != stems.main[p] && codes[inflow] == codes[p];
  }

  /** Keeps a tributary if it is among the largest so far. */
  private void choose(int tributary, int p) {
    if (count == TRIBUTARIES) {
      int smallest = 0;
      for (int i = 1; i < count; i++) {
        smallest = stems.isLarger(tributaries[i], tributaries[smallest]) ? smallest : i;
      }
      if (!stems.isLarger(tributary, tributaries[smallest])) {
        return;
      }
      count--;
      System.arraycopy(tributaries, smallest + 1, tributaries, smallest, count - smallest);
      System.arraycopy(enters, smallest + 1, enters, smallest, count - smallest);
    }
    int at = count++;
    for (; at > 0 && enters[at - 1] == p && stems.isLarger(tributary, tributaries[at - 1]); at--) {
      tributaries[at] = tributaries[at - 1];
    }
    tributaries[at] = tributary;
    enters[count - 1] = p;
  }

  private void appendDigits() {
    for (int p = 0; p < codes.length; p++) {
      codes[p] = 10 * codes[p] + digits[p];
      for (int inflow = stems.firstInflow[p]; inflow < stems.firstInflow[p + 1]; inflow++) {
        if (digits[inflow] == 0) {
          digits[inflow] = digits[p];
        }
      }
    }
  }

  private long[] byNode(int[] closed) {
    int[] node = stems.forest.order;
    int[] sorted = closed.clone();
    Arrays.sort(sorted);
    long[] byNode = new long[codes.length];
    for (int p = 0; p < codes.length; p++) {
      boolean open = p >= stems.forest.sinks || Arrays.binarySearch(sorted, node[p]) < 0;
      boolean flowsToOpen = p < stems.forest.sinks || byNode[stems.forest.target[p]] > 0;
      byNode[node[p]] = open && flowsToOpen ? codes[p] : 0;
    }
    return byNode;
  }
}
