package org.thalweg.examples.basin;

import java.time.LocalDate;
import org.thalweg.array.Constant;

/**
 * Values for each of a run of days.
 *
 * @param start the first day
 * @param values {@code (day)} or {@code (day, reach)}
 */
record DailySeries(LocalDate start, Constant values) {
  /** The number of days. */
  int days() {
    return Math.toIntExact(values.shape().dim(0));
  }
}
