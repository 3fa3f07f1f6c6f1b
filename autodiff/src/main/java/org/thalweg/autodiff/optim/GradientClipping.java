package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/** A way to keep gradients within bounds before a step takes them. */
public interface GradientClipping {
  /**
   * The gradients within bounds.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param gradients the gradients, real floating; may be empty, NaN stays NaN
   * @return as many, of the same shapes and data types
   */
  <A> List<A> clip(ArrayNamespace<A> xp, List<A> gradients);

  /**
   * Every element for itself within plus and minus a limit.
   *
   * @param limit the limit, positive
   * @return the clipping
   * @throws IllegalArgumentException if the limit is not finite and positive
   */
  static GradientClipping byValue(double limit) {
    Checks.positive("limit", limit);
    return new ValueClipping(limit);
  }

  /**
   * All gradients scaled by one factor, so that the Euclidean norm of all of them together is at
   * most a limit: {@code g * limit / max(norm, limit)}. The norm is taken in float64; if it is not
   * finite, the gradients stay as they are, for the step to refuse.
   *
   * @param limit the limit, positive
   * @return the clipping
   * @throws IllegalArgumentException if the limit is not finite and positive
   */
  static GradientClipping byGlobalNorm(double limit) {
    Checks.positive("limit", limit);
    return new NormClipping(limit);
  }
}
