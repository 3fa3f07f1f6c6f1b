package org.thalweg.examples.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.command.Progress;

/** On one year of a generated basin whose gauge reads 12 % too much. */
class TrainingTest {
  private static final Periods PERIODS =
      new Periods(Period.parse("2001-01-01..2001-12-31"), Period.parse("2002-01-01..2002-12-31"));
  private static final Recipe RECIPE = new Recipe(6, 0.01, 10, 10, 1);

  private static <A> Assessment trained(
      ArrayNamespace<A> xp, Experiment experiment, Balance balance) {
    Split split = Split.of(experiment.basin(), PERIODS, Optional.empty());
    Training<A> training = new Training<>(xp, experiment, split, RECIPE);
    try (Progress progress =
        Progress.start(
            new PrintWriter(Writer.nullWriter()), new Progress.Task("test", 1, "steps"), false)) {
      return Assessment.of(xp, experiment, PERIODS, training.train(balance, progress));
    }
  }

  @Test
  void balanceKeepsANetworkFromMakingTheWaterThatTheGaugeOnlySeemsToSee() {
    try (Backend<?> backend = Backends.open("plain")) {
      ArrayNamespace<?> xp = backend.xp();
      Experiment experiment = BiasedBasin.of(xp, 1);

      Assessment exact = trained(xp, experiment, Balance.EXACT);
      Assessment free = trained(xp, experiment, Balance.FREE);

      assertEquals(0, exact.waterMade(), 1e-14);
      // More than half of what the gauge reads too much.
      double half = (BiasedBasin.RATING - 1) / 2;
      assertTrue(free.waterMade() > half, "made " + free.waterMade());
      assertTrue(free.scores().validation().nse() > exact.scores().validation().nse());
      // A series that is too high by a share b has an NSE of at most 1 - b².
      double gain =
          exact.recovery().orElseThrow().innerNse() - free.recovery().orElseThrow().innerNse();
      assertTrue(gain > half * half, "exact " + exact.recovery() + ", free " + free.recovery());
    }
  }
}
