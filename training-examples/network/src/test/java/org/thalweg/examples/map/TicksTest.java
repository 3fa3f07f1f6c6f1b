package org.thalweg.examples.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @Test
  void ticksAreRoundNumbersWithinTheRange() {
    assertArrayEquals(new double[] {0, 2, 4, 6, 8, 10}, Ticks.between(0, 10, 6).values());
    assertArrayEquals(new double[] {-0.5, 0, 0.5}, Ticks.between(-0.7, 0.9, 4).values());
    assertArrayEquals(
        new double[] {-180, -90, 0, 90, 180}, Ticks.betweenDegrees(-180, 180, 6).values());
    assertArrayEquals(new double[] {}, Ticks.between(3, 3, 5).values());
  }

  @Test
  void thereAreNeverTooManyAndRarelyOne() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1000; i++) {
      double from = random.nextDouble(-1000, 1000);
      double to = from + Math.pow(10, random.nextDouble(-6, 6));
      int most = random.nextInt(4, 12);

      double[] ticks = Ticks.between(from, to, most).values();

      String what = "%s to %s, %s".formatted(from, to, Arrays.toString(ticks));
      assertTrue(ticks.length >= 1 && ticks.length <= most, what);
      double slack = 1e-6 * (to - from);
      assertTrue(ticks[0] >= from - slack && ticks[ticks.length - 1] <= to + slack, what);
    }
  }

  @ParameterizedTest
  @CsvSource({"1200, 0, 1 200", "-0.25, 2, \u22120.25", "-0.0001, 1, 0.0", "35000000, 0, 3.5·10⁷"})
  void numbersAreWrittenForReaders(double value, int decimals, String expected) {
    assertEquals(expected, Ticks.number(value, decimals).replace('\u2009', ' '));
  }

  @Test
  void labelsHaveTheDigitsOfTheStep() {
    Ticks ticks = Ticks.between(51.2, 51.6, 5);

    assertEquals("51.3", ticks.label(ticks.values()[1]));
  }
}
