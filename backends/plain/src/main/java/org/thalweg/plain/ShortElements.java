package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code short} elements, which are int16 and uint16. */
final class ShortElements extends Elements {
  static final ShortElements INSTANCE = new ShortElements((short) 0);
  static final ShortElements UNSIGNED = new ShortElements(Short.MIN_VALUE);

  /** What turns an element into one whose order among signed ones is its own: nothing or a sign. */
  private final short sign;

  private ShortElements(short sign) {
    this.sign = sign;
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    short[] source = (short[]) from;
    short[] target = (short[]) to;
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
    short[] source = (short[]) from;
    short[] target = (short[]) to;
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
    short[] x = (short[]) x1;
    short[] y = (short[]) x2;
    short[] z = (short[]) to;
    for (int i = 0; i < count; i++) {
      short yes = x[start1 + i];
      short no = y[start2 + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    short yes = ((short[]) from)[start];
    short[] z = (short[]) to;
    for (int i = 0; i < count; i++) {
      short no = z[at + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    short[] source = (short[]) from;
    short[] target = (short[]) to;
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
    short[] target = (short[]) to;
    short[] source = (short[]) updates.data();
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
          target[at] =
              (short) (Math.max(target[at] ^ sign, source[start + i * step] ^ sign) ^ sign);
        }
      }
      case MIN -> {
        for (int i = 0; i < count; i++) {
          int at = base + positions[i];
          target[at] =
              (short) (Math.min(target[at] ^ sign, source[start + i * step] ^ sign) ^ sign);
        }
      }
    }
  }

  @Override
  void keys(Object from, int start, int step, int count, boolean descending, long[] keys) {
    short[] source = (short[]) from;
    for (int i = 0; i < count; i++) {
      long x = (short) (source[start + i * step] ^ sign);
      keys[i] = descending ? ~x : x;
    }
  }
}
