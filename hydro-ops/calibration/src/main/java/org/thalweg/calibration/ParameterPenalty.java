package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/**
 * What is added to the loss for the parameters themselves: a regularisation or a physical
 * constraint, most easily made of {@link org.thalweg.operators.Penalties}.
 */
@FunctionalInterface
public interface ParameterPenalty {
  /**
   * The penalty, in array code.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param parameters the parameters
   * @return 0-d, float64, 0 or more
   */
  <A> A of(ArrayNamespace<A> xp, Parameters<A> parameters);
}
