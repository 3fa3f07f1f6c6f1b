package org.thalweg.examples.basin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.examples.basin.Baselines.Lag;

class BaselinesTest {
  @Test
  void lagMixesTwoDaysAndHoldsTheFirst() {
    double[] late = new Lag(1, 0.25).applyTo(new double[] {4, 8, 16, 32});

    assertArrayEquals(new double[] {4, 4, 7, 14}, late);
  }

  @Test
  void fittedLagIsTheOneThatMadeTheObservations() {
    Random random = new Random(11);
    double[] inflow = random.doubles(400, 0, 100).toArray();
    double[] observed = new Lag(3, 0.4).applyTo(inflow);
    observed[100] = Double.NaN;

    Lag lag = Baselines.bestLag(inflow, observed, 10, 390);

    assertEquals(3, lag.days());
    assertEquals(0.4, lag.fraction(), 1e-12);
  }

  @Test
  void whatArrivesTheSameDayHasNoLag() {
    double[] inflow = new Random(12).doubles(50, 0, 100).toArray();

    Lag lag = Baselines.bestLag(inflow, inflow, 0, 50);

    assertEquals(new Lag(0, 0), lag);
  }
}
