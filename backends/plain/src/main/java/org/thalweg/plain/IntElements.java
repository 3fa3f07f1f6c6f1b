package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code int} elements, which are int32 and uint32. */
final class IntElements extends Elements {
  static final IntElements INSTANCE = new IntElements(0);
  static final IntElements UNSIGNED = new IntElements(Integer.MIN_VALUE);

  /** What turns an element into one whose order among signed ones is its own: nothing or a sign. */
  private final int sign;

  private IntElements(int sign) {
    this.sign = sign;
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    int[] source = (int[]) from;
    int[] target = (int[]) to;
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
    int[] source = (int[]) from;
    int[] target = (int[]) to;
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
    int[] x = (int[]) x1;
    int[] y = (int[]) x2;
    int[] z = (int[]) to;
    for (int i = 0; i < count; i++) {
      int yes = x[start1 + i];
      int no = y[start2 + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    int yes = ((int[]) from)[start];
    int[] z = (int[]) to;
    for (int i = 0; i < count; i++) {
      int no = z[at + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    int[] source = (int[]) from;
    int[] target = (int[]) to;
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
    int[] target = (int[]) to;
    int[] source = (int[]) updates.data();
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
    int[] source = (int[]) from;
    for (int i = 0; i < count; i++) {
      long x = source[start + i * step] ^ sign;
      keys[i] = descending ? ~x : x;
    }
  }
}
