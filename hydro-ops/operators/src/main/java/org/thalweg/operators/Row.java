package org.thalweg.operators;

import java.util.Arrays;

/** The values of all reaches at one time: a stretch of an array, in public node order. */
final class Row {
  final double[] array;
  final int at;

  Row(double[] array, int at) {
    this.array = array;
    this.at = at;
  }

  /** A row of zeros in an array of its own. */
  static Row zeros(int length) {
    return new Row(new double[length], 0);
  }

  void set(Row other, int length) {
    System.arraycopy(other.array, other.at, array, at, length);
  }

  void clear(int length) {
    Arrays.fill(array, at, at + length, 0);
  }

  /**
   * The elements from 0 on, where the loops below want them: only without an offset does the
   * compiler make vector instructions of them.
   */
  private double[] whole() {
    if (at != 0) {
      throw new IllegalStateException("a row in the midst of an array");
    }
    return array;
  }

  /** Adds a multiple of a row; both begin their arrays. */
  void add(double factor, Row other, int length) {
    add(whole(), factor, other.whole(), length);
  }

  private static void add(double[] sum, double factor, double[] x, int length) {
    for (int j = 0; j < length; j++) {
      sum[j] += factor * x[j];
    }
  }

  /** Adds the product of two rows; all begin their arrays. */
  void addProduct(Row a, Row b, int length) {
    addProduct(whole(), a.whole(), b.whole(), length);
  }

  private static void addProduct(double[] sum, double[] a, double[] b, int length) {
    for (int j = 0; j < length; j++) {
      sum[j] += a[j] * b[j];
    }
  }
}
