package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;

/**
 * What a calibration makes small: one number for how far a simulation is from observations. A
 * {@link Score}, a sum of several, or a reference to a generic method:
 *
 * <pre>{@code
 * Loss loss = Score.NSE.plus(Score.LOG_NSE.times(0.5));
 * }</pre>
 */
@FunctionalInterface
public interface Loss {
  /**
   * The loss, in array code, so that it has derivatives.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param weights of the observations: 0-d, {@code (time)} or their shape, 0 or more
   * @return 0-d, float64, smaller for better; NaN where it is not defined
   */
  <A> A loss(ArrayNamespace<A> xp, A simulated, A observed, A weights);

  /**
   * The residuals whose squares sum to the loss, if it is such a sum; methods for least squares
   * need them.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param weights of the observations: 0-d, {@code (time)} or their shape, 0 or more
   * @return {@code (residual)}, float64, 0 where nothing is observed; empty if the loss is no sum
   *     of squares
   */
  default <A> Optional<A> residuals(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    return Optional.empty();
  }

  /**
   * This loss and another.
   *
   * @param other the other
   * @return their sum; a sum of squares if both are
   */
  default Loss plus(Loss other) {
    return new SummedLoss(this, other);
  }

  /**
   * This loss, scaled.
   *
   * @param factor what it counts, 0 or more
   * @return the product; a sum of squares if this is one
   * @throws IllegalArgumentException if the factor is negative or not finite
   */
  default Loss times(double factor) {
    return new ScaledLoss(this, factor);
  }
}
