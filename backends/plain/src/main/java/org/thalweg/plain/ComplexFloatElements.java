package org.thalweg.plain;

/** The loops over complex elements of {@code float} parts. */
final class ComplexFloatElements extends ComplexElements {
  static final ComplexFloatElements INSTANCE = new ComplexFloatElements();

  private ComplexFloatElements() {
    super(FloatElements.INSTANCE);
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
      float[] from = mask[first + i] != 0 ? x : y;
      int start = 2 * (mask[first + i] != 0 ? start1 + i : start2 + i);
      z[2 * (at + i)] = from[start];
      z[2 * (at + i) + 1] = from[start + 1];
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    float[] z = (float[]) to;
    float real = ((float[]) from)[2 * start];
    float imaginary = ((float[]) from)[2 * start + 1];
    for (int i = 0; i < count; i++) {
      if (mask[first + i] != 0) {
        z[2 * (at + i)] = real;
        z[2 * (at + i) + 1] = imaginary;
      }
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    float[] source = (float[]) from;
    float[] target = (float[]) to;
    for (int i = 0; i < count; i++) {
      int start = 2 * (base + positions[i]);
      target[2 * (at + i)] = source[start];
      target[2 * (at + i) + 1] = source[start + 1];
    }
  }

  @Override
  void replace(Object to, int base, int[] positions, int count, Updates updates, int first) {
    float[] target = (float[]) to;
    float[] source = (float[]) updates.data();
    for (int i = 0; i < count; i++) {
      int at = 2 * (base + positions[i]);
      int start = 2 * (updates.start() + (first + i) * updates.step());
      target[at] = source[start];
      target[at + 1] = source[start + 1];
    }
  }

  @Override
  void addAt(Object to, int base, int[] positions, int count, Updates updates, int first) {
    float[] target = (float[]) to;
    float[] source = (float[]) updates.data();
    for (int i = 0; i < count; i++) {
      int at = 2 * (base + positions[i]);
      int start = 2 * (updates.start() + (first + i) * updates.step());
      target[at] += source[start];
      target[at + 1] += source[start + 1];
    }
  }
}
