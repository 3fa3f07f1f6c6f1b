package org.thalweg.examples.basin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.autodiff.Derivatives;

class DailyWindowTest {
  private static final int DAYS = 6;
  private static final double[] HOURLY = new Random(21).doubles(24 * DAYS, 0, 10).toArray();

  private static double[] means(double offset) {
    try (Backend<?> backend = Backends.open("plain")) {
      return means(backend.xp(), offset);
    }
  }

  private static <A> double[] means(ArrayNamespace<A> xp, double offset) {
    return (double[]) xp.toFlatArray(mean(xp, List.of(xp.asarray(offset))));
  }

  private static <A> A mean(ArrayNamespace<A> xp, List<A> offset) {
    return DailyWindow.means(xp, xp.asarray(HOURLY), offset.get(0));
  }

  /** The definition, hour by hour. */
  private static double[] expected(int offset) {
    double[] means = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      for (int hour = 0; hour < 24; hour++) {
        int position = Math.min(24 * day + offset + hour, HOURLY.length - 1);
        means[day] += HOURLY[position] / 24;
      }
    }
    return means;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 23, 24})
  void wholeHoursGiveTheMeanOfTheirWindow(int offset) {
    assertArrayEquals(expected(offset), means(offset), 1e-12);
  }

  @Test
  void betweenWholeHoursItIsBetween() {
    double[] half = means(9.5);

    double[] before = expected(9);
    double[] after = expected(10);
    for (int day = 0; day < DAYS; day++) {
      // Cubic convolution may overshoot by an eighth of the change of slope.
      assertEquals((before[day] + after[day]) / 2, half[day], 0.1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 5, 9.75, 23.6})
  void slopeIsThatOfDifferences(double offset) {
    try (Backend<?> backend = Backends.open("plain")) {
      assertSlope(backend.xp(), offset);
    }
  }

  private static <A> void assertSlope(ArrayNamespace<A> xp, double offset) {
    A slope =
        Derivatives.jvp(
                DailyWindowTest::mean, xp, List.of(xp.asarray(offset)), List.of(xp.asarray(1.0)))
            .tangent();

    double step = 1e-5;
    double[] above = means(xp, offset + step);
    double[] below = means(xp, offset - step);
    double[] differences = new double[DAYS];
    for (int day = 0; day < DAYS; day++) {
      differences[day] = (above[day] - below[day]) / (2 * step);
    }
    assertArrayEquals(differences, (double[]) xp.toFlatArray(slope), 1e-5);
  }
}
