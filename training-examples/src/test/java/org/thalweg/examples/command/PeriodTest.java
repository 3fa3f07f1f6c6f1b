package org.thalweg.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @Test
  void readsWhatItWrites() {
    Period period = Period.parse("1981-10-01..1995-09-30");

    assertEquals(new Period(LocalDate.of(1981, 10, 1), LocalDate.of(1995, 9, 30)), period);
    assertEquals("1981-10-01..1995-09-30", period.toString());
    assertEquals(5113, period.days());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1981", "1981-10-01", "1981-10-01..", "..1981-10-01", "a..b"})
  void otherTextIsRefused(String text) {
    InputException error = assertThrows(InputException.class, () -> Period.parse(text));

    assertEquals("'" + text + "' is not a period like 1981-10-01..1995-09-30", error.getMessage());
  }

  @Test
  void endsNotBeforeItBegins() {
    InputException error =
        assertThrows(InputException.class, () -> Period.parse("2001-01-02..2001-01-01"));

    assertEquals("the period 2001-01-02..2001-01-01 ends before it begins", error.getMessage());
  }

  @Test
  void overlapIsOneDayOrMore() {
    Period period = Period.parse("2001-01-01..2001-01-31");

    assertTrue(period.overlaps(Period.parse("2001-01-31..2001-02-01")));
    assertTrue(period.overlaps(Period.parse("2001-01-05..2001-01-06")));
    assertFalse(period.overlaps(Period.parse("2001-02-01..2001-02-01")));
    assertFalse(period.overlaps(Period.parse("2000-01-01..2000-12-31")));
  }
}
