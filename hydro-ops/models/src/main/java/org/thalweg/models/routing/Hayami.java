package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Derivatives;

/**
 * The diffusive wave in a long channel (Hayami 1951): water that flows in at one end of a reach
 * leaves the other after a time whose distribution is the inverse Gaussian one, here as means over
 * time steps.
 *
 * <p>With celerity c, diffusivity D and length L, F(t) the part of the water that has left after t
 * and G its integral from 0 to t, an inflow that is constant within each step of length dt leaves
 * as the mean
 *
 * <pre>
 *   w[k] = (G((k + 1) dt) - 2 G(k dt) + G((k - 1) dt)) / dt
 * </pre>
 *
 * <p>of the k-th step. The mean delay of these weights is that of the wave, L / c, at any length of
 * step: a reach that is passed in a small part of a step adds no more. Their variance is that of
 * the wave, 2 D L / c^3, and, from the means over steps, at most dt^2 / 4. Weights from {@code
 * lags} on are left out, the others divided by their sum, so that water is kept.
 *
 * <p>Method: with p, q = (c t -/+ L) / (2 sqrt(D t)) and E(x) = e^(x^2) erfc(x),
 *
 * <pre>
 *   F(t) = (erfc(-p) + e^(c L / D) erfc(q)) / 2
 *   G(t) = max(t - L / c, 0) + e^(-p^2) ((t + L / c) E(q) - |t - L / c| E(|p|)) / 2
 * </pre>
 *
 * <p>in which nothing overflows, as q^2 = p^2 + c L / D. The first term of G is that of a pure lag:
 * its second differences are those of {@link Lag}, and only the spreading, which is small, is a
 * difference of large numbers. (G is t F less the partial mean of the distribution, L / c (erfc(-p)
 * - e^(c L / D) erfc(q)) / 2; on both sides of L / c what the error functions leave beside the lag
 * is the same expression.)
 *
 * <p>Parameters: c m/s and D m²/s, positive; L m, from 0 on; values are not checked. Differentiable
 * in all of them, to any order. Of a reach that holds its water longer than {@code lags} steps, all
 * leaves within them: ask {@link #lags}.
 *
 * @param timeStep s, positive
 * @param lags how many weights there are, at least 1
 */
public record Hayami(double timeStep, int lags) implements ImpulseResponse {
  /** What the weights after {@link #lags} may hold: e^-20.7 = 1e-9. */
  private static final double EXPONENT_LEFT_OUT = 20.7;

  /** Keeps 0 / 0 away where nothing leaves within the lags: all leaves in the last one. */
  private static final double NEXT_TO_NOTHING = 1e-18;

  /**
   * Responses.
   *
   * @param timeStep s
   * @param lags how many weights there are
   * @throws IllegalArgumentException if the time step is not positive and finite, or there is no
   *     weight
   */
  public Hayami {
    TimeSteps.check(timeStep);
    if (lags < 1) {
      throw new IllegalArgumentException(lags + " lags, wanted at least 1");
    }
  }

  /**
   * Responses that hold all but 1e-9 of the water of a reach and of all that are shorter, faster or
   * less diffusive. As of an inverse Gaussian time T, of mean m and variance m^3 / l, P(T > t) is
   * at most exp(-l (t - m)^2 / (2 m^2 t)) for t > m.
   *
   * @param timeStep s, positive
   * @param celerity m/s, positive
   * @param diffusivity m²/s, positive
   * @param length m, positive
   * @return the responses
   * @throws IllegalArgumentException if a number is not positive and finite, or there would be more
   *     than a million weights
   */
  public static Hayami covering(
      double timeStep, double celerity, double diffusivity, double length) {
    double excess = 2 * diffusivity * EXPONENT_LEFT_OUT / (length * celerity);
    double means = 1 + excess + Math.sqrt(excess * (excess + 2));
    double steps = means * length / celerity / timeStep;
    boolean positive = timeStep > 0 && celerity > 0 && diffusivity > 0 && length > 0;
    if (!positive || !(steps < 1e6)) {
      throw new IllegalArgumentException(
          "a celerity of %s m/s, a diffusivity of %s m2/s and a length of %s m at steps of %s s"
                  .formatted(celerity, diffusivity, length, timeStep)
              + " take %s steps, wanted positive numbers and less than a million".formatted(steps));
    }
    return new Hayami(timeStep, (int) Math.ceil(steps) + 1);
  }

  @Override
  public <A> A weights(ArrayNamespace<A> xp, List<A> parameters) {
    // In steps: m/step, m2/step.
    A celerity = xp.multiply(parameters.get(0), timeStep);
    A diffusivity = xp.multiply(parameters.get(1), timeStep);
    A delay = xp.divide(parameters.get(2), celerity);
    A none = atLeastOne(xp, xp.zerosLike(xp.add(delay, diffusivity)));
    DType dtype = xp.dtype(none);
    Shape column = Shape.of(lags, 1);
    A lag = xp.reshape(xp.arange(0, lags, 1, dtype), column);
    A weights =
        Derivatives.scan(new HayamiStep())
            .apply(xp, List.of(none, none), List.of(lag), List.of(celerity, diffusivity, delay))
            .outputs()
            .get(0);
    A atLast = xp.zeros(column, dtype);
    A last = xp.setItem(atLast, xp.asarray(NEXT_TO_NOTHING, dtype), Index.at(-1), Index.at(0));
    A some = xp.add(weights, last);
    return xp.divide(some, xp.sum(some, 0, true));
  }

  private static <A> A atLeastOne(ArrayNamespace<A> xp, A x) {
    return xp.ndim(x) == 0 ? xp.expandDims(x, 0) : x;
  }
}
