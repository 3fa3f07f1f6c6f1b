package org.thalweg.examples.runoff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thalweg.calibration.TimeAxis;
import org.thalweg.examples.command.CsvFile;
import org.thalweg.examples.command.CsvRow;

/**
 * The daily record of a catchment, mm a day and °C.
 *
 * @param name its name
 * @param days its days
 * @param rain precipitation
 * @param demand potential evapotranspiration
 * @param warmth temperature, NaN where the record has none
 * @param observed discharge, NaN where missing
 */
@SuppressWarnings("ArrayRecordComponent") // read once, and handed on; not compared
record Catchment(
    String name,
    TimeAxis days,
    double[] rain,
    double[] demand,
    double[] warmth,
    double[] observed) {

  /** Reads columns date, P_mm, PET_mm, T_C and Q_mm; others are left alone. */
  static Catchment read(Path file) {
    CsvFile.requireReadable(file);
    try (CsvFile csv = CsvFile.open(file)) {
      int date = csv.column("date");
      List<Column> columns =
          List.of(
              new Column(csv.column("P_mm"), "precipitation in mm, 0 or more", false),
              new Column(csv.column("PET_mm"), "evapotranspiration in mm, 0 or more", false),
              new Column(csv.column("T_C"), "a temperature in °C or nothing", true),
              new Column(csv.column("Q_mm"), "discharge in mm or nothing", true));
      List<LocalDate> dates = new ArrayList<>();
      List<double[]> rows = new ArrayList<>();
      csv.forEachRow(
          row -> {
            dates.add(next(row, date, dates));
            rows.add(columns.stream().mapToDouble(column -> column.of(row)).toArray());
          });
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
      return of(name, dates.get(0), rows);
    }
  }

  /** A record whose rows are precipitation, evapotranspiration, temperature and discharge. */
  static Catchment of(String name, LocalDate first, List<double[]> rows) {
    return new Catchment(
        name,
        TimeAxis.daily(first, rows.size()),
        column(rows, 0),
        column(rows, 1),
        column(rows, 2),
        column(rows, 3));
  }

  private static double[] column(List<double[]> rows, int place) {
    return rows.stream().mapToDouble(row -> row[place]).toArray();
  }

  private static LocalDate next(CsvRow row, int column, List<LocalDate> before) {
    LocalDate date = row.date(column);
    if (!before.isEmpty()) {
      LocalDate wanted = before.get(before.size() - 1).plusDays(1);
      if (!date.equals(wanted)) {
        throw row.error(column, wanted + ": no day may be left out");
      }
    }
    return date;
  }

  private record Column(int place, String wanted, boolean mayBeMissing) {
    double of(CsvRow row) {
      return mayBeMissing ? row.numberOrNan(place, wanted) : notNegative(row);
    }

    private double notNegative(CsvRow row) {
      double number = row.number(place, wanted);
      if (number < 0) {
        throw row.error(place, wanted);
      }
      return number;
    }
  }
}
