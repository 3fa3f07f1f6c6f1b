package org.thalweg.calibration;

/**
 * Times that count, and times before them at which the model runs without counting. Immutable.
 *
 * @param warmUpFrom where the model begins, from its initial state
 * @param times the times that count
 */
public record Period(int warmUpFrom, TimeRange times) {
  /**
   * A period.
   *
   * @param warmUpFrom where the model begins, 0 or more and not behind the first time that counts
   * @param times the times that count
   * @throws IllegalArgumentException if the warm-up begins before 0 or behind the times
   */
  public Period {
    if (warmUpFrom < 0 || warmUpFrom > times.from()) {
      throw new IllegalArgumentException(
          "a warm-up begins between 0 and the first time that counts, %d, was %d"
              .formatted(times.from(), warmUpFrom));
    }
  }

  /**
   * A period without warm-up.
   *
   * @param from the position of the first time
   * @param to the position behind the last time
   * @return the period
   * @throws IllegalArgumentException if it is empty or begins before 0
   */
  public static Period of(int from, int to) {
    return new Period(from, new TimeRange(from, to));
  }

  /**
   * The same with a warm-up.
   *
   * @param steps how many times the model runs before, 0 or more
   * @return the period
   * @throws IllegalArgumentException if the record does not reach back so far
   */
  public Period withWarmUp(int steps) {
    return new Period(times.from() - steps, times);
  }

  /**
   * The same with the whole record before it as warm-up.
   *
   * @return the period
   */
  public Period withWholeWarmUp() {
    return new Period(0, times);
  }

  /**
   * The times that the model runs.
   *
   * @return the warm-up and the times that count
   */
  public TimeRange run() {
    return new TimeRange(warmUpFrom, times.to());
  }

  /**
   * How many times at the start of the run do not count.
   *
   * @return 0 or more
   */
  public int warmUp() {
    return times.from() - warmUpFrom;
  }
}
