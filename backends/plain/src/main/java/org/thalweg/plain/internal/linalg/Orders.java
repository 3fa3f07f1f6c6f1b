package org.thalweg.plain.internal.linalg;

/** Orders of rows and of values. */
final class Orders {
  private Orders() {}

  /** 1 for an even permutation, -1 for an odd one. */
  static double parity(int[] order, int n) {
    boolean[] seen = new boolean[n];
    double parity = 1;
    for (int i = 0; i < n; i++) {
      int next = i;
      int length = 0;
      while (!seen[next]) {
        seen[next] = true;
        next = order[next];
        length++;
      }
      if (length > 0 && length % 2 == 0) {
        parity = -parity;
      }
    }
    return parity;
  }

  /** The positions of values in ascending order. */
  static int[] ascending(double[] values) {
    int[] order = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      int at = i;
      while (at > 0 && values[order[at - 1]] > values[i]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    return order;
  }
}
