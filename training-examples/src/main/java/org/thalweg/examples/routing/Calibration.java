package org.thalweg.examples.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.routing.Baselines.Lag;
import org.thalweg.examples.routing.Settings.Celerity;
import org.thalweg.operators.CoefficientReport;

/**
 * A calibration: first the {@link #fit}, which sees nothing later than the calibration period, then
 * the {@link #outcome}: one run of the whole record.
 *
 * @param xp the namespace to compute in
 * @param basin the basin
 * @param periods its periods
 * @param settings what is fitted, and how
 * @param <A> the array type
 */
record Calibration<A>(ArrayNamespace<A> xp, Basin basin, Periods periods, Settings settings) {
  /** Where the search begins: a usual speed, a little flattening, a gauge that begins late. */
  private static final FittedParameters START = new FittedParameters(List.of(1.2), 0.1, 6);

  private static final double ROUGHLY = 1e-3;

  /** What the fit gave. */
  record Fitted(FittedParameters parameters, long evaluations) {}

  /**
   * Fits the parameters on the calibration period. Where each reach has its own celerity, the one
   * that is best for all comes first, and the others go out from it.
   */
  Fitted fit(Progress progress) {
    if (settings.celerity() == Celerity.SHARED) {
      return search(settings.space(1), settings.fitter(), START, progress);
    }
    Fitter first = new LevenbergMarquardt(settings.mostEvaluations(), ROUGHLY);
    Fitted shared = search(settings.space(1), first, START, progress);
    ParameterSpace space = settings.space(basin.reaches().count());
    Fitted each = search(space, settings.fitter(), shared.parameters(), progress);
    return new Fitted(each.parameters(), shared.evaluations() + each.evaluations());
  }

  private Fitted search(
      ParameterSpace space, Fitter fitter, FittedParameters from, Progress progress) {
    RoutingProblem problem = RoutingProblem.of(basin, periods.calibration(), space);
    Fit<A> fit = fitter.fit(xp, problem, space.free(xp, from), progress);
    RoutingParameters<A> best = space.bounded(xp, fit.free());
    return new Fitted(FittedParameters.of(xp, best), fit.evaluations());
  }

  /**
   * Runs the whole record with fitted parameters, and scores it and the baselines.
   *
   * @param truth the parameters that made the observations, where they are known
   */
  Outcome outcome(Fitted fitted, Optional<FittedParameters> truth) {
    double[] simulated = simulate(fitted.parameters());
    double[] summed = basin.summedInflow();
    Map<String, PeriodScores> baselines = new LinkedHashMap<>();
    baselines.put("summed_inflow", scores(summed));
    baselines.put("best_lag", scores(bestLag(summed).applyTo(summed)));
    return new Outcome(
        basin,
        periods,
        fitted.parameters(),
        truth,
        Constant.of(simulated),
        scores(simulated),
        baselines,
        fitted.evaluations());
  }

  /** How Muskingum's coefficients behave with fitted parameters. */
  CoefficientReport coefficients(Fitted fitted) {
    return new RoutingModel(basin, basin.days()).coefficients(xp, fitted.parameters().on(xp));
  }

  private double[] simulate(FittedParameters parameters) {
    RoutingModel model = new RoutingModel(basin, basin.days());
    return (double[]) xp.toFlatArray(model.discharge(xp, parameters.on(xp)));
  }

  private Lag bestLag(double[] summed) {
    int from = basin.indexOf(periods.calibration().from());
    int to = basin.indexOf(periods.calibration().to()) + 1;
    return Baselines.bestLag(summed, basin.observedDischarge(), from, to);
  }

  private PeriodScores scores(double[] simulated) {
    return new PeriodScores(
        Scores.of(basin, simulated, periods.calibration()),
        Scores.of(basin, simulated, periods.validation()));
  }
}
