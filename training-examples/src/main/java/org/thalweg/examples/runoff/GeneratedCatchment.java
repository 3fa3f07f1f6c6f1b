package org.thalweg.examples.runoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.models.runoff.Forcing;
import org.thalweg.models.runoff.Gr4j;

/** Ten years of made-up weather, run off by a GR4J whose parameters are known. */
final class GeneratedCatchment {
  private static final int DAYS = 3653;
  private static final double NOISE = 0.03;
  private static final double MISSING = 0.02;

  /** X1 to X4. */
  private static final double[] TRUTH = {320, 0.4, 75, 1.9};

  private GeneratedCatchment() {}

  static Catchment of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] rain = new double[DAYS];
    double[] demand = new double[DAYS];
    double[] warmth = new double[DAYS];
    boolean wet = false;
    for (int day = 0; day < DAYS; day++) {
      double summer = Math.sin((day - 105) * 2 * Math.PI / 365.25);
      wet = random.nextDouble() < (wet ? 0.65 : 0.25);
      rain[day] = wet ? -6 * Math.log(1 - random.nextDouble()) : 0;
      demand[day] = Math.max(0.1, 1.9 + 1.7 * summer + 0.5 * (random.nextDouble() - 0.5));
      warmth[day] = 9 + 8 * summer + 6 * (random.nextDouble() - 0.5);
    }
    double[] flow = new Gr4j().discharge(Forcing.of(rain, demand), truth());
    List<double[]> rows = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      boolean lost = random.nextDouble() < MISSING;
      double seen = flow[day] * (1 + NOISE * (2 * random.nextDouble() - 1));
      rows.add(new double[] {rain[day], demand[day], warmth[day], lost ? Double.NaN : seen});
    }
    return Catchment.of("generated catchment", LocalDate.of(2001, 1, 1), rows);
  }

  private static List<double[]> truth() {
    List<double[]> truth = new ArrayList<>();
    for (double each : TRUTH) {
      truth.add(new double[] {each});
    }
    return truth;
  }
}
