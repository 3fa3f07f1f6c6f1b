package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Zonal statistics against their definitions, on maps drawn from seeds. */
class ZonesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double TOLERANCE = 1e-12;
  private static final int COUNT = 4;

  /** A statistic of zones. */
  @FunctionalInterface
  private interface Zonal {
    <U> U of(Zones zones, U field, Weights<U> weights);
  }

  /** A statistic of the values and weights of one zone. */
  @FunctionalInterface
  private interface Definition {
    double of(double[] x, double[] w);
  }

  private static double sum(double[] x, double[] w) {
    return IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).sum();
  }

  private static double mean(double[] x, double[] w) {
    return sum(x, w) / Arrays.stream(w).sum();
  }

  private static double moment(double[] x, double[] w, int order) {
    double mean = mean(x, w);
    return mean(Arrays.stream(x).map(each -> Math.pow(each - mean, order)).toArray(), w);
  }

  private static Map<Zonal, Definition> definitions() {
    Map<Zonal, Definition> all = new LinkedHashMap<>();
    all.put(Zones::sum, ZonesTest::sum);
    all.put(Zones::count, (x, w) -> Arrays.stream(w).sum());
    all.put(Zones::mean, ZonesTest::mean);
    all.put(Zones::var, (x, w) -> moment(x, w, 2));
    all.put(Zones::std, (x, w) -> Math.sqrt(moment(x, w, 2)));
    all.put(
        Zones::skewness,
        (x, w) -> {
          double var = moment(x, w, 2);
          return var < 1e-20 ? Double.NaN : moment(x, w, 3) / Math.pow(var, 1.5);
        });
    all.put(
        Zones::min,
        (x, w) ->
            IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).min().orElse(Double.NaN));
    all.put(
        Zones::max,
        (x, w) ->
            IntStream.range(0, x.length).mapToDouble(i -> w[i] * x[i]).max().orElse(Double.NaN));
    all.put(Zones::median, (x, w) -> picked(x, w, new Pick.Percentile(0.5)));
    all.put(Zones::mode, (x, w) -> picked(x, w, new Pick.Mode()));
    return all;
  }

  /** Upstream of the outlet of a star, which is tested against its definition elsewhere. */
  private static double picked(double[] x, double[] w, Pick pick) {
    if (x.length == 0) {
      return Double.NaN;
    }
    int[] downstream = new int[x.length];
    downstream[0] = -1;
    RiverNetwork star = RiverNetwork.fromDownstream(downstream);
    return pick.byMaxima()
        ? Upstream.mode(star, x, Weights.node(w))[0]
        : Upstream.median(star, x, Weights.node(w))[0];
  }

  private static int[] labels(int places, SplittableRandom random) {
    return random.ints(places, -1, COUNT).toArray();
  }

  private static double[] inZone(double[] x, int[] labels, int zone, double[] left) {
    return IntStream.range(0, x.length)
        .filter(i -> labels[i] == zone && !Double.isNaN(left[i]))
        .mapToDouble(i -> x[i])
        .toArray();
  }

  @Test
  void statisticsAreThoseOfTheirDefinitions() {
    for (int seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int places = random.nextInt(20);
      int[] labels = labels(places, random);
      double[] field = random.ints(places, -3, 9).asDoubleStream().toArray();
      double[] weights = new double[places];
      Arrays.setAll(weights, i -> random.nextInt(1, 9) / 4.0);
      boolean weighted = seed % 2 == 0;
      if (!weighted) {
        Arrays.fill(weights, 1);
      }
      boolean skips = seed % 3 == 0;
      for (int i = 0; skips && i < places / 4; i++) {
        field[random.nextInt(places)] = Double.NaN;
      }
      Weights<double[]> given = weighted ? Weights.node(weights) : Weights.none();
      Zones zones = Zones.of(labels, COUNT);

      int run = seed;
      definitions()
          .forEach(
              (zonal, definition) -> {
                double[] found = zonal.of(zones, field, skips ? given.skipNaN() : given);
                for (int zone = 0; zone < COUNT; zone++) {
                  double expected =
                      definition.of(
                          inZone(field, labels, zone, field), inZone(weights, labels, zone, field));
                  assertEquals(expected, found[zone], TOLERANCE * 100, "seed " + run);
                }
              });
    }
  }

  @Test
  void whatIsNaNStaysInItsZone() {
    Zones zones = Zones.of(new int[] {0, 1, 1, 0, -1}, 2);
    double[] field = {1, 2, Double.NaN, 5, Double.NaN};

    assertArrayEquals(new double[] {6, Double.NaN}, zones.sum(field));
    assertArrayEquals(new double[] {3, Double.NaN}, zones.mean(field));
    assertArrayEquals(new double[] {4, Double.NaN}, zones.var(field));
    assertArrayEquals(new double[] {1, Double.NaN}, zones.min(field));
    assertArrayEquals(new double[] {5, Double.NaN}, zones.max(field));
    assertArrayEquals(new double[] {1, Double.NaN}, zones.median(field));
    assertArrayEquals(new double[] {1, Double.NaN}, zones.mode(field));
    assertArrayEquals(new double[] {5, Double.NaN}, zones.percentile(field, 1));
    assertArrayEquals(new double[] {2, 2}, zones.count(field));
    assertArrayEquals(new double[] {2, 1}, zones.count(field, Weights.<double[]>none().skipNaN()));
  }

  @Test
  void mapsMayBeGriddedAndFieldsBatched() {
    PlainArray map = XP.asarray(new int[][] {{0, 1, -1}, {1, 1, 0}});
    Zones zones = Zones.of(map, 3);
    double[] values = {1, 2, 9, 3, 4, 5, 10, 20, 90, 30, 40, 50};
    PlainArray field = XP.asarray(values, new long[] {2, 1, 2, 3}, DType.FLOAT64);

    PlainArray means = zones.mean(field);
    PlainArray medians = zones.median(field);

    assertEquals(Shape.of(2, 1, 3), XP.shape(means));
    double[] expected = {3, 3, Double.NaN, 30, 30, Double.NaN};
    assertArrayEquals(expected, (double[]) XP.toFlatArray(means));
    double[] lower = {1, 3, Double.NaN, 10, 30, Double.NaN};
    assertArrayEquals(lower, (double[]) XP.toFlatArray(medians));
    PlainArray none = XP.zeros(new long[] {0, 2, 3});
    assertEquals(Shape.of(0, 3), XP.shape(zones.mode(none)));
  }

  @Test
  void integersKeepTheirTypeWhereTheyCan() {
    Zones zones = Zones.of(new int[] {0, 0, 1}, 2);
    PlainArray field = XP.asarray(new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, -7});

    assertArrayEquals(new long[] {Long.MAX_VALUE, -7}, (long[]) XP.toFlatArray(zones.max(field)));
    assertArrayEquals(
        new long[] {Long.MAX_VALUE - 1, -7}, (long[]) XP.toFlatArray(zones.min(field)));
    assertArrayEquals(
        new long[] {Long.MAX_VALUE - 1, -7}, (long[]) XP.toFlatArray(zones.median(field)));
    assertEquals(DType.FLOAT64, XP.dtype(zones.mean(field)));
    assertEquals(DType.FLOAT32, XP.dtype(zones.mean(XP.astype(field, DType.INT32))));
  }

  /** 280 K and 0.1 K, of which the variance is 0.01 K2 exactly. */
  @Test
  void smallVariancesOfLargeNumbersAreRight() {
    int places = 100_000;
    float[] field = new float[places];
    for (int i = 0; i < places; i++) {
      field[i] = i % 2 == 0 ? 280.125f : 279.875f;
    }
    Zones zones = Zones.of(new int[places], 1);

    assertArrayEquals(new float[] {0.015625f}, zones.var(field));
    assertArrayEquals(new float[] {0.125f}, zones.std(field));
    assertArrayEquals(new float[] {280}, zones.mean(field));
  }

  @Test
  void gradientsAreThoseOfDifferences() {
    Zones zones = Zones.of(new int[] {1, 0, 1, -1, 1, 0}, 3);
    double[] field = {1, 5, 2.5, 3, 7, 6};
    double[] weights = {1, 2, 0.5, 1, 1.5, 1};
    List<Zonal> differentiable =
        List.of(
            Zones::sum,
            Zones::mean,
            Zones::var,
            Zones::std,
            Zones::skewness,
            Zones::min,
            Zones::max);
    for (Zonal zonal : differentiable) {
      try (Tape<PlainArray> tape = Tape.over(XP)) {
        Var<PlainArray> x = tape.variable(XP.asarray(field));
        Var<PlainArray> w = tape.variable(XP.asarray(weights));
        // The third zone has no place, and the skewness of the first is 0 whatever its two values.
        Var<PlainArray> second =
            tape.take(zonal.of(zones, x, Weights.node(w)), tape.asarray(new int[] {1}), 0);

        List<PlainArray> gradients = tape.gradient(tape.sum(second), List.of(x, w));

        double[] byField =
            differences(field, each -> zonal.of(zones, each, Weights.node(weights))[1]);
        double[] byWeight =
            differences(weights, each -> zonal.of(zones, field, Weights.node(each))[1]);
        assertArrayEquals(byField, (double[]) XP.toFlatArray(gradients.get(0)), 1e-6);
        assertArrayEquals(byWeight, (double[]) XP.toFlatArray(gradients.get(1)), 1e-6);
      }
    }
  }

  private static double[] differences(double[] at, ToDoubleFunction<double[]> function) {
    double step = 1e-5;
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[i] += step;
      below[i] -= step;
      slopes[i] = (function.applyAsDouble(above) - function.applyAsDouble(below)) / (2 * step);
    }
    return slopes;
  }

  @Test
  void deviationsOfOneValueHaveNoSlope() {
    Zones zones = Zones.of(new int[] {0, 0, 0}, 1);
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(XP.asarray(new double[] {2, 2, 2}));

      Var<PlainArray> std = zones.std(x);
      Var<PlainArray> skewness = zones.skewness(x);

      assertArrayEquals(new double[3], (double[]) XP.toFlatArray(tape.gradient(tape.sum(std), x)));
      assertArrayEquals(
          new double[3], (double[]) XP.toFlatArray(tape.gradient(tape.sum(skewness), x)));
    }
  }

  @Test
  void catchmentsAreZones() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 2, -1, 2});
    int[] labels = Catchments.find(network, Locations.of(network, 1, 2), false);

    double[] sums = Zones.of(labels, 2).sum(new double[] {1, 2, 4, 8});

    assertArrayEquals(new double[] {3, 12}, sums);
  }

  @Test
  void errorsNameWhatIsWrong() {
    Zones zones = Zones.of(new int[] {0, 0, 2}, 3);
    double[] field = {1, 2, 3};

    assertMessage("label 2", () -> Zones.of(new int[] {2}, 2));
    assertMessage("wanted integers", () -> Zones.of(field, 2));
    assertMessage("(4,)", () -> zones.sum(new double[4]));
    assertMessage("zone 1", () -> zones.max(new int[] {1, 2, 3}));
    assertMessage("zone 1", () -> zones.median(new int[] {1, 2, 3}));
    assertMessage("edge weights", () -> zones.sum(field, Weights.edge(field)));
    assertMessage("negative", () -> zones.mean(field, Weights.node(new double[] {1, -1, 1})));
    assertMessage("[0, 1]", () -> zones.percentile(field, 2));
    assertMessage("0.5 at", () -> zones.mode(new double[] {0.5, 1, 1}));
  }

  private static void assertMessage(String part, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.contains(part), message);
  }
}
