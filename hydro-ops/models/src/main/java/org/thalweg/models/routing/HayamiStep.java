package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.ScanStep;
import org.thalweg.autodiff.Step;

/**
 * One weight of {@link Hayami}, in a loop over the lags k that is compiled. Times are in steps.
 *
 * <p>Carry: the spreading part of G at k - 1 and k, 0 at first. Input: k. Parameters: c m/step, D
 * m²/step, L / c steps. Output: the weight. Each choice of a side takes one of them at a tie too,
 * so that derivatives of all orders are those of that side, and G is smooth.
 */
record HayamiStep() implements ScanStep {
  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A lag = inputs.get(0);
    A before = carry.get(0);
    A now = carry.get(1);
    A next = spreading(xp, xp.add(lag, 1.0), parameters);
    A curvature = xp.add(xp.subtract(next, xp.multiply(now, 2.0)), before);
    A early = xp.subtract(lag, parameters.get(2));
    A weight = xp.add(lagged(xp, early), curvature);
    return new Step<>(List.of(now, next), List.of(weight));
  }

  /** max(x + 1, 0) - 2 max(x, 0) + max(x - 1, 0). */
  private static <A> A lagged(ArrayNamespace<A> xp, A x) {
    A falling = xp.subtract(positive(xp, xp.subtract(x, 1.0)), xp.multiply(positive(xp, x), 2.0));
    return xp.add(falling, positive(xp, xp.add(x, 1.0)));
  }

  private static <A> A positive(ArrayNamespace<A> xp, A x) {
    return xp.where(xp.greater(x, 0.0), x, xp.zerosLike(x));
  }

  /** G(t) - max(t - L / c, 0), t from 1 on. */
  private static <A> A spreading(ArrayNamespace<A> xp, A t, List<A> parameters) {
    A celerity = parameters.get(0);
    A delay = parameters.get(2);
    // c t -/+ L = c (t -/+ L / c).
    A perTime = xp.divide(celerity, xp.multiply(xp.sqrt(xp.multiply(parameters.get(1), t)), 2.0));
    A early = xp.subtract(t, delay);
    A distance = xp.where(xp.greater(early, 0.0), early, xp.negative(early));
    A sum = xp.add(t, delay);
    A p = xp.multiply(distance, perTime);
    A behind = xp.multiply(sum, ScaledComplement.of(xp, xp.multiply(sum, perTime)));
    A ahead = xp.multiply(distance, ScaledComplement.of(xp, p));
    A half = xp.multiply(xp.subtract(behind, ahead), 0.5);
    return xp.multiply(xp.exp(xp.negative(xp.square(p))), half);
  }
}
