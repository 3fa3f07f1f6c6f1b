package org.thalweg.examples.routing;

import java.util.List;
import java.util.OptionalDouble;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Search;
import org.thalweg.calibration.Transform;
import org.thalweg.examples.basin.FittedParameters;
import org.thalweg.examples.basin.RoutingParameters;
import org.thalweg.examples.command.InputException;

/**
 * What is fitted, and how.
 *
 * @param celerity whether reaches share a celerity
 * @param x the fixed x; fitted if empty
 * @param offset the fixed offset in hours; fitted if empty
 * @param method the optimizer
 * @param mostEvaluations the number of evaluations after which the best so far counts
 */
record Settings(
    Celerity celerity,
    OptionalDouble x,
    OptionalDouble offset,
    Method method,
    int mostEvaluations) {
  static final double MOST_X = 0.5;
  static final double MOST_OFFSET = 24;

  private static final double TOLERANCE = 1e-5;
  private static final double ADAM_RATE = 0.05;

  /** How the command line says that a parameter is fitted. */
  static final String FITTED = "fitted";

  /**
   * Settings.
   *
   * @throws InputException if the optimizer cannot do what it should
   */
  Settings {
    if (mostEvaluations < 1) {
      throw new InputException(
          "--max-evaluations: found %d, wanted 1 or more".formatted(mostEvaluations));
    }
    if (celerity == Celerity.PER_REACH && method == Method.LEVENBERG_MARQUARDT) {
      throw new InputException(
          "--optimizer: levenberg-marquardt runs the model once for each parameter, for --celerity"
              + " per-reach use lbfgs or adam");
    }
  }

  /** How many celerities there are. */
  enum Celerity {
    /** One for all reaches. */
    SHARED("shared"),
    /** One for each reach. */
    PER_REACH("per-reach");

    private final String option;

    Celerity(String option) {
      this.option = option;
    }

    @Override
    public String toString() {
      return option;
    }
  }

  /** An optimizer. */
  enum Method {
    LEVENBERG_MARQUARDT("levenberg-marquardt"),
    LBFGS("lbfgs"),
    ADAM("adam");

    private final String option;

    Method(String option) {
      this.option = option;
    }

    @Override
    public String toString() {
      return option;
    }
  }

  /** The parameters, which begin at some numbers; each reach has a celerity of its own or not. */
  List<Parameter> parameters(FittedParameters start, int celerities) {
    Parameter celerity =
        Parameter.of(RoutingParameters.CELERITY, Transform.logBounded(0.2, 5))
            .startingAt(start.celerity().get(0));
    return List.of(
        celerities == 1 ? celerity : celerity.perNode(celerities),
        parameter(RoutingParameters.X, x, MOST_X, start.x()),
        parameter(RoutingParameters.OFFSET, offset, MOST_OFFSET, start.offset()));
  }

  private static Parameter parameter(String name, OptionalDouble fixed, double most, double start) {
    return fixed.isPresent()
        ? Parameter.fixed(name, fixed.getAsDouble())
        : Parameter.of(name, Transform.bounded(0, most)).startingAt(start);
  }

  /** The way to fit them. */
  Search search() {
    return switch (method) {
      case LEVENBERG_MARQUARDT -> Search.levenbergMarquardt(TOLERANCE);
      case ADAM -> Search.adam(ADAM_RATE, mostEvaluations);
      case LBFGS ->
          Search.lbfgs(
              Lbfgs.standard()
                  .withLimits(mostEvaluations, mostEvaluations)
                  .withTolerances(1e-6, 1e-3));
    };
  }

  /** A parameter's value as it is written on the command line; empty if it is to be fitted. */
  static OptionalDouble fixed(String option, String text, double most) {
    if (text.equals(FITTED)) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= 0 && value <= most) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw new InputException(
        "%s: found %s, wanted '%s' or a number from 0 to %s"
            .formatted(option, InputException.quote(text), FITTED, most));
  }
}
