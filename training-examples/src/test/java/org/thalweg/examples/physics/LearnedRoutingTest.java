package org.thalweg.examples.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.Fit;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Period;
import org.thalweg.calibration.Transform;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.GradientCheck;
import org.thalweg.examples.basin.RoutingParameters;
import org.thalweg.examples.physics.LearnedRouting.Water;

/** On a generated basin, with random weights. */
class LearnedRoutingTest {
  private static LearnedRouting model(ArrayNamespace<?> xp, Balance balance) {
    Experiment experiment = BiasedBasin.of(xp, 3);
    Basin basin = experiment.basin();
    Constant attributes = experiment.attributes().values();
    Perceptron network = new Perceptron(4, 3, LearnedRouting.OUTPUTS, 5);
    Constant volumes = Constant.of(basin.meanInflow(basin.record()));
    return new LearnedRouting(basin, attributes, network, new Water(balance, volumes));
  }

  private static FittedRouting random(LearnedRouting model, long seed) {
    double[] weights = new Random(seed).doubles(model.network().size(), -2, 2).toArray();
    return new FittedRouting(model, Constant.of(weights), 6);
  }

  @Test
  void exactBalanceNeitherMakesNorLosesWaterWhateverTheWeights() {
    try (Backend<?> backend = Backends.open("plain")) {
      LearnedRouting exact = model(backend.xp(), Balance.EXACT);
      LearnedRouting free = model(backend.xp(), Balance.FREE);

      for (long seed = 0; seed < 1000; seed++) {
        // A sum of 80 shares, each rounded.
        assertEquals(0, random(exact, seed).waterMade(backend.xp()), 1e-14, "seed " + seed);
      }
      assertTrue(Math.abs(random(free, 1).waterMade(backend.xp())) > 0.01);
    }
  }

  @Test
  void networkThatHasLearnedNothingChangesNoInflow() {
    try (Backend<?> backend = Backends.open("plain")) {
      LearnedRouting model = model(backend.xp(), Balance.FREE);
      Constant nothing = Constant.of(new double[model.network().size()]);

      FittedRouting routing = new FittedRouting(model, nothing, 0);

      for (double factor : routing.factor(backend.xp())) {
        assertEquals(1, factor, 1e-12);
      }
      for (double celerity : routing.celerity(backend.xp())) {
        assertEquals(1.2, celerity, 1e-12);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Balance.class)
  void gradientThroughNetworkAndRiverIsThatOfDifferences(Balance balance) {
    try (Backend<?> backend = Backends.open("plain")) {
      Fit fit = checked(backend.xp(), balance);

      assertEquals(GradientCheck.DONE, fit.starts().get(0).reason());
    }
  }

  private static <A> Fit checked(ArrayNamespace<A> xp, Balance balance) {
    LearnedRouting model = model(xp, balance);
    // Not where it begins: there the last layer is 0, and the first has no derivative.
    Parameter weights =
        Parameter.of(LearnedRouting.WEIGHTS, Transform.identity())
            .perNode(model.network().size())
            .startingAt(0.3);
    Parameter offset =
        Parameter.of(RoutingParameters.OFFSET, Transform.bounded(0, 24)).startingAt(5.3);
    Period period = Period.of(31, 121).withWholeWarmUp();
    return Calibration.of(model, List.of(weights, offset), model.basin().observed(), period)
        .withPenalty(new NetworkPenalty(model, 0.1))
        .withSearch(new GradientCheck())
        .fit(xp);
  }
}
