package org.thalweg.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.operators.Coordinate;

/** Expected instants are cftime 1.6's, or follow from the calendar. */
class CfTimeTest {
  @ParameterizedTest
  @CsvSource({
    "days since 1970-01-01, 1.25, 1970-01-02T06:00:00Z",
    "hours since 1900-01-01 00:00:0.0, 1018560, 2016-03-13T00:00:00Z",
    "seconds since 1970-01-01 00:00:00+00:00, -1, 1969-12-31T23:59:59Z",
    "days since 2000-02-28T12:00:00Z, 1.5, 2000-03-01T00:00:00Z",
    "Minutes Since 2020-1-1 0:30 +02:00, 90, 2020-01-01T00:00:00Z",
    "days since 1-1-1 00:00:00, 730121, 2000-01-01T00:00:00Z",
    "days since 0001-01-01, 0, 0000-12-30T00:00:00Z",
    "days since 1582-10-04, 1, 1582-10-15T00:00:00Z",
    "milliseconds since 1970-01-01, 1.5, 1970-01-01T00:00:00.001500Z"
  })
  void standardCalendar(String units, double number, Instant expected) {
    Coordinate time = Coordinate.of("time", new double[] {number}).withUnits(units);

    assertEquals(expected, CfTime.instants(time)[0]);
  }

  @Test
  void prolepticCalendarHasNoReform() {
    Coordinate time =
        Coordinate.of("time", new int[] {0})
            .withUnits("days since 0001-01-01")
            .withAttribute("calendar", "proleptic_gregorian");

    assertEquals(Instant.parse("0001-01-01T00:00:00Z"), CfTime.instants(time)[0]);
  }

  @Test
  void aTwentyFourthOfADayIsAnHour() {
    double[] hours = new double[48];
    for (int i = 0; i < hours.length; i++) {
      hours[i] = 40_000 + i / 24.0;
    }

    Instant[] instants =
        CfTime.instants(Coordinate.of("time", hours).withUnits("days since 1900-01-01"));

    for (int i = 0; i < hours.length; i++) {
      assertEquals(Instant.parse("2009-07-08T00:00:00Z").plusSeconds(3600L * i), instants[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001-01-01T00:00:00Z",
        "1905-07-01T05:00:00Z",
        "2001-01-01T00:07:00Z",
        "2001-01-01T00:07:01Z",
        "2001-01-01T00:07:01.250Z",
        "1969-12-31T23:59:59.000001Z",
        "2001-01-01T00:07:01.123456789Z"
      })
  void instantsComeBack(Instant time) {
    Instant[] times = {Instant.parse("1990-01-01T00:00:00Z"), time};

    assertArrayEquals(times, CfTime.instants(CfTime.of("time", times)));
  }

  @Test
  void whatIsNoTimeIsSaid() {
    Coordinate days = Coordinate.of("t", new double[] {1}).withUnits("days since 2000-01-01");

    assertTrue(message(days.withUnits("days")).contains("'days since 1970-01-01'"));
    assertTrue(message(days.withUnits("months since 2000-01-01")).contains("times in months"));
    assertTrue(message(days.withUnits("days since 2001-02-29")).contains("names no time"));
    assertTrue(message(days.withUnits("days since 1582-10-10")).contains("names no time"));
    assertTrue(message(days.withAttribute("calendar", "noleap")).contains("noleap"));
    assertTrue(
        message(Coordinate.of("t", new double[] {Double.NaN}).withUnits(days.units()))
            .contains("holds NaN"));
  }

  private static String message(Coordinate time) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> CfTime.instants(time)).getMessage());
  }
}
