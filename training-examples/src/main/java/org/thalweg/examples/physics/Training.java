package org.thalweg.examples.physics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.calibration.Calibration;
import org.thalweg.calibration.Evaluation;
import org.thalweg.calibration.Fit;
import org.thalweg.calibration.Parameter;
import org.thalweg.calibration.Search;
import org.thalweg.calibration.Transform;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.RoutingParameters;
import org.thalweg.examples.command.Period;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.physics.LearnedRouting.Water;
import org.thalweg.operators.Score;

/**
 * Trains networks through the river, by L-BFGS on the gradient of 1 - NSE at the gauge.
 *
 * @param xp the namespace to compute in
 * @param experiment what is trained on
 * @param split its periods, of which the validation is not looked at
 * @param recipe how the network is made and trained
 * @param <A> the array type
 */
record Training<A>(ArrayNamespace<A> xp, Experiment experiment, Split split, Recipe recipe) {
  private static final double USUAL_OFFSET = 6; // h
  private static final double MOST_OFFSET = 24;

  /** A search that only its limits end. */
  private static final double NEVER = 1e-9;

  /**
   * Trains a network twice: up to the evaluation that is best in the selection, then as far with
   * the selection among the days of the fit.
   */
  Trained train(Balance balance, Progress progress) {
    LearnedRouting early = model(balance, split.fit());
    Calibration fitting =
        calibration(early, split.fit(), progress)
            .withSelection(days(split.selection()))
            .withLimits(recipe.evaluations(), recipe.patience());
    Fit fit = fitting.fit(xp);
    int best = best(fit.history());
    LearnedRouting all = model(balance, split.periods().calibration());
    Fit both =
        calibration(all, split.periods().calibration(), progress).withLimits(best, best).fit(xp);
    return new Trained(
        balance,
        FittedRouting.of(all, both),
        best,
        FittedRouting.of(early, fit).scores(xp, split.selection()));
  }

  /** How many evaluations it takes to the best. */
  private static int best(List<Evaluation> history) {
    return 1
        + IntStream.range(0, history.size())
            .boxed()
            .filter(i -> !Double.isNaN(history.get(i).judged()))
            .min(Comparator.comparingDouble(i -> history.get(i).judged()))
            .orElseThrow();
  }

  private LearnedRouting model(Balance balance, Period period) {
    Basin basin = experiment.basin();
    Constant attributes = experiment.attributes().values();
    Perceptron network =
        new Perceptron(
            experiment.attributes().names().size(),
            recipe.hidden(),
            LearnedRouting.OUTPUTS,
            recipe.seed());
    Water water = new Water(balance, Constant.of(basin.meanInflow(period)));
    return new LearnedRouting(basin, attributes, network, water);
  }

  private Calibration calibration(LearnedRouting model, Period period, Progress progress) {
    Balance balance = model.water().balance();
    Parameter weights =
        Parameter.of(LearnedRouting.WEIGHTS, Transform.identity())
            .perNode(model.network().size())
            .startingAt(0);
    Parameter offset =
        Parameter.of(RoutingParameters.OFFSET, Transform.bounded(0, MOST_OFFSET))
            .startingAt(USUAL_OFFSET);
    Lbfgs search =
        Lbfgs.standard()
            .withLimits(recipe.evaluations(), recipe.evaluations())
            .withTolerances(NEVER, NEVER);
    return Calibration.of(model, List.of(weights, offset), model.basin().observed(), days(period))
        .withLoss(Score.NSE)
        .withSearch(Search.lbfgs(search))
        .withPenalty(new NetworkPenalty(model, recipe.ridge()))
        .withListener(
            (evaluation, least) ->
                progress.step("%s, loss %.4f".formatted(balance, evaluation.loss())));
  }

  /** The river has run from the record's first day on. */
  private org.thalweg.calibration.Period days(Period period) {
    Basin basin = experiment.basin();
    return org.thalweg.calibration.Period.of(
            basin.indexOf(period.from()), basin.indexOf(period.to()) + 1)
        .withWholeWarmUp();
  }
}
