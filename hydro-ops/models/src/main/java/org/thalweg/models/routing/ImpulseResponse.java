package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * What leaves a reach, step after step, of one unit of water that flows in during one step.
 *
 * <p>Generic, so that it can be differentiated: a reference to a generic method, or a record such
 * as {@link Hayami}.
 */
@FunctionalInterface
public interface ImpulseResponse {
  /**
   * The response of each reach.
   *
   * @param xp the namespace to compute in
   * @param parameters {@code (node)} each or numbers, in the order of the response
   * @param <A> the array type
   * @return {@code (lag, node)}, or {@code (lag, 1)} where all reaches have one; what leaves in the
   *     step of the inflow comes first, and water is kept where the sum over the lags is 1
   */
  <A> A weights(ArrayNamespace<A> xp, List<A> parameters);

  /**
   * Responses that are given as they are: the one parameter is the weights.
   *
   * @return the response
   */
  static ImpulseResponse given() {
    return new GivenResponse();
  }
}
