package org.thalweg.examples.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** One row of a {@link CsvFile}: it knows where it stands, so that errors can say so. */
public final class CsvRow {
  private final Path file;
  private final long line;
  private final List<String> header;
  private final List<String> cells;

  CsvRow(Path file, long line, List<String> header, List<String> cells) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.cells = cells;
  }

  /**
   * The line it begins on.
   *
   * @return from 1; the header's is 1
   */
  public long line() {
    return line;
  }

  /**
   * A cell as it stands.
   *
   * @param column the column's position
   * @return its text without blanks around it; may be empty
   */
  public String text(int column) {
    return cells.get(column);
  }

  /**
   * A cell as a number.
   *
   * @param column the column's position
   * @param wanted what the number is, for the error
   * @return a finite number
   * @throws InputException if it is none
   */
  public double number(int column, String wanted) {
    double number = numberOrNan(column, wanted);
    if (Double.isNaN(number)) {
      throw error(column, wanted);
    }
    return number;
  }

  /**
   * A cell as a number that may be missing.
   *
   * @param column the column's position
   * @param wanted what the number is, for the error
   * @return a finite number, or NaN if the cell is empty or says NaN
   * @throws InputException if it is something else
   */
  public double numberOrNan(int column, String wanted) {
    String text = text(column);
    if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw error(column, wanted);
    }
    if (!Double.isFinite(number)) {
      throw error(column, wanted);
    }
    return number;
  }

  /**
   * A cell as a date.
   *
   * @param column the column's position
   * @return the date
   * @throws InputException if it is not written as 2001-12-31
   */
  public LocalDate date(int column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeParseException e) {
      throw error(column, "a date like 2001-12-31");
    }
  }

  /**
   * An error about a cell.
   *
   * @param column the column's position
   * @param wanted what should have stood there
   * @return the error, to be thrown
   */
  public InputException error(int column, String wanted) {
    return error(
        "column %s: found %s, wanted %s"
            .formatted(header.get(column), InputException.quote(text(column)), wanted));
  }

  /**
   * An error about the row.
   *
   * @param message what is wrong
   * @return the error, to be thrown
   */
  public InputException error(String message) {
    return new InputException("%s, line %d: %s".formatted(file, line, message));
  }
}
