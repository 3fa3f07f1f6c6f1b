package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code long} elements, which are int64 and uint64. */
final class LongElements extends Elements {
  static final LongElements INSTANCE = new LongElements(0);
  static final LongElements UNSIGNED = new LongElements(Long.MIN_VALUE);

  /** What turns an element into one whose order among signed ones is its own: nothing or a sign. */
  private final long sign;

  private LongElements(long sign) {
    this.sign = sign;
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    long[] source = (long[]) from;
    long[] target = (long[]) to;
    if (step == 1 && toStep == 1) {
      System.arraycopy(source, start, target, at, count);
    } else if (step == 0 && toStep == 1) {
      Arrays.fill(target, at, at + count, source[start]);
    } else if (toStep == 1) {
      for (int i = 0; i < count; i++) {
        target[at + i] = source[start + i * step];
      }
    } else {
      for (int i = 0; i < count; i++) {
        target[at + i * toStep] = source[start + i * step];
      }
    }
  }

  @Override
  void copyRows(
      Object from,
      int start,
      int rowStep,
      int step,
      Object to,
      int at,
      int pitch,
      int rows,
      int length) {
    long[] source = (long[]) from;
    long[] target = (long[]) to;
    for (int row = 0; row < rows; row++) {
      int first = start + row * rowStep;
      int begin = at + row * pitch;
      if (step == 1 && length > SHORT) {
        System.arraycopy(source, first, target, begin, length);
      } else {
        for (int i = 0; i < length; i++) {
          target[begin + i] = source[first + i * step];
        }
      }
    }
  }

  @Override
  void choose(
      byte[] mask,
      int first,
      Object x1,
      int start1,
      Object x2,
      int start2,
      Object to,
      int at,
      int count) {
    long[] x = (long[]) x1;
    long[] y = (long[]) x2;
    long[] z = (long[]) to;
    for (int i = 0; i < count; i++) {
      long yes = x[start1 + i];
      long no = y[start2 + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    long yes = ((long[]) from)[start];
    long[] z = (long[]) to;
    for (int i = 0; i < count; i++) {
      long no = z[at + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    long[] source = (long[]) from;
    long[] target = (long[]) to;
    for (int i = 0; i < count; i++) {
      target[at + i] = source[base + positions[i]];
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
          target[at] = Math.max(target[at] ^ sign, source[start + i * step] ^ sign) ^ sign;
        }
      }
      case MIN -> {
        for (int i = 0; i < count; i++) {
          int at = base + positions[i];
          target[at] = Math.min(target[at] ^ sign, source[start + i * step] ^ sign) ^ sign;
        }
      }
    }
  }

  @Override
  void keys(Object from, int start, int step, int count, boolean descending, long[] keys) {
    long[] source = (long[]) from;
    for (int i = 0; i < count; i++) {
      long x = source[start + i * step] ^ sign;
      keys[i] = descending ? ~x : x;
    }
  }
}
