package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code double} elements. */
final class DoubleElements extends Elements {
  static final DoubleElements INSTANCE = new DoubleElements();

  private DoubleElements() {}

  @Override
  Object allocate(int count) {
    return new double[count];
  }

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    double[] source = (double[]) from;
    double[] target = (double[]) to;
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
    double[] source = (double[]) from;
    double[] target = (double[]) to;
    if (step == 1) {
      for (int i = 0; i < count; i++) {
        double replacement = source[start + i];
        double kept = target[at + i];
        target[at + i] = mask[first + i] != 0 ? replacement : kept;
      }
    } else {
      double replacement = source[start];
      for (int i = 0; i < count; i++) {
        double kept = target[at + i];
        target[at + i] = mask[first + i] != 0 ? replacement : kept;
      }
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int start, int step) {
    double[] source = (double[]) from;
    double[] target = (double[]) to;
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
    double[] target = (double[]) to;
    double[] source = (double[]) updates.data();
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
    double[] source = (double[]) from;
    for (int i = 0; i < count; i++) {
      double x = source[start + i * step];
      keys[i] = key(x, descending);
    }
  }

  /**
   * The key of a number. The bits of a positive number are in its order, those of a negative one
   * against it; adding 0 makes all zeros positive.
   */
  static long key(double x, boolean descending) {
    long bits = Double.doubleToLongBits(x + 0.0);
    long key = bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    return descending && !Double.isNaN(x) ? ~key : key;
  }
}
