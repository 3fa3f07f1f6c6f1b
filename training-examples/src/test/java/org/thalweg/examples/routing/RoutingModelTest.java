package org.thalweg.examples.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.Fit;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Period;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.FittedParameters;
import org.thalweg.examples.basin.GeneratedBasin;
import org.thalweg.examples.basin.GradientCheck;
import org.thalweg.examples.basin.RoutingModel;
import org.thalweg.examples.routing.Settings.Celerity;
import org.thalweg.examples.routing.Settings.Method;

/** On a generated basin, with a celerity for each reach, x and offset fitted. */
class RoutingModelTest {
  private static final Settings SETTINGS =
      new Settings(
          Celerity.PER_REACH, OptionalDouble.empty(), OptionalDouble.empty(), Method.LBFGS, 1);

  private static <A> Fit fit(ArrayNamespace<A> xp, FittedParameters start) {
    Basin basin = GeneratedBasin.of(5).observed(xp).basin();
    List<Parameter> parameters = SETTINGS.parameters(start, basin.reaches().count());
    Period period = Period.of(31, 181).withWholeWarmUp();
    return Calibration.of(new RoutingModel(basin), parameters, basin.observed(), period)
        .withSearch(new GradientCheck())
        .fit(xp);
  }

  @Test
  void gradientIsThatOfDifferences() {
    try (Backend<?> backend = Backends.open("plain")) {
      Fit fit = fit(backend.xp(), new FittedParameters(List.of(1.1), 0.1, 5.3));

      assertEquals(GradientCheck.DONE, fit.starts().get(0).reason());
    }
  }

  @Test
  void noiseIsAllThatTheTrueParametersLeave() {
    try (Backend<?> backend = Backends.open("plain")) {
      Fit fit = fit(backend.xp(), GeneratedBasin.TRUTH);

      // Noise of 2 %, in a series that varies by about its mean.
      assertEquals(0, fit.loss(), 0.01);
    }
  }
}
