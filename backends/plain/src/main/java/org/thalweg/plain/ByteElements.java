package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code byte} elements. */
final class ByteElements extends Elements {
  static final ByteElements INSTANCE = new ByteElements();

  private ByteElements() {}

  @Override
  Object allocate(int count) {
    return new byte[count];
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    byte[] source = (byte[]) from;
    byte[] target = (byte[]) to;
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
    byte[] source = (byte[]) from;
    byte[] target = (byte[]) to;
    if (step == 1) {
      for (int i = 0; i < count; i++) {
        byte replacement = source[start + i];
        byte kept = target[at + i];
        target[at + i] = mask[first + i] != 0 ? replacement : kept;
      }
    } else {
      byte replacement = source[start];
      for (int i = 0; i < count; i++) {
        byte kept = target[at + i];
        target[at + i] = mask[first + i] != 0 ? replacement : kept;
      }
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int start, int step) {
    byte[] source = (byte[]) from;
    byte[] target = (byte[]) to;
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
    byte[] target = (byte[]) to;
    byte[] source = (byte[]) updates.data();
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
          target[at] = (byte) Math.max(target[at], source[start + i * step]);
        }
      }
      case MIN -> {
        for (int i = 0; i < count; i++) {
          int at = base + positions[i];
          target[at] = (byte) Math.min(target[at], source[start + i * step]);
        }
      }
    }
  }

  @Override
  void keys(Object from, int start, int step, int count, boolean descending, long[] keys) {
    byte[] source = (byte[]) from;
    for (int i = 0; i < count; i++) {
      byte x = source[start + i * step];
      keys[i] = descending ? ~(long) x : x;
    }
  }
}
