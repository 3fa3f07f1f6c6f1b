package org.thalweg.examples.routing;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.CalibrationResult;
import org.thalweg.calibration.Fit;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Period;
import org.thalweg.calibration.Search;
import org.thalweg.examples.basin.Baselines;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.FittedParameters;
import org.thalweg.examples.basin.PeriodScores;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.basin.RoutingModel;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.routing.Settings.Celerity;
import org.thalweg.operators.CoefficientReport;
import org.thalweg.operators.Score;

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
record RoutingCalibration<A>(
    ArrayNamespace<A> xp, Basin basin, Periods periods, Settings settings) {
  /** Where the search begins: a usual speed, a little flattening, a gauge that begins late. */
  private static final FittedParameters START = new FittedParameters(List.of(1.2), 0.1, 6);

  private static final double ROUGHLY = 1e-3;

  /** What the fit gave: the calibration that it is of, and the evaluations of all searches. */
  record Fitted(Calibration calibration, Fit fit, long evaluations) {
    FittedParameters parameters() {
      return FittedParameters.of(fit);
    }
  }

  /**
   * Fits the parameters on the calibration period. Where each reach has its own celerity, the one
   * that is best for all comes first, and the others go out from it.
   */
  Fitted fit(Progress progress) {
    if (settings.celerity() == Celerity.SHARED) {
      return search(settings.parameters(START, 1), settings.search(), progress);
    }
    Search first = Search.levenbergMarquardt(ROUGHLY);
    Fitted shared = search(settings.parameters(START, 1), first, progress);
    List<Parameter> parameters = settings.parameters(shared.parameters(), basin.reaches().count());
    Fitted each = search(parameters, settings.search(), progress);
    return new Fitted(each.calibration(), each.fit(), shared.evaluations() + each.evaluations());
  }

  private Fitted search(List<Parameter> parameters, Search search, Progress progress) {
    Period fitted = period(periods.calibration());
    double days = fitted.times().length();
    Calibration calibration =
        Calibration.of(new RoutingModel(basin), parameters, basin.observed(), fitted)
            // Squared errors in units of the observations' variance: what searches expect.
            .withLoss(Score.NSE.times(days))
            .withSearch(search)
            .withLimits(settings.mostEvaluations(), settings.mostEvaluations())
            .withListener(
                (evaluation, best) -> progress.step("NSE %.4f".formatted(1 - best / days)));
    Fit fit = calibration.fit(xp);
    return new Fitted(calibration, fit, fit.evaluations().total());
  }

  /** The river has run from the record's first day on. */
  private Period period(org.thalweg.examples.command.Period days) {
    return Period.of(basin.indexOf(days.from()), basin.indexOf(days.to()) + 1).withWholeWarmUp();
  }

  /** What fitted parameters are worth in both periods, beside the baselines. */
  CalibrationResult result(Fitted fitted) {
    double[] summed = basin.summedInflow();
    return fitted
        .calibration()
        .withValidation(period(periods.validation()))
        .withBaseline("summed inflow", Constant.of(summed))
        .withBaseline(
            "best lag",
            Constant.of(Baselines.bestLag(basin, periods.calibration()).applyTo(summed)))
        .evaluate(xp, fitted.fit());
  }

  /**
   * Runs the whole record with fitted parameters, and scores it and the baselines.
   *
   * @param truth the parameters that made the observations, where they are known
   */
  Outcome outcome(Fitted fitted, Optional<FittedParameters> truth) {
    double[] simulated = simulate(fitted.parameters());
    return new Outcome(
        basin,
        periods,
        fitted.parameters(),
        truth,
        Constant.of(simulated),
        PeriodScores.of(basin, simulated, periods),
        PeriodScores.ofBaselines(basin, periods),
        fitted.evaluations());
  }

  /** How Muskingum's coefficients behave with fitted parameters. */
  CoefficientReport coefficients(Fitted fitted) {
    return new RoutingModel(basin).coefficients(xp, fitted.parameters().on(xp));
  }

  private double[] simulate(FittedParameters parameters) {
    RoutingModel model = new RoutingModel(basin);
    return (double[]) xp.toFlatArray(model.discharge(xp, parameters.on(xp), basin.days()));
  }
}
