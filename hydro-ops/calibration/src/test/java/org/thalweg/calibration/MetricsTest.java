package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thalweg.plain.PlainNamespace;

class MetricsTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  @Test
  void metricsAreThoseOfTheirDefinitionsInNumPyAndSciPy() {
    double[] observed = flow(0, 2);
    double[] simulated = flow(2, 1.8);
    for (int t = 0; t < observed.length; t++) {
      simulated[t] *= t % 89 < 4 ? 0.7 : 1;
      observed[t] = t % 97 == 5 ? Double.NaN : observed[t];
    }

    Map<String, Double> metrics = Metrics.of(xp, simulated, observed, DAY);

    // By NeuralHydrology's definitions in NumPy 2.4.6 and SciPy 1.17.1, on the same series.
    Map<String, Double> expected =
        Map.ofEntries(
            Map.entry("NSE", 0.9369181967025197),
            Map.entry("MSE", 3.5872091405735147),
            Map.entry("RMSE", Math.sqrt(3.5872091405735147)),
            Map.entry("KGE", 0.8403721256812393),
            Map.entry("Alpha-NSE", 0.8923728608279632),
            Map.entry("Beta-NSE", -0.09735697816953266),
            Map.entry("Beta-KGE", 0.8844874752896985),
            Map.entry("Pearson-r", 0.9764561301349789),
            Map.entry("FHV", -9.912061446326545),
            Map.entry("FMS", -5.166612171085787),
            Map.entry("FLV", -232.17890511465066),
            Map.entry("Peak-Timing", 1.2857142857142858),
            Map.entry("Missed-Peaks", 0.625),
            Map.entry("Peak-MAPE", 12.256360918705282));
    assertEquals(expected.keySet(), metrics.keySet());
    expected.forEach(
        (name, value) ->
            assertEquals(
                value, metrics.getOrDefault(name, Double.NaN), 1e-11 * Math.abs(value), name));
  }

  /** Waves of floods with a ripple, in formulas that other programs can repeat. */
  private static double[] flow(double phase, double scale) {
    double[] flow = new double[1000];
    for (int t = 0; t < flow.length; t++) {
      double wave = Math.pow(Math.max(0, Math.sin((t - phase) / 17)), 4);
      double floods = 8 * wave * (1.2 + Math.sin((t - phase) / 53));
      double ripple = 0.3 * Math.pow(Math.sin(t / 5.3), 2) + 0.2 * (t * 7919 % 101) / 101;
      flow[t] = scale * (1 + floods + ripple);
    }
    return flow;
  }

  @Test
  void peaksAreThoseOfSciPy() {
    double[] rough = new double[200];
    for (int t = 0; t < rough.length; t++) {
      rough[t] = t * t * 31 % 17 + t * 13 % 7 + t / 1000.0;
    }

    List<Integer> all = Peaks.maxima(rough);
    List<Integer> apart = Peaks.apart(all, rough, 10);

    // scipy.signal.find_peaks 1.17.1, without and with distance=10.
    assertEquals(78, all.size());
    assertEquals(List.of(1, 3, 6, 8, 11, 16, 18, 20, 23, 25), all.subList(0, 10));
    assertEquals(List.of(1, 16, 33, 50, 67, 86, 101, 120, 135, 152, 169, 186, 198), apart);
    assertEquals(List.of(2), Peaks.maxima(new double[] {0, 1, 1, 1, 0, 0, 3}));
  }

  @Test
  void durationCurveDescends() {
    assertArrayEquals(
        new double[] {5, 4, 3, 1}, DurationCurves.descending(new double[] {3, 1, 5, 4}));
  }

  @Test
  void seriesWithoutObservationHaveNoMetrics() {
    double[] missing = {Double.NaN, Double.NaN};

    Map<String, Double> metrics = Metrics.of(xp, new double[] {1, 2}, missing, DAY);

    metrics.forEach(
        (name, value) -> assertEquals(name.equals("Missed-Peaks") ? 0 : Double.NaN, value, name));
    assertThrows(IllegalArgumentException.class, () -> Metrics.of(xp, new double[1], missing, DAY));
  }
}
