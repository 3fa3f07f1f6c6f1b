package org.thalweg.models.routing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.GradientCase;
import org.thalweg.testkit.GradientChecks;

class HayamiTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double HOUR = 3600;

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(XP.astype(x, DType.FLOAT64));
  }

  private static double[] weights(Hayami hayami, double... parameters) {
    return doubles(hayami.weights(XP, Arrays.stream(parameters).mapToObj(XP::asarray).toList()));
  }

  private static double mean(double[] weights) {
    double mean = 0;
    for (int lag = 0; lag < weights.length; lag++) {
      mean += lag * weights[lag];
    }
    return mean;
  }

  private static double variance(double[] weights) {
    double mean = mean(weights);
    double variance = 0;
    for (int lag = 0; lag < weights.length; lag++) {
      variance += (lag - mean) * (lag - mean) * weights[lag];
    }
    return variance;
  }

  @Test
  void scaledComplementIsThePublishedFunction() {
    // scipy.special.erfcx, SciPy 1.17.1
    double[] x = {0, 0.5, 1, 2, 10, 100, 1e6, Double.POSITIVE_INFINITY};
    double[] expected = {
      1,
      0.6156903441929258,
      0.427583576155807,
      0.2553956763105058,
      0.05614099274382259,
      0.005641613782989433,
      5.641895835474742e-7,
      0
    };

    double[] found = doubles(ScaledComplement.of(XP, PlainArray.of(x)));

    for (int i = 0; i < x.length; i++) {
      assertEquals(expected[i], found[i], 2e-15 * expected[i], "at " + x[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 800, 10000",
    "0.8, 2000, 5000",
    "2, 300, 93",
    "1, 100, 3600",
    "0.5, 5000, 20000"
  })
  void weightsAreMeansOfTheInverseGaussian(double celerity, double diffusivity, double length) {
    Hayami hayami = Hayami.covering(HOUR, celerity, diffusivity, length);

    double[] found = weights(hayami, celerity, diffusivity, length);

    // Midpoint rule on t = e^s over the density times the triangle of each lag.
    double[] expected = new double[hayami.lags()];
    double step = 1e-4;
    for (double s = Math.log(length / celerity) - 16;
        s < Math.log(HOUR * expected.length);
        s += step) {
      double t = Math.exp(s);
      double density =
          length
              / Math.sqrt(4 * Math.PI * diffusivity * t)
              * Math.exp(-Math.pow(length - celerity * t, 2) / (4 * diffusivity * t));
      int before = (int) (t / HOUR);
      double after = t / HOUR - before;
      expected[before] += step * density * (1 - after);
      if (before + 1 < expected.length) {
        expected[before + 1] += step * density * after;
      }
    }
    assertArrayEquals(expected, found, 1e-7);
  }

  @ParameterizedTest
  @CsvSource({
    "3600, 1.5, 800, 10000",
    "3600, 2, 300, 93",
    "60, 2, 300, 93",
    "86400, 1, 500, 4000",
    "3600, 1, 1e-6, 5000"
  })
  void delayAndSpreadAreThoseOfTheWave(
      double timeStep, double celerity, double diffusivity, double length) {
    Hayami hayami = Hayami.covering(timeStep, celerity, diffusivity, length);

    double[] found = weights(hayami, celerity, diffusivity, length);

    assertEquals(1, Arrays.stream(found).sum(), 1e-14);
    assertEquals(length / celerity, timeStep * mean(found), 1e-6 * length / celerity);
    double wave = 2 * diffusivity * length / Math.pow(celerity, 3);
    double added = timeStep * timeStep * variance(found) - wave;
    assertTrue(added >= -1e-6 * wave && added <= timeStep * timeStep / 4, "added " + added);
    if (Math.sqrt(wave) > 2 * timeStep) {
      // Where a step is short beside the wave, the means add the variance of a triangle.
      assertEquals(timeStep * timeStep / 6, added, 1e-3 * timeStep * timeStep);
    }
  }

  @Test
  void pureLagIsLeftOfNoDiffusion() {
    double[] found = weights(new Hayami(HOUR, 4), 1, 1e-12, 1.25 * HOUR);

    assertArrayEquals(new double[] {0, 0.75, 0.25, 0}, found, 1e-9);
  }

  @Test
  void twoReachesAreOneAsLongAsBoth() {
    // Steps of a minute are short beside the wave: what the means over steps add is small.
    Hayami hayami = Hayami.covering(60, 1.2, 900, 9000);
    double[] first = weights(hayami, 1.2, 900, 4000);
    double[] second = weights(hayami, 1.2, 900, 5000);

    double[] both = weights(hayami, 1.2, 900, 9000);

    double[] composed = new double[both.length];
    for (int i = 0; i < composed.length; i++) {
      for (int j = 0; j <= i; j++) {
        composed[i] += first[j] * second[i - j];
      }
    }
    double largest = Arrays.stream(both).max().orElseThrow();
    assertArrayEquals(both, composed, 1e-3 * largest);
  }

  @Test
  void waterThatStaysTooLongLeavesWithinTheLags() {
    double[] slow = weights(new Hayami(HOUR, 5), 0.1, 500, 10_000);
    double[] slowest = weights(new Hayami(HOUR, 5), 1e-6, 1e-3, 10_000);

    assertEquals(1, Arrays.stream(slow).sum(), 1e-14);
    assertArrayEquals(new double[] {0, 0, 0, 0, 1}, slowest, 0);
  }

  private record Weights(Hayami hayami) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      A km = xp.multiply(x.get(1), 1000.0);
      return List.of(hayami.weights(xp, List.of(x.get(0), km, xp.multiply(x.get(2), 1000.0))));
    }
  }

  @Test
  void derivativesAgree() {
    // The second reach is passed in two steps to the last bit, where a side is chosen.
    GradientChecks.check(
        XP,
        new GradientCase(
            "Hayami",
            "by reach",
            new Weights(new Hayami(HOUR, 8)),
            List.of(
                Constant.of(new double[] {1.5, 1, 2}),
                Constant.of(new double[] {0.8, 2, 0.6}),
                Constant.of(new double[] {10, 7.2, 2}))));
  }

  private record Second(Hayami hayami) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A weights = hayami.weights(xp, x);
      return xp.sum(xp.square(weights));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "FLOAT64"})
  void noReachIsTooShort(DType dtype) {
    PlainArray length = XP.astype(PlainArray.of(new double[] {93, 1, 1e-3, 1e-9, 0}), dtype);
    PlainArray celerity = XP.asarray(2.0, dtype);
    PlainArray diffusivity = XP.asarray(500.0, dtype);
    List<PlainArray> parameters = List.of(celerity, diffusivity, length);
    Hayami hayami = new Hayami(HOUR, 12);

    PlainArray weights = hayami.weights(XP, parameters);
    List<PlainArray> gradients =
        Derivatives.valueAndGradAll(new Second(hayami)).apply(XP, parameters).gradients();

    assertEquals(dtype, weights.dtype());
    double[] sums = doubles(XP.sum(weights, 0));
    assertArrayEquals(new double[] {1, 1, 1, 1, 1}, sums, dtype == DType.FLOAT32 ? 1e-6 : 1e-14);
    assertEquals(1, doubles(XP.getItem(weights, Index.at(0), Index.at(4)))[0]);
    for (PlainArray gradient : gradients) {
      assertTrue(Arrays.stream(doubles(gradient)).allMatch(Double::isFinite));
    }
  }

  @Test
  void narrowWeightsAreNearWideOnes() {
    Hayami hayami = Hayami.covering(HOUR, 1.5, 800, 100_000);
    List<PlainArray> wide = List.of(XP.asarray(1.5), XP.asarray(800.0), XP.asarray(100_000.0));
    List<PlainArray> narrow = wide.stream().map(x -> XP.astype(x, DType.FLOAT32)).toList();

    double[] expected = doubles(hayami.weights(XP, wide));

    assertArrayEquals(expected, doubles(hayami.weights(XP, narrow)), 3e-6);
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new Hayami(0, 3));
    assertThrows(IllegalArgumentException.class, () -> new Hayami(HOUR, 0));
    IllegalArgumentException slow =
        assertThrows(IllegalArgumentException.class, () -> Hayami.covering(1, 1e-3, 1, 1e5));
    assertTrue(
        String.valueOf(slow.getMessage())
            .endsWith("wanted positive numbers and less than a million"));
    assertThrows(IllegalArgumentException.class, () -> Hayami.covering(HOUR, 0, 1, 1000));
  }
}
