package org.thalweg.autodiff.optim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.Scope;

/** The iterations of {@link Lbfgs} on one objective. */
final class LbfgsRun<A> {
  /** Below this share of the largest possible, the curvature of a change is noise. */
  private static final double LEAST_CURVATURE = 1e-10;

  private final Lbfgs settings;
  private final Evaluator<A> evaluator;
  private final ArrayLists<A> arrays;

  LbfgsRun(Lbfgs settings, Evaluator<A> evaluator) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.arrays = evaluator.arrays();
  }

  LbfgsResult<A> from(LbfgsState<A> state) {
    LbfgsState<A> now = state;
    Optional<StopReason> reason = reached(now);
    while (reason.isEmpty()) {
      LbfgsState<A> next = iterate(now);
      reason = reached(next);
      if (reason.isEmpty() && next.iterations() == now.iterations()) {
        reason = Optional.of(StopReason.NO_DESCENT);
      } else if (reason.isEmpty() && isSettled(now.value(), next.value())) {
        reason = Optional.of(StopReason.VALUE_CHANGE);
      }
      now = next;
    }
    return new LbfgsResult<>(now, reason.get());
  }

  private Optional<StopReason> reached(LbfgsState<A> state) {
    if (arrays.largest(state.gradients()) <= settings.tolerances().gradient()) {
      return Optional.of(StopReason.GRADIENT);
    } else if (state.evaluations() >= settings.limits().evaluations()) {
      return Optional.of(StopReason.MAX_EVALUATIONS);
    } else if (state.iterations() >= settings.limits().iterations()) {
      return Optional.of(StopReason.MAX_ITERATIONS);
    }
    return Optional.empty();
  }

  private boolean isSettled(double before, double after) {
    double scale = Math.max(Math.abs(before), Math.abs(after));
    return Math.abs(before - after) <= settings.tolerances().valueChange() * scale;
  }

  /** The next state; at the same point if there is no descent from it. */
  private LbfgsState<A> iterate(LbfgsState<A> state) {
    LbfgsState<A> next = search(state, direction(state));
    if (next.iterations() == state.iterations() && !state.history().isEmpty()) {
      // What it remembers may mislead: once more, along the steepest descent.
      LbfgsState<A> forgetful =
          new LbfgsState<>(state.point(), List.of(), next.iterations(), next.evaluations());
      next = search(forgetful, direction(forgetful));
    }
    return next;
  }

  private LbfgsState<A> search(LbfgsState<A> state, List<A> direction) {
    LbfgsState.Point<A> here = state.point();
    double slope = arrays.dot(here.gradients(), direction);
    LineSearch<A> search =
        new LineSearch<>(
            new LineSearch.Ray<>(evaluator, here, direction),
            new LineSearch.Trial<>(0, slope, here),
            settings.curvature(),
            settings.limits().evaluations() - state.evaluations());
    // Without curvature known, a length of 1 at most; with it, the step of a Newton method.
    double first =
        state.history().isEmpty()
            ? Math.min(1, 1 / Math.sqrt(arrays.dot(direction, direction)))
            : 1;
    Optional<LineSearch.Trial<A>> found = search.search(first);
    long evaluations = state.evaluations() + search.used();
    return found.isEmpty()
        ? new LbfgsState<>(here, state.history(), state.iterations(), evaluations)
        : moved(state, found.get().point(), evaluations);
  }

  private LbfgsState<A> moved(LbfgsState<A> from, LbfgsState.Point<A> to, long evaluations) {
    List<A> step = arrays.subtracted(to.parameters(), from.parameters());
    List<A> change = arrays.subtracted(to.gradients(), from.gradients());
    double product = arrays.dot(step, change);
    double most = Math.sqrt(arrays.dot(step, step) * arrays.dot(change, change));
    List<LbfgsState.Pair<A>> history = new ArrayList<>(from.history());
    if (product > LEAST_CURVATURE * most) {
      history.add(new LbfgsState.Pair<>(step, change, product));
    }
    int drop = Math.max(0, history.size() - settings.memory());
    return new LbfgsState<>(
        to, history.subList(drop, history.size()), from.iterations() + 1, evaluations);
  }

  /** A direction of descent: by what is remembered, or else the steepest. */
  private List<A> direction(LbfgsState<A> state) {
    try (Scope<A> scope = arrays.xp().openScope()) {
      ArrayLists<A> own = new ArrayLists<>(scope.xp());
      List<A> direction = own.scaled(product(own, state), -1);
      if (!(own.dot(state.gradients(), direction) < 0)) {
        direction = own.scaled(state.gradients(), -1);
      }
      return direction.stream().map(scope::release).toList();
    }
  }

  /** The inverse Hessian that the history describes, times the gradient. */
  private List<A> product(ArrayLists<A> own, LbfgsState<A> state) {
    List<LbfgsState.Pair<A>> history = state.history();
    if (history.isEmpty()) {
      return state.gradients();
    }
    List<A> q = state.gradients();
    double[] alpha = new double[history.size()];
    for (int i = history.size() - 1; i >= 0; i--) {
      LbfgsState.Pair<A> pair = history.get(i);
      alpha[i] = own.dot(pair.step(), q) / pair.product();
      q = own.plus(q, -alpha[i], pair.change());
    }
    LbfgsState.Pair<A> newest = history.get(history.size() - 1);
    List<A> r = own.scaled(q, newest.product() / own.dot(newest.change(), newest.change()));
    for (int i = 0; i < history.size(); i++) {
      LbfgsState.Pair<A> pair = history.get(i);
      double beta = own.dot(pair.change(), r) / pair.product();
      r = own.plus(r, alpha[i] - beta, pair.step());
    }
    return r;
  }
}
