package org.thalweg.examples.basin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Constant;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;
import org.thalweg.examples.command.InputException;

/**
 * Reads observed discharge from a CSV file with the columns {@code date} and {@code q_m3s}, one row
 * a day; an empty cell is a missing observation.
 */
final class ObservationFile {
  private static final String DISCHARGE =
      "a discharge in m3/s of 0 or more, or nothing where it is missing";

  private ObservationFile() {}

  /**
   * The observations in a file, {@code (day)} m³/s, NaN where missing.
   *
   * @throws InputException if a column is missing, a date is not the day after the one before, or a
   *     discharge is negative or no number
   */
  static DailySeries read(Path file) {
    List<Double> discharge = new ArrayList<>();
    DailyDates dates = new DailyDates();
    try (CsvFile csv = CsvFile.open(file)) {
      int date = csv.column("date");
      int value = csv.column("q_m3s");
      csv.forEachRow(
          row -> {
            dates.add(row, date);
            discharge.add(discharge(row, value));
          });
    }
    double[] values = discharge.stream().mapToDouble(Double::doubleValue).toArray();
    return new DailySeries(dates.first(), Constant.of(values));
  }

  private static double discharge(CsvRow row, int column) {
    double discharge = row.numberOrNan(column, DISCHARGE);
    if (discharge < 0) {
      throw row.error(column, DISCHARGE);
    }
    return discharge;
  }
}
