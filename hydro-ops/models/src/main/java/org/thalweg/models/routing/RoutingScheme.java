package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.NodeStep;

/** The step of a reach, with the state from which a record may begin. */
public interface RoutingScheme extends NodeStep {
  /**
   * The length of a step.
   *
   * @return s, positive
   */
  double timeStep();

  /**
   * The state in which a reach lets out what flows in.
   *
   * @param xp the namespace to compute in
   * @param discharge {@code (node)} m³/s, what flows in and out
   * @param parameters the parameters of the step
   * @param <A> the array type
   * @return {@code (node)} each, the state of the step
   */
  <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters);
}
