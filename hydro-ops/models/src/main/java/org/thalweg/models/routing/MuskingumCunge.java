package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;

/**
 * Muskingum-Cunge routing with parameters that vary with the discharge, in the form that keeps
 * storage as its state and so loses no water (Todini 2007, doi:10.5194/hess-11-1645-2007), for wide
 * rectangular sections with Manning's friction.
 *
 * <p>With n the roughness, s the slope, B the width and L the length of a reach, and q a reference
 * discharge: the velocity v = (s^(1/2) / n)^(3/5) (q / B)^(2/5), the celerity c = 5/3 v, the volume
 * L q / v. A step of length dt has inflow I and outflow Q as means over the step, and stores S':
 *
 * <pre>
 *   S' = S + dt (I - Q) = L / v (x I + (1 - x) Q)
 *   x  = min(1, 1/5 + 3/5 (e + c dt / (6 L))),   e = max(0, (1 - q / (B s c L)) / 2)
 *   Q  = max(0, (S / dt + (1 - x L / (v dt)) I) / (1 + (1 - x) L / (v dt)))
 * </pre>
 *
 * <p>Reference discharge: the mean of inflow and of the outflow of the step before, at least {@code
 * leastDischarge}. e is Cunge's weight; 3/5 and 1/5 turn it into the weight of a volume whose
 * velocity follows the discharge; c dt / (6 L) takes off the diffusion that the length of the step
 * brings. A small wave on a steady flow then moves with c and spreads with q / (2 B s), as a
 * diffusive wave does. To see this, let a = 3/5 L / v = L / c, and d stand for small changes: with
 * dq = (dI + dQ before) / 2 the volume changes by a ((x - 1/5) dI + (4/5 - x) dQ) 5/3 and, as the
 * reference is half a step late, by dt a / 3 for each unit of dQ a second. The response of a reach
 * then has mean a and variance a^2 (1 - 2 (x - 1/5) 5/3) + a dt / 3, which is q L / (B s c^3) for
 * the x above.
 *
 * <p>At bounds: a reach so long or so steep that e is 1/2 is a pure kinematic wave; one so short
 * that diffusion exceeds it has e = 0 and spreads less; one that is passed in less than an eighth
 * of a step has x = 1 and shifts water by its travel time. The outflow is never negative: behind a
 * front too steep for the length of a reach it is 0 until the reach has filled. What is stored is a
 * weighted mean of what was stored and what flows in, so the scheme is stable at any step.
 *
 * <p>Parameters: n s m^(-1/3), s as a number, at least {@code leastSlope}, B m, L m; values are not
 * checked. State: S m³ and the outflow of the last step. Differentiable in everything, with the
 * derivative of the side that is chosen at bounds.
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
    // L / v, in time steps.
    A steps = xp.divide(xp.multiply(volumeFactor(xp, parameters), xp.pow(q, -0.4)), timeStep);
    A x = weight(xp, q, steps, parameters);
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

  /** The volume of a reach at a discharge of 1 m³/s: L B^(2/5) (n / s^(1/2))^(3/5). */
  private <A> A volumeFactor(ArrayNamespace<A> xp, List<A> parameters) {
    A resistance = xp.divide(parameters.get(0), xp.sqrt(slope(xp, parameters)));
    A section = xp.multiply(xp.pow(parameters.get(2), 0.4), xp.pow(resistance, 0.6));
    return xp.multiply(parameters.get(3), section);
  }

  private <A> A slope(ArrayNamespace<A> xp, List<A> parameters) {
    return xp.maximum(parameters.get(1), leastSlope);
  }

  /** x; c dt / L is 5/3 over the steps that L / v takes. */
  private <A> A weight(ArrayNamespace<A> xp, A q, A steps, List<A> parameters) {
    A courant = xp.divide(5.0 / 3, steps);
    // q / (B s c L), with c L = courant L^2 / dt.
    A length = parameters.get(3);
    A perCourant =
        xp.divide(
            timeStep,
            xp.multiply(xp.multiply(parameters.get(2), slope(xp, parameters)), xp.square(length)));
    A diffusion = xp.divide(xp.multiply(q, perCourant), courant);
    A cunge = xp.maximum(xp.multiply(xp.subtract(1.0, diffusion), 0.5), 0.0);
    A shifted = xp.multiply(xp.add(cunge, xp.divide(courant, 6.0)), 0.6);
    return xp.minimum(xp.add(shifted, 0.2), 1.0);
  }

  @Override
  public <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters) {
    A perDischarge =
        xp.multiply(volumeFactor(xp, parameters), xp.pow(reference(xp, discharge), -0.4));
    return List.of(xp.multiply(discharge, perDischarge), discharge);
  }
}
