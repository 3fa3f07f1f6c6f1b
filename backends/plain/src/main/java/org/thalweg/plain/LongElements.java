package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code long} elements. */
final class LongElements extends Elements {
  static final LongElements INSTANCE = new LongElements();

  private LongElements() {}

  @Override
  Object allocate(int count) {
    return new long[count];
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    long[] source = (long[]) from;
    long[] target = (long[]) to;
    if (step == 1 && toStep == 1) {
      System.arraycopy(source, start, target, at, count);
    } else if (step == 0 && toStep == 1) {
      Arrays.fill(target, at, at + count, source[start]);
    } else {
      for (int i = 0; i < count; i++) {
        target[at + i * toStep] = source[start + i * step];
      }
    }
  }

  @Override
  void overlay(
      byte[] mask, int first, Object from, int start, int step, Object to, int at, int count) {
    long[] source = (long[]) from;
    long[] target = (long[]) to;
    if (step == 1) {
      for (int i = 0; i < count; i++) {
        long replacement = source[start + i];
        long kept = target[at + i];
        target[at + i] = mask[first + i] != 0 ? replacement : kept;
      }
    } else {
      long replacement = source[start];
      for (int i = 0; i < count; i++) {
        long kept = target[at + i];
        target[at + i] = mask[first + i] != 0 ? replacement : kept;
      }
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int start, int step) {
    long[] source = (long[]) from;
    long[] target = (long[]) to;
    for (int i = 0; i < count; i++) {
      target[start + i * step] = source[base + positions[i]];
    }
  }

  @Override
  void scatter(
      Combination how,
      Object to,
      int base,
      int[] positions,
      int count,
      Updates updates,
      int first) {
    long[] target = (long[]) to;
    long[] source = (long[]) updates.data();
    int step = updates.step();
    int start = updates.start() + first * step;
    switch (how) {
      case REPLACE -> {
        for (int i = 0; i < count; i++) {
          target[base + positions[i]] = source[start + i * step];
        }
      }
      case ADD -> {
        for (int i = 0; i < count; i++) {
          target[base + positions[i]] += source[start + i * step];
        }
      }
      case MAX -> {
        for (int i = 0; i < count; i++) {
          int at = base + positions[i];
          target[at] = Math.max(target[at], source[start + i * step]);
        }
      }
      case MIN -> {
        for (int i = 0; i < count; i++) {
          int at = base + positions[i];
          target[at] = Math.min(target[at], source[start + i * step]);
        }
      }
    }
  }

  @Override
  void keys(Object from, int start, int step, int count, boolean descending, long[] keys) {
    long[] source = (long[]) from;
    for (int i = 0; i < count; i++) {
      long x = source[start + i * step];
      keys[i] = descending ? ~x : x;
    }
  }
}
