package org.thalweg.plain;

import org.thalweg.array.DTypeException;

/**
 * The loops over complex elements: pairs in memory, the real part first. What moves along even
 * steps is left to the loops over the parts; subclasses add what goes by positions and masks.
 */
abstract class ComplexElements extends Elements {
  private final Elements parts;

  ComplexElements(Elements parts) {
    this.parts = parts;
  }

  @Override
  final void copy(Object from, int start, int step, Object to, int at, int toStep, int count) {
    if (step == 1 && toStep == 1) {
      parts.copy(from, 2 * start, 1, to, 2 * at, 1, 2 * count);
      return;
    }
    parts.copy(from, 2 * start, 2 * step, to, 2 * at, 2 * toStep, count);
    parts.copy(from, 2 * start + 1, 2 * step, to, 2 * at + 1, 2 * toStep, count);
  }

  @Override
  final void copyRows(
      Object from,
      int start,
      int rowStep,
      int step,
      Object to,
      int at,
      int pitch,
      int rows,
      int length) {
    for (int row = 0; row < rows; row++) {
      copy(from, start + row * rowStep, step, to, at + row * pitch, 1, length);
    }
  }

  @Override
  final void scatter(
      Combination how,
      Object to,
      int base,
      int[] positions,
      int count,
      Updates updates,
      int first) {
    switch (how) {
      case REPLACE -> replace(to, base, positions, count, updates, first);
      case ADD -> addAt(to, base, positions, count, updates, first);
      default -> throw unordered();
    }
  }

  /** As {@link #scatter}, each update in the place of what was there. */
  abstract void replace(
      Object to, int base, int[] positions, int count, Updates updates, int first);

  /** As {@link #scatter}, each update added to what was there. */
  abstract void addAt(Object to, int base, int[] positions, int count, Updates updates, int first);

  @Override
  final void keys(Object from, int start, int step, int count, boolean descending, long[] keys) {
    throw unordered();
  }

  private static DTypeException unordered() {
    return new DTypeException("complex numbers have no order: take real, imag or abs first");
  }
}
