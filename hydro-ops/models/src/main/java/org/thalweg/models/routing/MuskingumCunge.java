package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;

/**
 * Muskingum-Cunge routing with parameters that vary with the discharge, in the form that keeps
 * storage as its state and so loses no water (Todini 2007, doi:10.5194/hess-11-1645-2007), for wide
 * sections with Manning's friction whose width is a power of the discharge, B = B1 q^b (Leopold and
 * Maddock 1953, doi:10.3133/pp252). A rectangular section has b = 0.
 *
 * <p>With n the roughness, s the slope and L the length of a reach, and q a reference discharge:
 * the area of the section is q / v = B^(2/5) (n / s^(1/2))^(3/5) q^(3/5) = F q^f, with f = (3 + 2
 * b) / 5 and F = B1^(2/5) (n / s^(1/2))^(3/5), the velocity v = q^(1 - f) / F, and the celerity c =
 * dq / d(area) = v / f, which is 5/3 v where the section is rectangular. A step of length dt has
 * inflow I and outflow Q as means over the step, and stores S':
 *
 * <pre>
 *   S' = S + dt (I - Q) = L / v (x I + (1 - x) Q)
 *   x  = min(1, (1 - f) / 2 + f e + (f - 1/2) c dt / L),   e = max(0, (1 - q / (B s c L)) / 2)
 *   Q  = max(0, (S / dt + (1 - x L / (v dt)) I) / (1 + (1 - x) L / (v dt)))
 * </pre>
 *
 * <p>Reference discharge: the mean of inflow and of the outflow of the step before, at least {@code
 * leastDischarge}. e is Cunge's weight; f and (1 - f) / 2, for rectangles 3/5 and 1/5, turn it into
 * the weight of a volume whose velocity follows the discharge; the term of c dt / L takes off the
 * diffusion that the length of the step brings. A small wave on a steady flow then moves with c and
 * spreads with q / (2 B s), as a diffusive wave does. To see this, let a = f L / v = L / c, and d
 * stand for small changes. L / v goes with q^(f - 1), so with dq = (dI + dQ before) / 2 the volume
 * changes by a / f ((x - (1 - f) / 2) dI + (1 - x - (1 - f) / 2) dQ), that is a (w dI + (1 - w) dQ)
 * with w = (x - (1 - f) / 2) / f, and, as the reference is half a step late, by dt a (1 - f) / (2
 * f) for each unit of dQ a second. The response of a reach then has mean a and variance a^2 (1 - 2
 * w) + a dt (2 f - 1) / f, in which a dt comes from the storage being that at the end of the step.
 * This is q L / (B s c^3) for the x above.
 *
 * <p>At bounds: a reach so long or so steep that e is 1/2 is a pure kinematic wave; one so short
 * that diffusion exceeds it has e = 0 and spreads less; one that is passed in less than an eighth
 * of a step (rectangular; (2 f - 1) / (1 + f) of it in general) has x = 1 and shifts water by its
 * travel time. The outflow is never negative: behind a front too steep for the length of a reach it
 * is 0 until the reach has filled. What is stored is a weighted mean of what was stored and what
 * flows in, so the scheme is stable at any step.
 *
 * <p>Parameters: n s m^(-1/3), s as a number, at least {@code leastSlope}, B1 m, the width at 1
 * m³/s, L m, and b, from 0 to 1, which may be left out and is 0 then; values are not checked.
 * State: S m³ and the outflow of the last step. Differentiable in everything, with the derivative
 * of the side that is chosen at bounds.
 *
 * @param timeStep s, positive
 * @param leastSlope the slope that flatter reaches are taken to have
 * @param leastDischarge m³/s, the reference discharge of reaches that carry less
 */
public record MuskingumCunge(double timeStep, double leastSlope, double leastDischarge)
    implements RoutingScheme {
  /**
   * Routing with given bounds.
   *
   * @param timeStep s
   * @param leastSlope the slope that flatter reaches are taken to have
   * @param leastDischarge m³/s, the reference discharge of reaches that carry less
   * @throws IllegalArgumentException if one of them is not positive and finite
   */
  public MuskingumCunge {
    TimeSteps.check(timeStep);
    if (!(leastSlope > 0) || !(leastDischarge > 0)) {
      throw new IllegalArgumentException(
          "a least slope of %s and a least discharge of %s m3/s, wanted positive ones"
              .formatted(leastSlope, leastDischarge));
    }
  }

  /**
   * Routing with a least slope of 0.001 and a least discharge of 0.001 m³/s.
   *
   * @param timeStep s, positive
   * @return the scheme
   * @throws IllegalArgumentException if the time step is not positive and finite
   */
  public static MuskingumCunge of(double timeStep) {
    return new MuskingumCunge(timeStep, 1e-3, 1e-3);
  }

  @Override
  public <A> NodeResult<A> apply(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A inflow = xp.add(arriving.upstream(), arriving.inflow());
    A q = reference(xp, xp.multiply(xp.add(inflow, state.get(1)), 0.5));
    A slowness = slowness(xp, q, parameters);
    // L / v, in time steps.
    A steps = xp.divide(xp.multiply(volumeFactor(xp, parameters), slowness), timeStep);
    A x = weight(xp, slowness, steps, parameters);
    A fed = xp.multiply(inflow, xp.subtract(1.0, xp.multiply(x, steps)));
    A available = xp.add(xp.divide(state.get(0), timeStep), fed);
    A slowed = xp.add(xp.multiply(xp.subtract(1.0, x), steps), 1.0);
    A outflow = xp.maximum(xp.divide(available, slowed), 0.0);
    A gained = xp.multiply(xp.subtract(inflow, outflow), timeStep);
    return NodeResult.of(outflow, List.of(xp.add(state.get(0), gained), outflow));
  }

  private <A> A reference(ArrayNamespace<A> xp, A discharge) {
    return xp.maximum(discharge, leastDischarge);
  }

  /** f, by which power of the discharge the area of the section goes. */
  private static <A> A areaPower(ArrayNamespace<A> xp, List<A> parameters) {
    A widening = parameters.size() > 4 ? parameters.get(4) : xp.zerosLike(parameters.get(3));
    return xp.add(xp.multiply(widening, 0.4), 0.6);
  }

  /** q^(f - 1), with which 1 / v goes. */
  private static <A> A slowness(ArrayNamespace<A> xp, A q, List<A> parameters) {
    return xp.pow(q, xp.subtract(areaPower(xp, parameters), 1.0));
  }

  /** The volume of a reach at a discharge of 1 m³/s: L F. */
  private <A> A volumeFactor(ArrayNamespace<A> xp, List<A> parameters) {
    A resistance = xp.divide(parameters.get(0), xp.sqrt(slope(xp, parameters)));
    A section = xp.multiply(xp.pow(parameters.get(2), 0.4), xp.pow(resistance, 0.6));
    return xp.multiply(parameters.get(3), section);
  }

  private <A> A slope(ArrayNamespace<A> xp, List<A> parameters) {
    return xp.maximum(parameters.get(1), leastSlope);
  }

  /** x. */
  private <A> A weight(ArrayNamespace<A> xp, A slowness, A steps, List<A> parameters) {
    A f = areaPower(xp, parameters);
    // q / (B s c L): 1 / c is f F q^(f - 1), and q / B times that f F / B1 q^(3/2 (1 - f)).
    A length = parameters.get(3);
    A conveyance =
        xp.multiply(xp.multiply(parameters.get(2), slope(xp, parameters)), xp.square(length));
    A atOne = xp.divide(xp.multiply(f, volumeFactor(xp, parameters)), conveyance);
    A diffusion = xp.divide(atOne, xp.multiply(slowness, xp.sqrt(slowness)));
    A cunge = xp.maximum(xp.multiply(xp.subtract(1.0, diffusion), 0.5), 0.0);
    // c dt / L is 1 / f over the steps that L / v takes.
    A perStep = xp.divide(xp.subtract(f, 0.5), f);
    A lengthOfStep = xp.divide(perStep, steps);
    A least = xp.multiply(xp.subtract(1.0, f), 0.5);
    return xp.minimum(xp.add(xp.add(xp.multiply(f, cunge), lengthOfStep), least), 1.0);
  }

  @Override
  public <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters) {
    A slowness = slowness(xp, reference(xp, discharge), parameters);
    A perDischarge = xp.multiply(volumeFactor(xp, parameters), slowness);
    return List.of(xp.multiply(discharge, perDischarge), discharge);
  }
}
