package org.thalweg.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thalweg.operators.Coordinate;

/**
 * Instants of times that are numbers in CF's manner: {@code days since 1970-01-01 00:00}, in UTC
 * unless a zone is given. Instants are those of the calendar of Gregory; the standard calendar's
 * days before 1582-10-15, which are Julian, are counted as such.
 *
 * @see <a href="https://cfconventions.org/cf-conventions/cf-conventions.html#time-coordinate">Time
 *     coordinate</a>
 */
public final class CfTime {
  private static final Pattern UNITS =
      Pattern.compile(
          "\\s*([A-Za-z]+)\\s+since\\s+(-?\\d{1,6})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T\\s]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,9})\\d*)?)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?)?\\s*",
          Pattern.CASE_INSENSITIVE);

  /** In this year the standard calendar goes over from that of Julius to that of Gregory. */
  private static final int REFORM = 1582;

  private static final long NANOS = 1_000_000_000L;
  private static final int MICRO_DIGITS = -3;

  private CfTime() {}

  /**
   * The instants of a coordinate of times. Whole numbers are exact; real ones are rounded to a
   * microsecond, so that a 24th of a day is an hour.
   *
   * @param time numbers with units such as {@code hours since 1900-01-01}, and the attribute {@code
   *     calendar} if it is another one than Gregory's
   * @return the instants; a new array
   * @throws IllegalArgumentException if the coordinate holds no numbers or one that is not finite,
   *     its units are no such text, or its calendar is another one: {@code noleap} and {@code
   *     360_day} have days that no instant is
   */
  public static Instant[] instants(Coordinate time) {
    checkCalendar(time);
    Matcher units = UNITS.matcher(time.units());
    if (!time.isNumeric() || !units.matches()) {
      throw new IllegalArgumentException(
          "coordinate %s has the units '%s'; wanted numbers of such as 'days since 1970-01-01'"
              .formatted(time.name(), time.units()));
    }
    BigDecimal nanosPerUnit = BigDecimal.valueOf(unit(units.group(1)).toNanos());
    boolean mixed = !calendar(time).startsWith("proleptic");
    Instant start = start(units, mixed, time.units());
    Object values = time.values();
    Instant[] instants = new Instant[time.length()];
    double[] numbers = time.toDoubles();
    for (int i = 0; i < instants.length; i++) {
      BigDecimal number =
          values instanceof long[] whole ? BigDecimal.valueOf(whole[i]) : decimal(time, numbers[i]);
      instants[i] = plus(start, number.multiply(nanosPerUnit));
    }
    return instants;
  }

  /**
   * A coordinate of instants, in the coarsest of days, hours, minutes, seconds, milliseconds,
   * microseconds and nanoseconds since 1970 in which all are whole numbers.
   *
   * @param name the coordinate's name, which is the dimension's
   * @param instants the times
   * @return the coordinate, of int64, with units and calendar
   * @throws ArithmeticException if 64 bits do not hold a time
   */
  public static Coordinate of(String name, Instant... instants) {
    ChronoUnit unit = ChronoUnit.NANOS;
    for (ChronoUnit coarser :
        new ChronoUnit[] {
          ChronoUnit.MICROS,
          ChronoUnit.MILLIS,
          ChronoUnit.SECONDS,
          ChronoUnit.MINUTES,
          ChronoUnit.HOURS,
          ChronoUnit.DAYS
        }) {
      for (Instant one : instants) {
        if (!one.truncatedTo(coarser).equals(one)) {
          return of(name, instants, unit);
        }
      }
      unit = coarser;
    }
    return of(name, instants, unit);
  }

  private static Coordinate of(String name, Instant[] instants, ChronoUnit unit) {
    long[] numbers = new long[instants.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = unit.between(Instant.EPOCH, instants[i]);
    }
    String text =
        switch (unit) {
          case MILLIS -> "milliseconds";
          case MICROS -> "microseconds";
          case NANOS -> "nanoseconds";
          default -> unit.toString().toLowerCase(Locale.ROOT);
        };
    return Coordinate.of(name, numbers)
        .withAttribute("standard_name", "time")
        .withUnits(text + " since 1970-01-01T00:00:00Z")
        .withAttribute("calendar", "proleptic_gregorian");
  }

  private static String calendar(Coordinate time) {
    Object calendar = time.attributes().get("calendar");
    return calendar == null ? "standard" : String.valueOf(calendar).toLowerCase(Locale.ROOT);
  }

  private static void checkCalendar(Coordinate time) {
    switch (calendar(time)) {
      case "standard", "gregorian", "proleptic_gregorian" -> {}
      default ->
          throw new IllegalArgumentException(
              "coordinate %s is of the calendar %s, whose days are not those of instants; wanted"
                      .formatted(time.name(), calendar(time))
                  + " standard or proleptic_gregorian");
    }
  }

  private static Duration unit(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "d", "day", "days" -> Duration.ofDays(1);
      case "h", "hr", "hrs", "hour", "hours" -> Duration.ofHours(1);
      case "min", "mins", "minute", "minutes" -> Duration.ofMinutes(1);
      case "s", "sec", "secs", "second", "seconds" -> Duration.ofSeconds(1);
      case "ms", "msec", "millisec", "millisecond", "milliseconds" -> Duration.ofMillis(1);
      case "us", "microsecond", "microseconds" -> Duration.ofNanos(1000);
      case "ns", "nanosecond", "nanoseconds" -> Duration.ofNanos(1);
      case "week", "weeks" -> Duration.ofDays(7);
      default ->
          throw new IllegalArgumentException(
              "times in "
                  + name
                  + "; wanted weeks, days, hours, minutes, seconds or parts of them");
    };
  }

  /** The time from which the numbers count. */
  private static Instant start(Matcher units, boolean mixed, String text) {
    try {
      String fraction = units.group(8) == null ? "" : units.group(8);
      int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
      LocalTime at = LocalTime.of(number(units, 5), number(units, 6), number(units, 7), nanos);
      LocalDate day = LocalDate.ofEpochDay(day(units, mixed));
      return LocalDateTime.of(day, at).toInstant(zone(units.group(9)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "' names no time", e);
    }
  }

  /** The day counted from 1970; in the standard calendar one before October 1582 is Julian. */
  private static long day(Matcher units, boolean mixed) {
    int year = number(units, 2);
    int month = number(units, 3);
    int day = number(units, 4);
    if (!mixed || year > REFORM) {
      return LocalDate.of(year, month, day).toEpochDay();
    }
    if (year < 1) {
      throw new IllegalArgumentException("the standard calendar has no year " + year);
    }
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day);
    return Math.floorDiv(calendar.getTimeInMillis(), Duration.ofDays(1).toMillis());
  }

  private static int number(Matcher units, int group) {
    return units.group(group) == null ? 0 : Integer.parseInt(units.group(group));
  }

  private static ZoneOffset zone(@Nullable String text) {
    if (text == null || !text.matches("[+-].*")) {
      return ZoneOffset.UTC;
    }
    String digits = text.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    int sign = text.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static BigDecimal decimal(Coordinate time, double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "coordinate %s holds %s, which is no time".formatted(time.name(), number));
    }
    return new BigDecimal(number);
  }

  private static Instant plus(Instant start, BigDecimal nanos) {
    boolean whole = nanos.stripTrailingZeros().scale() <= 0;
    BigDecimal rounded = whole ? nanos : nanos.setScale(MICRO_DIGITS, RoundingMode.HALF_EVEN);
    BigInteger[] parts = rounded.toBigInteger().divideAndRemainder(BigInteger.valueOf(NANOS));
    return start.plusSeconds(parts[0].longValueExact()).plusNanos(parts[1].longValueExact());
  }
}
