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

  /** Adds a multiple of a row. */
  void add(double factor, Row other, int length) {
    for (int j = 0; j < length; j++) {
      array[at + j] += factor * other.array[other.at + j];
    }
  }

  /** Adds the product of two rows. */
  void addProduct(Row a, Row b, int length) {
    for (int j = 0; j < length; j++) {
      array[at + j] += a.array[a.at + j] * b.array[b.at + j];
    }
  }
}
