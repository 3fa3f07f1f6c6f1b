package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ValueAndGrad;

/**
 * What an optimizer makes small, with its gradients: most easily {@code
 * Derivatives.valueAndGradAll(Model::loss)::apply}.
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
  ValueAndGrad<A> valueAndGradient(ArrayNamespace<A> xp, List<A> parameters);
}
