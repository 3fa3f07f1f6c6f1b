package org.thalweg.calibration;

import java.util.Arrays;

/**
 * Times of a record, by position.
 *
 * @param from the first
 * @param to behind the last
 */
public record TimeRange(int from, int to) {
  /**
   * A range.
   *
   * @param from the first, 0 or more
   * @param to behind the last, above the first
   * @throws IllegalArgumentException if it is empty or begins before 0
   */
  public TimeRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException(
          "a range of times begins at 0 or later and is not empty, was %d to %d"
              .formatted(from, to));
    }
  }

  /**
   * How many times there are.
   *
   * @return 1 or more
   */
  public int length() {
    return to - from;
  }

  /** The part of a series over a whole record. */
  double[] of(double[] series) {
    return Arrays.copyOfRange(series, from, to);
  }
}
