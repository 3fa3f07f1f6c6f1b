package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * What an optimizer makes small.
 *
 * @param <A> the array type
 */
@FunctionalInterface
public interface Objective<A> {
  /**
   * The value and its gradients at some parameters.
   *
   * @param xp the namespace
   * @param parameters the parameters, as many and of the same shapes at every call
   * @return the value and its gradients; NaN or an infinity where the objective is not defined
   */
  Evaluation<A> valueAndGradient(ArrayNamespace<A> xp, List<A> parameters);
}
