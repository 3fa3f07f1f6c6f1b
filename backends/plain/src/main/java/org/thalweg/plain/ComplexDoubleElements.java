package org.thalweg.plain;

/** The loops over complex elements of {@code double} parts. */
final class ComplexDoubleElements extends ComplexElements {
  static final ComplexDoubleElements INSTANCE = new ComplexDoubleElements();

  private ComplexDoubleElements() {
    super(DoubleElements.INSTANCE);
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
    double[] x = (double[]) x1;
    double[] y = (double[]) x2;
    double[] z = (double[]) to;
    for (int i = 0; i < count; i++) {
      double[] from = mask[first + i] != 0 ? x : y;
      int start = 2 * (mask[first + i] != 0 ? start1 + i : start2 + i);
      z[2 * (at + i)] = from[start];
      z[2 * (at + i) + 1] = from[start + 1];
    }
  }

  @Override
  void overlay(byte[] mask, int first, Object from, int start, Object to, int at, int count) {
    double[] z = (double[]) to;
    double real = ((double[]) from)[2 * start];
    double imaginary = ((double[]) from)[2 * start + 1];
    for (int i = 0; i < count; i++) {
      if (mask[first + i] != 0) {
        z[2 * (at + i)] = real;
        z[2 * (at + i) + 1] = imaginary;
      }
    }
  }

  @Override
  void gather(Object from, int base, int[] positions, int count, Object to, int at) {
    double[] source = (double[]) from;
    double[] target = (double[]) to;
    for (int i = 0; i < count; i++) {
      int start = 2 * (base + positions[i]);
      target[2 * (at + i)] = source[start];
      target[2 * (at + i) + 1] = source[start + 1];
    }
  }

  @Override
  void replace(Object to, int base, int[] positions, int count, Updates updates, int first) {
    double[] target = (double[]) to;
    double[] source = (double[]) updates.data();
    for (int i = 0; i < count; i++) {
      int at = 2 * (base + positions[i]);
      int start = 2 * (updates.start() + (first + i) * updates.step());
      target[at] = source[start];
      target[at + 1] = source[start + 1];
    }
  }

  @Override
  void addAt(Object to, int base, int[] positions, int count, Updates updates, int first) {
    double[] target = (double[]) to;
    double[] source = (double[]) updates.data();
    for (int i = 0; i < count; i++) {
      int at = 2 * (base + positions[i]);
      int start = 2 * (updates.start() + (first + i) * updates.step());
      target[at] += source[start];
      target[at + 1] += source[start + 1];
    }
  }
}
