package org.thalweg.examples.runoff;

import java.time.LocalDate;
import org.thalweg.array.Constant;
import org.thalweg.examples.command.Period;

/** The mean discharge of each day of the year: what one knows without weather. */
final class CalendarMean {
  private static final int LONGEST_YEAR = 366;

  private CalendarMean() {}

  /** The mean of the days of a period, by day of the year, over the whole record. */
  static Constant of(Catchment catchment, Period period) {
    double[] observed = catchment.observed();
    double[] sums = new double[LONGEST_YEAR];
    int[] counts = new int[LONGEST_YEAR];
    LocalDate first = catchment.days().start().toLocalDate();
    for (int i = 0; i < observed.length; i++) {
      LocalDate date = first.plusDays(i);
      boolean seen = !date.isBefore(period.from()) && !date.isAfter(period.to());
      if (seen && !Double.isNaN(observed[i])) {
        sums[date.getDayOfYear() - 1] += observed[i];
        counts[date.getDayOfYear() - 1]++;
      }
    }
    double[] means = new double[observed.length];
    for (int i = 0; i < means.length; i++) {
      int day = first.plusDays(i).getDayOfYear() - 1;
      // The last day of leap years may not have been seen; the day before stands for it.
      day = counts[day] == 0 && day > 0 ? day - 1 : day;
      means[i] = sums[day] / counts[day];
    }
    return Constant.of(means);
  }
}
