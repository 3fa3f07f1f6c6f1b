package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/** A function and its gradient, for every array type: what {@link Derivatives} makes of a loss. */
@FunctionalInterface
public interface ValueAndGradFunction {
  /**
   * The value and the gradients.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param x the arguments
   * @return the value and the gradients, arrays of {@code xp}
   * @throws org.thalweg.array.ShapeException if the value is not 0-d
   * @throws org.thalweg.array.DTypeException if the value is not real floating-point, or an
   *     argument to differentiate with respect to is not floating-point
   * @throws IndexOutOfBoundsException if there is no such argument
   */
  <A> ValueAndGrad<A> apply(ArrayNamespace<A> xp, List<A> x);
}
