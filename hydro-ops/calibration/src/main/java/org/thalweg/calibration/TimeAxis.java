package org.thalweg.calibration;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The times of a record, at equal steps. Immutable.
 *
 * @param start the first time
 * @param step the step
 * @param length the number of times
 */
public record TimeAxis(LocalDateTime start, Duration step, int length) {
  /**
   * An axis.
   *
   * @param start the first time
   * @param step the step, positive
   * @param length the number of times, 1 or more
   * @throws IllegalArgumentException if the step is not positive or there is no time
   */
  public TimeAxis {
    if (step.isNegative() || step.isZero() || length < 1) {
      throw new IllegalArgumentException(
          "an axis has a positive step and a time, was %d times by %s".formatted(length, step));
    }
  }

  /**
   * An axis of days.
   *
   * @param start the first day
   * @param length the number of days, 1 or more
   * @return the axis
   * @throws IllegalArgumentException if there is no day
   */
  public static TimeAxis daily(LocalDate start, int length) {
    return new TimeAxis(start.atStartOfDay(), Duration.ofDays(1), length);
  }

  /**
   * A time of the axis.
   *
   * @param position its position; may lie outside the axis
   * @return the time
   */
  public LocalDateTime at(int position) {
    return start.plus(step.multipliedBy(position));
  }

  /**
   * The period of whole days, without warm-up.
   *
   * @param from the first day
   * @param to the last day
   * @return the period
   * @throws IllegalArgumentException if the days are not within the axis
   */
  public Period period(LocalDate from, LocalDate to) {
    long first = position(from.atStartOfDay());
    long end = position(to.plusDays(1).atStartOfDay());
    if (first < 0 || end > length || end <= first) {
      throw new IllegalArgumentException(
          "the period %s..%s is not within the record %s..%s"
              .formatted(from, to, start.toLocalDate(), at(length - 1).toLocalDate()));
    }
    return Period.of((int) first, (int) end);
  }

  /** The position of the first time that is not before another. */
  private long position(LocalDateTime time) {
    Duration since = Duration.between(start, time);
    long steps = since.dividedBy(step);
    boolean exact = step.multipliedBy(steps).equals(since);
    return exact || since.isNegative() ? steps : steps + 1;
  }
}
