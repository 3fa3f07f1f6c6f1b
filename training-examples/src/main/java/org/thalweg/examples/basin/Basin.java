package org.thalweg.examples.basin;

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
public record Basin(
    String name, Reaches reaches, int gauge, LocalDate start, Constant inflow, Constant observed) {

  /**
   * The same with other observations.
   *
   * @param discharge {@code (day)} m³/s, NaN where missing
   * @return a new basin
   */
  public Basin withObserved(Constant discharge) {
    return new Basin(name, reaches, gauge, start, inflow, discharge);
  }

  /**
   * The same with other inflow.
   *
   * @param lateral {@code (day, reach)} m³/s, on the days of the record
   * @return a new basin
   */
  public Basin withInflow(Constant lateral) {
    return new Basin(name, reaches, gauge, start, lateral, observed);
  }

  /**
   * The same with another gauge.
   *
   * @param reach the position of the reach whose outflow is observed
   * @param discharge {@code (day)} m³/s there, NaN where missing
   * @return a new basin
   */
  public Basin withGauge(int reach, Constant discharge) {
    return new Basin(name, reaches, reach, start, inflow, discharge);
  }

  /**
   * The number of days in the record.
   *
   * @return 1 or more
   */
  public int days() {
    return Math.toIntExact(observed.shape().dim(0));
  }

  /**
   * The whole record.
   *
   * @return from its first day to its last
   */
  public Period record() {
    return new Period(start, start.plusDays(days() - 1L));
  }

  /**
   * The position of a day in the record, which may lie outside it.
   *
   * @param day the day
   * @return days from the first of the record; negative before it
   */
  public int indexOf(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, day));
  }

  /**
   * Observed daily discharge.
   *
   * @return {@code (day)} m³/s, NaN where missing; a new array
   */
  public double[] observedDischarge() {
    return (double[]) observed.toFlatArray();
  }

  /**
   * The lateral inflow of all reaches together, day by day.
   *
   * @return {@code (day)} m³/s, a new array
   */
  public double[] summedInflow() {
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

  /**
   * The mean lateral inflow of each reach.
   *
   * @param period days of the record
   * @return {@code (reach)} m³/s, a new array
   */
  public double[] meanInflow(Period period) {
    double[] flat = (double[]) inflow.toFlatArray();
    double[] means = new double[reaches.count()];
    for (int day = indexOf(period.from()); day <= indexOf(period.to()); day++) {
      for (int reach = 0; reach < means.length; reach++) {
        means[reach] += flat[day * means.length + reach] / period.days();
      }
    }
    return means;
  }
}
