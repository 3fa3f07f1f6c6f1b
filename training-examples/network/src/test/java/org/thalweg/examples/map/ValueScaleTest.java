package org.thalweg.examples.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueScaleTest {
  private static double[] powers(int count) {
    return IntStream.range(0, count).mapToDouble(i -> Math.pow(10, 6.0 * i / count)).toArray();
  }

  @Test
  void ordersOfMagnitudeAreShownByTheirLogarithm() {
    double[] field =
        DoubleStream.concat(DoubleStream.of(1e6), DoubleStream.of(powers(1000))).toArray();

    ValueScale auto = ValueScale.of(field, LogScale.AUTO);
    ValueScale off = ValueScale.of(field, LogScale.OFF);

    assertTrue(auto.isLogarithmic());
    assertEquals(0.5, auto.position(1e3), 1e-9);
    assertEquals("1", auto.marks(8).get(0).label());
    assertFalse(off.isLogarithmic());
  }

  @Test
  void whatIsNotPositiveStandsAtTheLowerEndOfALogarithmicScale() {
    double[] field =
        DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(powers(1000))).toArray();

    ValueScale scale = ValueScale.of(field, LogScale.AUTO);

    assertTrue(scale.isLogarithmic() && scale.hasBelow());
    assertEquals(0, scale.position(0));
  }

  @Test
  void fewWholeNumbersAreClasses() {
    ValueScale scale = ValueScale.of(new double[] {7, 1, 1, 3, Double.NaN}, LogScale.AUTO);

    assertArrayEquals(new double[] {1, 3, 7}, scale.classes());
    assertEquals(0.5, scale.position(3));
    assertTrue(Double.isNaN(scale.position(Double.NaN)));
  }

  @Test
  void aFewOutliersDoNotTakeTheScale() {
    double[] field = IntStream.range(0, 1000).mapToDouble(i -> i * 0.001).toArray();
    field[500] = -1e6;

    ValueScale scale = ValueScale.of(field, LogScale.AUTO);

    assertTrue(scale.hasBelow());
    assertEquals(0.5, scale.position(0.5), 0.01);
    assertEquals(0, scale.position(-1e6));
  }

  @Test
  void constantAndEmptyFieldsHaveAScaleToo() {
    ValueScale constant = ValueScale.of(new double[] {0.3, 0.3}, LogScale.AUTO);
    ValueScale empty = ValueScale.of(new double[] {Double.NaN}, LogScale.ON);

    assertEquals(0.5, constant.position(0.3), 1e-6);
    assertTrue(empty.marks(5).size() >= 2);
  }
}
