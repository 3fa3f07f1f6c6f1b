package org.thalweg.autodiff.optim;

import java.util.List;

/**
 * The value of an objective and its gradients. Immutable.
 *
 * @param value 0-d, or of one element; real floating
 * @param gradients one for each parameter, of its shape and data type
 * @param <A> the array type
 */
public record Evaluation<A>(A value, List<A> gradients) {
  /**
   * A value and gradients.
   *
   * @param value 0-d, or of one element; real floating
   * @param gradients one for each parameter; copied
   */
  public Evaluation {
    gradients = List.copyOf(gradients);
  }
}
