package org.thalweg.autodiff;

import java.util.List;

/**
 * The value of a function and what its derivative gives for some of its arguments.
 *
 * @param value the value
 * @param gradients {@code J^T g} for each argument asked for, of that argument's shape and data
 *     type; {@code g} is 1 for the gradient of a loss
 * @param <A> the array type
 */
public record ValueAndGrad<A>(A value, List<A> gradients) {
  /**
   * A value with gradients.
   *
   * @param value the value
   * @param gradients one for each argument asked for
   */
  public ValueAndGrad {
    gradients = List.copyOf(gradients);
  }

  /**
   * The gradient for the first argument asked for.
   *
   * @return an array of its shape
   * @throws IndexOutOfBoundsException if none was asked for
   */
  public A gradient() {
    return gradients.get(0);
  }
}
