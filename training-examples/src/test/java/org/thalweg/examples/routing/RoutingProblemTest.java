package org.thalweg.examples.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.examples.command.Period;

/** On a generated basin, with a celerity for each reach, x and offset fitted. */
class RoutingProblemTest {
  private static final Period CALIBRATION = Period.parse("2001-02-01..2001-06-30");

  private static <A> RoutingProblem problem(ArrayNamespace<A> xp) {
    Basin basin = GeneratedBasin.of(5).observed(xp).basin();
    ParameterSpace space =
        new ParameterSpace(basin.reaches().count(), OptionalDouble.empty(), OptionalDouble.empty());
    return RoutingProblem.of(basin, CALIBRATION, space);
  }

  private static <A> double number(ArrayNamespace<A> xp, A array) {
    return ((double[]) xp.toFlatArray(array))[0];
  }

  @Test
  void squaredResidualsSumToTheLoss() {
    try (Backend<?> backend = Backends.open("plain")) {
      assertResidualsSum(backend.xp());
    }
  }

  private static <A> void assertResidualsSum(ArrayNamespace<A> xp) {
    RoutingProblem problem = problem(xp);
    List<A> free = problem.space().free(xp, new FittedParameters(List.of(1.1), 0.1, 5));

    A residuals = problem.residuals(xp, free);

    assertEquals(150, problem.days());
    assertEquals(
        number(xp, problem.loss(xp, free)) / problem.days(),
        number(xp, xp.sum(xp.square(residuals))),
        1e-12);
  }

  @Test
  void gradientIsThatOfDifferences() {
    try (Backend<?> backend = Backends.open("plain")) {
      assertGradient(backend.xp());
    }
  }

  private static <A> void assertGradient(ArrayNamespace<A> xp) {
    RoutingProblem problem = problem(xp);
    List<A> free = problem.space().free(xp, new FittedParameters(List.of(1.1), 0.1, 5.3));

    ValueAndGrad<A> loss = Derivatives.valueAndGradAll(problem::loss).apply(xp, free);

    // The sum of the celerities' gradients is the slope along their common change.
    for (int argument = 0; argument < free.size(); argument++) {
      double slope = Arrays.stream((double[]) xp.toFlatArray(loss.gradients().get(argument))).sum();
      double above = number(xp, problem.loss(xp, moved(xp, free, argument, 1e-4)));
      double below = number(xp, problem.loss(xp, moved(xp, free, argument, -1e-4)));
      assertEquals((above - below) / 2e-4, slope, 1e-6 * Math.max(1, Math.abs(slope)));
    }
  }

  private static <A> List<A> moved(ArrayNamespace<A> xp, List<A> free, int argument, double step) {
    List<A> moved = new ArrayList<>(free);
    moved.set(argument, xp.add(free.get(argument), step));
    return moved;
  }

  @Test
  void noiseIsAllThatTheTrueParametersLeave() {
    try (Backend<?> backend = Backends.open("plain")) {
      assertNoise(backend.xp());
    }
  }

  private static <A> void assertNoise(ArrayNamespace<A> xp) {
    RoutingProblem problem = problem(xp);
    List<A> free = problem.space().free(xp, GeneratedBasin.TRUTH);

    double share = number(xp, problem.loss(xp, free)) / problem.days();

    // Noise of 2 %, in a series that varies by about its mean.
    assertEquals(0, share, 0.01);
  }
}
