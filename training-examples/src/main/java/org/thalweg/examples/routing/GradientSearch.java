package org.thalweg.examples.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.ValueAndGrad;
import org.thalweg.autodiff.optim.Adam;
import org.thalweg.autodiff.optim.Lbfgs;
import org.thalweg.autodiff.optim.LbfgsResult;
import org.thalweg.autodiff.optim.Optimizer;
import org.thalweg.autodiff.optim.OptimizerState;
import org.thalweg.autodiff.optim.Update;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.routing.Settings.Method;

/**
 * Search along the gradient of the loss, which the tape gives in one pass backward whatever the
 * number of parameters: by L-BFGS, or by Adam.
 *
 * @param method {@link Method#LBFGS} or {@link Method#ADAM}
 * @param mostEvaluations the number of evaluations after which the best so far counts
 */
record GradientSearch(Method method, int mostEvaluations) implements Fitter {
  private static final double ADAM_RATE = 0.05;

  @Override
  public <A> Fit<A> fit(
      ArrayNamespace<A> xp, RoutingProblem problem, List<A> start, Progress progress) {
    return method == Method.LBFGS
        ? lbfgs(xp, problem, start, progress)
        : adam(xp, problem, start, progress);
  }

  private <A> Fit<A> lbfgs(
      ArrayNamespace<A> xp, RoutingProblem problem, List<A> start, Progress progress) {
    LbfgsResult<A> result =
        Lbfgs.standard()
            .withLimits(mostEvaluations, mostEvaluations)
            .withTolerances(1e-6, 1e-3)
            .minimize(xp, (on, free) -> evaluate(on, problem, free, progress), start);
    return new Fit<>(result.parameters(), result.evaluations());
  }

  private <A> Fit<A> adam(
      ArrayNamespace<A> xp, RoutingProblem problem, List<A> start, Progress progress) {
    Optimizer adam = Adam.of(ADAM_RATE);
    List<A> free = start;
    OptimizerState<A> state = adam.start(xp, free);
    List<A> best = start;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < mostEvaluations; i++) {
      ValueAndGrad<A> here = evaluate(xp, problem, free, progress);
      double loss = number(xp, here.value());
      if (loss < least) {
        least = loss;
        best = free;
      }
      Update<A> update = adam.step(xp, state, free, here.gradients());
      free = update.parameters();
      state = update.state();
    }
    return new Fit<>(best, mostEvaluations);
  }

  private static <A> ValueAndGrad<A> evaluate(
      ArrayNamespace<A> xp, RoutingProblem problem, List<A> free, Progress progress) {
    ValueAndGrad<A> here = Derivatives.valueAndGradAll(problem::loss).apply(xp, free);
    progress.step("NSE %.4f".formatted(1 - number(xp, here.value()) / problem.days()));
    return here;
  }

  private static <A> double number(ArrayNamespace<A> xp, A value) {
    return ((double[]) xp.toFlatArray(value))[0];
  }
}
