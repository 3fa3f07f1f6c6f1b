package org.thalweg.examples.basin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;

/** Sees to it that the rows of a file are one day apart. */
final class DailyDates {
  /** Null before the first row. */
  private @Nullable LocalDate first;

  private @Nullable LocalDate last;

  /**
   * Takes the next row's date.
   *
   * @throws InputException if it is not the day after the one before
   */
  void add(CsvRow row, int column) {
    LocalDate date = row.date(column);
    if (last == null) {
      first = date;
    } else if (!date.equals(last.plusDays(1))) {
      throw row.error(column, wanted(date, last));
    }
    last = date;
  }

  private static String wanted(LocalDate date, LocalDate last) {
    LocalDate next = last.plusDays(1);
    if (date.equals(last)) {
      return next + ": the day before stands there twice";
    }
    if (date.isBefore(last)) {
      return next + ": dates go up by one day";
    }
    return next + ": no day may be left out";
  }

  /** The first date. */
  LocalDate first() {
    if (first == null) {
      throw new IllegalStateException("no rows were read");
    }
    return first;
  }
}
