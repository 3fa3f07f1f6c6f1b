package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code byte} elements, which are bool, int8 and uint8. */
final class ByteElements extends Elements {
  static final ByteElements INSTANCE = new ByteElements((byte) 0);
  static final ByteElements UNSIGNED = new ByteElements(Byte.MIN_VALUE);

  /** What turns an element into one whose order among signed ones is its own: nothing or a sign. */
  private final byte sign;

  private ByteElements(byte sign) {
    this.sign = sign;
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    byte[] source = (byte[]) from;
    byte[] target = (byte[]) to;
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
    byte[] source = (byte[]) from;
    byte[] target = (byte[]) to;
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
    byte[] x = (byte[]) x1;
    byte[] y = (byte[]) x2;
    byte[] z = (byte[]) to;
    for (int i = 0; i < count; i++) {
      byte yes = x[start1 + i];
      byte no = y[start2 + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    byte yes = ((byte[]) from)[start];
    byte[] z = (byte[]) to;
    for (int i = 0; i < count; i++) {
      byte no = z[at + i];
      z[at + i] = mask[first + i] != 0 ? yes : no;
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    byte[] source = (byte[]) from;
    byte[] target = (byte[]) to;
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
          target[at] = (byte) (Math.max(target[at] ^ sign, source[start + i * step] ^ sign) ^ sign);
        }
      }
      case MIN -> {
        for (int i = 0; i < count; i++) {
          int at = base + positions[i];
          target[at] = (byte) (Math.min(target[at] ^ sign, source[start + i * step] ^ sign) ^ sign);
        }
      }
    }
  }

  @Override
  void keys(Object from, int start, int step, int count, boolean descending, long[] keys) {
    byte[] source = (byte[]) from;
    for (int i = 0; i < count; i++) {
      long x = (byte) (source[start + i * step] ^ sign);
      keys[i] = descending ? ~x : x;
    }
  }
}
