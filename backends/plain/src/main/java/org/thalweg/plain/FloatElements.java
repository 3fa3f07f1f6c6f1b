package org.thalweg.plain;

import java.util.Arrays;

/** The loops over {@code float} elements. */
final class FloatElements extends Elements {
  static final FloatElements INSTANCE = new FloatElements();

  private FloatElements() {}

  @Override
  void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    float[] source = (float[]) from;
    float[] target = (float[]) to;
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
    float[] source = (float[]) from;
    float[] target = (float[]) to;
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
    float[] x = (float[]) x1;
    float[] y = (float[]) x2;
    float[] z = (float[]) to;
    for (int i = 0; i < count; i++) {
      int yes = Float.floatToRawIntBits(x[start1 + i]);
      int no = Float.floatToRawIntBits(y[start2 + i]);
      // Truth values have no order that a branch could be predicted by.
      z[at + i] = Float.intBitsToFloat(no ^ ((no ^ yes) & -mask[first + i]));
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    int yes = Float.floatToRawIntBits(((float[]) from)[start]);
    float[] z = (float[]) to;
    for (int i = 0; i < count; i++) {
      int no = Float.floatToRawIntBits(z[at + i]);
      z[at + i] = Float.intBitsToFloat(no ^ ((no ^ yes) & -mask[first + i]));
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    float[] source = (float[]) from;
    float[] target = (float[]) to;
    for (int i = 0; i < count; i++) {
      target[at + i] = source[base + positions[i]];
    }
  }

  @Override
  void take(Object from, int base, Indices indices, Object to, int at) {
    if (indices.data instanceof long[] given) {
      take((float[]) from, base, given, indices, (float[]) to, at);
    } else {
      take((float[]) from, base, (int[]) indices.data, indices, (float[]) to, at);
    }
  }

  private static void take(
      float[] from, int base, long[] given, Indices indices, float[] to, int at) {
    int length = indices.length;
    int stride = indices.stride;
    for (int i = 0; i < given.length; i++) {
      long index = given[i];
      long position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw indices.outOfRange(index);
      }
      to[at + i] = from[base + (int) position * stride];
    }
  }

  private static void take(
      float[] from, int base, int[] given, Indices indices, float[] to, int at) {
    int length = indices.length;
    int stride = indices.stride;
    for (int i = 0; i < given.length; i++) {
      int index = given[i];
      int position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw indices.outOfRange(index);
      }
      to[at + i] = from[base + position * stride];
    }
  }

  @Override
  void add(Object to, int base, Indices indices, Updates updates, int first) {
    if (indices.data instanceof long[] given) {
      add((float[]) to, base, given, indices, updates, first);
    } else {
      add((float[]) to, base, (int[]) indices.data, indices, updates, first);
    }
  }

  private static void add(
      float[] to, int base, long[] given, Indices indices, Updates updates, int first) {
    float[] from = (float[]) updates.data();
    int step = updates.step();
    int start = updates.start() + first * step;
    int length = indices.length;
    int stride = indices.stride;
    for (int i = 0; i < given.length; i++) {
      long index = given[i];
      long position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw indices.outOfRange(index);
      }
      to[base + (int) position * stride] += from[start + i * step];
    }
  }

  private static void add(
      float[] to, int base, int[] given, Indices indices, Updates updates, int first) {
    float[] from = (float[]) updates.data();
    int step = updates.step();
    int start = updates.start() + first * step;
    int length = indices.length;
    int stride = indices.stride;
    for (int i = 0; i < given.length; i++) {
      int index = given[i];
      int position = index < 0 ? index + length : index;
      if (position < 0 || position >= length) {
        throw indices.outOfRange(index);
      }
      to[base + position * stride] += from[start + i * step];
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
    float[] target = (float[]) to;
    float[] source = (float[]) updates.data();
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
    float[] source = (float[]) from;
    for (int i = 0; i < count; i++) {
      float x = source[start + i * step];
      keys[i] = DoubleElements.key(x, descending);
    }
  }
}
