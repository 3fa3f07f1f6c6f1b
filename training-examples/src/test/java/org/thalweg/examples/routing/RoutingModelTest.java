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
import org.thalweg.calibration.Search;
import org.thalweg.calibration.Target;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.FittedParameters;
import org.thalweg.examples.basin.GeneratedBasin;
import org.thalweg.examples.basin.RoutingModel;
import org.thalweg.examples.routing.Settings.Celerity;
import org.thalweg.examples.routing.Settings.Method;

/** On a generated basin, with a celerity for each reach, x and offset fitted. */
class RoutingModelTest {
  private static final Settings SETTINGS =
      new Settings(
          Celerity.PER_REACH, OptionalDouble.empty(), OptionalDouble.empty(), Method.LBFGS, 1);

  /** Asks for a gradient where it began, and compares it with differences of the loss. */
  private record Checked() implements Search {
    private static final double STEP = 1e-4;

    @Override
    public <A> String minimize(ArrayNamespace<A> xp, Target target, double[] start) {
      double[] gradient = target.slope(start).gradient();
      for (int i : new int[] {0, 7, start.length - 2, start.length - 1}) {
        double slope =
            (moved(target, start, i, STEP) - moved(target, start, i, -STEP)) / (2 * STEP);
        assertEquals(slope, gradient[i], 1e-6 * Math.max(1e-2, Math.abs(slope)), "number " + i);
      }
      return "checked";
    }

    private static double moved(Target target, double[] start, int i, double step) {
      double[] moved = start.clone();
      moved[i] += step;
      return target.value(moved);
    }
  }

  private static <A> Fit fit(ArrayNamespace<A> xp, FittedParameters start) {
    Basin basin = GeneratedBasin.of(5).observed(xp).basin();
    List<Parameter> parameters = SETTINGS.parameters(start, basin.reaches().count());
    Period period = Period.of(31, 181).withWholeWarmUp();
    return Calibration.of(new RoutingModel(basin), parameters, basin.observed(), period)
        .withSearch(new Checked())
        .fit(xp);
  }

  @Test
  void gradientIsThatOfDifferences() {
    try (Backend<?> backend = Backends.open("plain")) {
      Fit fit = fit(backend.xp(), new FittedParameters(List.of(1.1), 0.1, 5.3));

      assertEquals("checked", fit.starts().get(0).reason());
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
