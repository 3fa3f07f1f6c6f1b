package org.thalweg.examples.basin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.InputException;

/**
 * Reads lateral inflow from a CSV file with a column {@code date} and one named after each reach,
 * in any order; one row a day.
 */
final class InflowTable {
  private static final String INFLOW = "a lateral inflow in m3/s";

  private InflowTable() {}

  /**
   * The inflow in a file, {@code (day, reach)} m³/s.
   *
   * @param ids the reaches, in the order wanted
   * @throws InputException if a reach has no column or a column no reach, a date is not the day
   *     after the one before, or a cell is no number
   */
  static DailySeries read(Path file, List<String> ids) {
    List<double[]> days = new ArrayList<>();
    DailyDates dates = new DailyDates();
    try (CsvFile csv = CsvFile.open(file)) {
      int date = csv.column("date");
      int[] columns = columns(file, csv, ids);
      csv.forEachRow(
          row -> {
            dates.add(row, date);
            days.add(Arrays.stream(columns).mapToDouble(c -> row.number(c, INFLOW)).toArray());
          });
    }
    return new DailySeries(dates.first(), stacked(days, ids.size()));
  }

  private static int[] columns(Path file, CsvFile csv, List<String> ids) {
    int[] columns = new int[ids.size()];
    for (int reach = 0; reach < columns.length; reach++) {
      columns[reach] = csv.header().indexOf(ids.get(reach));
      if (columns[reach] < 0) {
        throw new InputException(
            "%s, line 1: has no column for reach %s, wanted one for each of the %d reaches"
                .formatted(file, InputException.quote(ids.get(reach)), columns.length));
      }
    }
    List<String> unknown = new ArrayList<>(csv.header());
    unknown.remove("date");
    unknown.removeAll(ids);
    if (!unknown.isEmpty()) {
      throw new InputException(
          "%s, line 1: column %s is no reach of the network"
              .formatted(file, InputException.quote(unknown.get(0))));
    }
    return columns;
  }

  private static Constant stacked(List<double[]> days, int reachCount) {
    double[] flat = new double[Math.multiplyExact(days.size(), reachCount)];
    for (int day = 0; day < days.size(); day++) {
      System.arraycopy(days.get(day), 0, flat, day * reachCount, reachCount);
    }
    return Constant.of(flat, Shape.of(days.size(), reachCount), DType.FLOAT64);
  }
}
