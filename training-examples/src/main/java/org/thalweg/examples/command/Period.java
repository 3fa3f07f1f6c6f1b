package org.thalweg.examples.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A period of whole days.
 *
 * @param from its first day
 * @param to its last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {
  private static final String WANTED = "a period like 1981-10-01..1995-09-30";

  /**
   * A period.
   *
   * @param from its first day
   * @param to its last day
   * @throws InputException if the last is before the first
   */
  public Period {
    if (to.isBefore(from)) {
      throw new InputException("the period %s..%s ends before it begins".formatted(from, to));
    }
  }

  /**
   * A period as it is written on the command line.
   *
   * @param text {@code FROM..TO}, both as 2001-12-31
   * @return the period
   * @throws InputException if it is not written so
   */
  public static Period parse(String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      try {
        return new Period(
            LocalDate.parse(text.substring(0, dots).strip()),
            LocalDate.parse(text.substring(dots + 2).strip()));
      } catch (DateTimeParseException e) {
        throw new InputException(InputException.quote(text) + " is not " + WANTED, e);
      }
    }
    throw new InputException(InputException.quote(text) + " is not " + WANTED);
  }

  /**
   * The number of its days.
   *
   * @return at least 1
   */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /**
   * Whether it shares a day with another period.
   *
   * @param other the other
   * @return true if it does
   */
  public boolean overlaps(Period other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /**
   * Whether all of another period's days are its own.
   *
   * @param other the other
   * @return true if they are
   */
  public boolean contains(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }

  /** Reads periods from the command line. */
  public static final class Converter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
      try {
        return parse(text);
      } catch (InputException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
