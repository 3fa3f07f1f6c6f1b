package org.thalweg.examples.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads dates from the command line. */
public final class DateConverter implements ITypeConverter<LocalDate> {
  /** A converter. */
  public DateConverter() {}

  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          InputException.quote(text) + " is not a date like 2001-12-31");
    }
  }
}
