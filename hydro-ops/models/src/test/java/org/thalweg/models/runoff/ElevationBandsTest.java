package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.models.runoff.Models.XP;
import static org.thalweg.models.runoff.Models.flat;

import org.junit.jupiter.api.Test;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.plain.PlainArray;

class ElevationBandsTest {
  private static final double[] ELEVATIONS = {500, 1000, 1800};

  private static Forcing<PlainArray> weather(PlainArray rain, PlainArray warmth) {
    return Forcing.of(rain, rain, warmth);
  }

  @Test
  void bandsHaveTheRainOfTheirHeightAndTheMeanOfAll() {
    PlainArray rain = PlainArray.of(new double[] {0, 7, 20});
    PlainArray warmth = PlainArray.of(new double[] {-3, 0, 8});

    Forcing<PlainArray> banded =
        ElevationBands.of(ELEVATIONS, 1000).spread(XP, weather(rain, warmth), 0.6);

    assertEquals(Shape.of(3, 3), XP.shape(banded.precipitation()));
    assertArrayEquals(flat(rain), flat(XP.mean(banded.precipitation(), 1)), 1e-14);
    double[] second = flat(Models.last(banded.precipitation(), 2));
    double[] first = flat(Models.last(banded.precipitation(), 0));
    assertEquals(Math.exp(0.00041 * 1300), second[1] / first[1], 1e-14);
    double[] high = flat(Models.last(banded.temperature().orElseThrow(), 2));
    assertArrayEquals(new double[] {-7.8, -4.8, 3.2}, high, 1e-14);
  }

  @Test
  void catchmentsHaveTheirOwnBands() {
    PlainArray rain = XP.reshape(PlainArray.of(new double[] {1, 2, 3, 4}), 2, 2);
    PlainArray gradient = PlainArray.of(new double[] {0.5, 0.7});
    double[][] elevations = {{500, 1000, 1800}, {100, 200, 300}};

    Forcing<PlainArray> banded =
        ElevationBands.of(elevations, new double[] {1000, 200})
            .spread(XP, weather(rain, rain), XP.expandDims(gradient, 1));

    for (int i = 0; i < 2; i++) {
      PlainArray one = Models.last(rain, i);
      Forcing<PlainArray> alone =
          ElevationBands.of(elevations[i], i == 0 ? 1000 : 200)
              .spread(XP, weather(one, one), gradient);
      assertArrayEquals(
          flat(alone.precipitation()), flat(Models.last(banded.precipitation(), i)), 1e-14);
      assertArrayEquals(
          flat(alone.temperature().orElseThrow()),
          flat(Models.last(banded.temperature().orElseThrow(), i)),
          1e-14);
    }
  }

  /** Five bands of the Durance: 1384, 1868, 2169, 2405 and 2697 m, the median for the input. */
  @Test
  void bandsAreTheMiddlesOfEqualShares() {
    double[] curve =
        DailyRecord.rows("french-catchments/X031001001_hypso.csv").stream()
            .skip(1)
            .mapToDouble(row -> Double.parseDouble(row[1]))
            .toArray();
    PlainArray still = PlainArray.of(new double[] {0});

    PlainArray colder =
        ElevationBands.fromHypsometry(curve, 5)
            .spread(XP, weather(still, still), 100.0)
            .temperature()
            .orElseThrow();

    double[] above = flat(XP.subtract(2169, colder));
    assertArrayEquals(new double[] {1384, 1868, 2169, 2405, 2697}, above, 1e-9);
  }

  @Test
  void otherNumbersAreRefused() {
    PlainArray rain = XP.ones(new long[] {2, 3});
    ElevationBands two = ElevationBands.of(new double[][] {{1}, {2}}, new double[] {1, 2});

    assertThrows(ShapeException.class, () -> two.spread(XP, weather(rain, rain), 0.6));
    assertThrows(IllegalArgumentException.class, () -> ElevationBands.of(new double[0], 5));
    assertThrows(
        IllegalArgumentException.class, () -> ElevationBands.fromHypsometry(new double[] {1}, 5));
  }
}
