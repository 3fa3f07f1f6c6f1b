package org.thalweg.examples.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.examples.command.Progress;

/** A way to solve a {@link RoutingProblem}. */
interface Fitter {
  /**
   * The best parameters found.
   *
   * @param xp the namespace to compute in
   * @param problem the problem
   * @param start the free arrays of its parameter space to begin with
   * @param progress told of each evaluation
   */
  <A> Fit<A> fit(ArrayNamespace<A> xp, RoutingProblem problem, List<A> start, Progress progress);
}
