package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Daily series of reference data, by column; a test that wants absent data is skipped. */
record DailyRecord(LocalDate first, Map<String, double[]> columns) {
  static Path find(String path) {
    Path file = Path.of(System.getProperty("thalweg.data", "")).resolve(path);
    assumeTrue(Files.exists(file), "no reference data at " + file + ": set -Dthalweg.data");
    return file;
  }

  static List<String[]> rows(String path) {
    try {
      return Files.readAllLines(find(path)).stream()
          .map(line -> line.replace("\"", "").split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DailyRecord read(String path) {
    List<String[]> rows = rows(path);
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int i = 1; i < rows.get(0).length; i++) {
      int column = i;
      double[] values = rows.stream().skip(1).mapToDouble(row -> number(row[column])).toArray();
      columns.put(rows.get(0)[i], values);
    }
    return new DailyRecord(LocalDate.parse(rows.get(1)[0]), columns);
  }

  static double number(String cell) {
    return cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell);
  }

  double[] column(String name) {
    return Objects.requireNonNull(columns.get(name), name);
  }

  /** The days from one date to another, both included. */
  DailyRecord between(String from, String to) {
    int begin = at(from);
    int end = at(to) + 1;
    Map<String, double[]> parts = new LinkedHashMap<>();
    columns.forEach((name, values) -> parts.put(name, Arrays.copyOfRange(values, begin, end)));
    return new DailyRecord(LocalDate.parse(from), parts);
  }

  /** How many days a date is behind the first. */
  int at(String date) {
    return (int) ChronoUnit.DAYS.between(first, LocalDate.parse(date));
  }
}
