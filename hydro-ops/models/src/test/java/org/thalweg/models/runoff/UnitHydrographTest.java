package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.models.runoff.Models.XP;
import static org.thalweg.models.runoff.Models.flat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;

class UnitHydrographTest {
  private static final UnitHydrograph ONE_SIDED = new UnitHydrograph(2.5, false, 20);
  private static final UnitHydrograph TWO_SIDED = new UnitHydrograph(2.5, true, 40);

  private static double[] ordinates(UnitHydrograph hydrograph, double timeBase) {
    return flat(hydrograph.ordinates(XP, XP.asarray(timeBase)));
  }

  /** Perrin et al. 2003, equations 9 to 15, at a time base of 1.5. */
  @Test
  void ordinatesAreDifferencesOfTheCurves() {
    double first = Math.pow(1 / 1.5, 2.5);
    double half = 0.5 * first;
    double second = 1 - 0.5 * Math.pow(2 - 2 / 1.5, 2.5);

    assertArrayEquals(new double[] {first, 1 - first}, ordinates(ONE_SIDED, 1.5), 1e-15);
    assertArrayEquals(
        new double[] {half, second - half, 1 - second}, ordinates(TWO_SIDED, 1.5), 1e-15);
  }

  /** HBV-light's triangle: the integrals of 2 / M - |u - M / 2| 4 / M², M = 2.5. */
  @Test
  void squaresMakeTheTriangle() {
    double first = 2 / 6.25;
    double second = 1 - 2 * 0.2 * 0.2 - first;

    double[] ordinates = ordinates(new UnitHydrograph(2, true, 20), 1.25);

    assertArrayEquals(new double[] {first, second, 1 - first - second}, ordinates, 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.7, 1, 1.2, 2, 3.7, 10, 19.5, 20})
  void allWaterComesOut(double timeBase) {
    assertEquals(1, Arrays.stream(ordinates(ONE_SIDED, timeBase)).sum(), 1e-14);
    assertEquals(1, Arrays.stream(ordinates(TWO_SIDED, timeBase)).sum(), 1e-14);
    assertEquals(Math.ceil(timeBase), ordinates(ONE_SIDED, timeBase).length);
    assertEquals(Math.ceil(2 * timeBase), ordinates(TWO_SIDED, timeBase).length);
  }

  @Test
  void longestTimeBaseSaysHowManyOrdinates() {
    PlainArray ordinates = ONE_SIDED.ordinates(XP, PlainArray.of(new double[] {0.6, 2.2}));

    assertEquals(Shape.of(3, 2), XP.shape(ordinates));
    assertArrayEquals(new double[] {1, 0, 0}, flat(Models.last(ordinates, 0)));
  }

  @Test
  void unknownTimeBaseGivesUnknownOrdinates() {
    double[] ordinates = ordinates(ONE_SIDED, Double.NaN);

    assertEquals(20, ordinates.length);
    assertEquals(Double.NaN, Arrays.stream(ordinates).sum());
  }
}
