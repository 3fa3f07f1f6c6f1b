package org.thalweg.examples.routing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.thalweg.array.Constant;
import org.thalweg.examples.command.Period;

/**
 * A basin and its record: everything that the calibration knows.
 *
 * @param name what to call it
 * @param reaches the river network
 * @param gauge position of the reach whose outflow is observed
 * @param start the record's first day
 * @param inflow {@code (day, reach)} m³/s, lateral inflow
 * @param observed {@code (day)} m³/s, daily mean discharge at the gauge, NaN where missing
 */
record Basin(
    String name, Reaches reaches, int gauge, LocalDate start, Constant inflow, Constant observed) {

  /** The same with other observations. */
  Basin withObserved(Constant discharge) {
    return new Basin(name, reaches, gauge, start, inflow, discharge);
  }

  /** The number of days in the record. */
  int days() {
    return Math.toIntExact(observed.shape().dim(0));
  }

  /** The whole record. */
  Period record() {
    return new Period(start, start.plusDays(days() - 1L));
  }

  /** The position of a day in the record, which may lie outside it. */
  int indexOf(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, day));
  }

  /** Observed daily discharge, a new array. */
  double[] observedDischarge() {
    return (double[]) observed.toFlatArray();
  }

  /** The lateral inflow of all reaches together, day by day. */
  double[] summedInflow() {
    double[] flat = (double[]) inflow.toFlatArray();
    double[] sums = new double[days()];
    int next = 0;
    for (int day = 0; day < sums.length; day++) {
      for (int reach = 0; reach < reaches.count(); reach++) {
        sums[day] += flat[next++];
      }
    }
    return sums;
  }
}
