package org.thalweg.plain;

/**
 * The stable order of integers: insertion for few, else counting by bytes from the lowest to the
 * highest (a radix sort), where bytes that all keys share cost nothing.
 */
final class StableOrder {
  private static final int FEW = 64;
  private static final int BYTES = 8;
  private static final int VALUES = 256;

  private StableOrder() {}

  /**
   * The positions that sort keys, equal ones in their order.
   *
   * @param keys the keys; changed
   */
  static int[] of(long[] keys) {
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    return keys.length <= FEW ? insert(keys, order) : count(keys, order);
  }

  private static int[] insert(long[] keys, int[] order) {
    for (int i = 1; i < keys.length; i++) {
      long key = keys[i];
      int j = i;
      for (; j > 0 && keys[j - 1] > key; j--) {
        keys[j] = keys[j - 1];
        order[j] = order[j - 1];
      }
      keys[j] = key;
      order[j] = i;
    }
    return order;
  }

  private static int[] count(long[] keys, int[] order) {
    int[] counts = counts(keys);
    long[] fromKeys = keys;
    int[] from = order;
    long[] toKeys = new long[keys.length];
    int[] to = new int[keys.length];
    for (int b = 0; b < BYTES; b++) {
      int base = b * VALUES;
      if (counts[base + digit(keys[0], b)] == keys.length) {
        continue;
      }
      toStarts(counts, base);
      for (int i = 0; i < from.length; i++) {
        long key = fromKeys[i];
        int place = counts[base + digit(key, b)]++;
        toKeys[place] = key;
        to[place] = from[i];
      }
      long[] spareKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = spareKeys;
      int[] spare = from;
      from = to;
      to = spare;
    }
    return from;
  }

  private static int[] counts(long[] keys) {
    int[] counts = new int[BYTES * VALUES];
    for (long key : keys) {
      for (int b = 0; b < BYTES; b++) {
        counts[b * VALUES + digit(key, b)]++;
      }
    }
    return counts;
  }

  /** Turns the counts of a byte's values into the places where each value begins. */
  private static void toStarts(int[] counts, int base) {
    int start = 0;
    for (int value = base; value < base + VALUES; value++) {
      int count = counts[value];
      counts[value] = start;
      start += count;
    }
  }

  /** One byte of a key, of which the highest holds the sign. */
  private static int digit(long key, int b) {
    return (int) ((key ^ Long.MIN_VALUE) >>> (b * Byte.SIZE)) & 0xff;
  }
}
