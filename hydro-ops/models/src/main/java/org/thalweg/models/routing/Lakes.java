package org.thalweg.models.routing;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;

/**
 * Lakes and reservoirs at some nodes of a river: those store what flows in and let it out by their
 * level, the others are reaches of another scheme.
 *
 * <p>With S the water above the sill, A the area of the lake and so S / A the level above the sill,
 * a lake lets out
 *
 * <pre>
 *   Q = k (S / A)^p
 * </pre>
 *
 * <p>A broad weir has p = 3/2, and p = 1 is a linear reservoir that holds its water for the time A
 * / k. In a step of length dt, with inflow I, the rate r = Q / S stands still, at that of the mean
 * storage m over the step:
 *
 * <pre>
 *   S' = S e^(-r dt) + I (1 - e^(-r dt)) / r,   r = k / A (m / A)^(p - 1)
 *   Q  = I + (S - S') / dt = r m
 * </pre>
 *
 * <p>so that p = 1 is exact, any other p exact to second order in dt, S' positive and Q not
 * negative, but for rounding, at any length of step, and no water is lost, whatever r. A step that
 * is long for a lake and fills it ends above the steady level, by some percent of the outflow. With
 * x = r dt, f = (1 - e^(-x)) / x and h = (1 - f) / x, the mean storage is m = S f + I dt h. This
 * equation for m is solved by {@value #ROUNDS} rounds of Newton's method for log m, from the
 * storage that nothing has left. With e the elasticity -d log m / d log r at a given rate, which is
 * in [0, 1), its slope is 1 + (p - 1) e: there is one solution for any p above 0.
 *
 * <p>Parameters: first which nodes are lakes (above 0) and which are not (0), then A m², k m³/s for
 * a level of 1 m, and p, all positive; then those of the scheme of the reaches. What a lake has for
 * the parameters of a reach is not looked at, nor what a reach has for those of a lake: it may be
 * NaN. Other values are not checked. State: S m³, 0 in reaches, then the state of the reaches, 0 in
 * lakes. Differentiable in everything but which nodes are lakes.
 *
 * @param reaches the scheme of the other nodes, whose time step is that of the lakes
 */
public record Lakes(RoutingScheme reaches) implements RoutingScheme {
  private static final int ROUNDS = 4;

  /** How many parameters stand before those of the reaches. */
  private static final int OWN = 4;

  /** m³, below which a lake counts as so full where its rate is asked for: no logarithm of 0. */
  private static final double LEAST_STORED = 1e-6;

  /** The least r dt: no 0 / 0. */
  private static final double LEAST_RELEASE = 1e-9;

  /** The r dt below which differences of exponentials lose too much: their series is taken. */
  private static final double SMALL_RELEASE = 1e-3;

  @Override
  public double timeStep() {
    return reaches.timeStep();
  }

  @Override
  public <A> NodeResult<A> apply(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A isLake = isLake(xp, parameters);
    A inflow = xp.add(arriving.upstream(), arriving.inflow());
    A stored = stored(xp, inflow, state.get(0), lake(xp, isLake, parameters));
    A gained = xp.divide(xp.subtract(stored, state.get(0)), timeStep());
    NodeResult<A> reach =
        reaches.apply(xp, arriving, state.subList(1, state.size()), reach(xp, isLake, parameters));
    List<A> after = new ArrayList<>(state.size());
    after.add(xp.where(isLake, stored, state.get(0)));
    for (int i = 1; i < state.size(); i++) {
      after.add(xp.where(isLake, state.get(i), reach.state().get(i - 1)));
    }
    A outflow = xp.where(isLake, xp.subtract(inflow, gained), reach.outflow());
    return new NodeResult<>(outflow, after, reach.outputs());
  }

  /** S'; of a lake with A, k and p. */
  private <A> A stored(ArrayNamespace<A> xp, A inflow, A before, List<A> lake) {
    A entered = xp.multiply(inflow, timeStep());
    A logArea = xp.log(lake.get(0));
    A power = xp.subtract(lake.get(2), 1.0);
    // r dt at m = A, from which it goes with the power p - 1.
    A atArea = xp.divide(xp.multiply(lake.get(1), timeStep()), lake.get(0));
    A logMean = logarithm(xp, xp.add(before, xp.multiply(entered, 0.5)));
    for (int round = 0; round < ROUNDS; round++) {
      A x = released(xp, atArea, power, xp.subtract(logMean, logArea));
      A f = share(xp, x);
      A h = shareOfInflow(xp, x, f);
      A mean = xp.add(xp.multiply(before, f), xp.multiply(entered, h));
      // -x df/dx, and with it -x dh/dx.
      A change = xp.subtract(f, left(xp, x));
      A changeOfInflow = xp.subtract(h, xp.divide(change, x));
      A changes = xp.add(xp.multiply(before, change), xp.multiply(entered, changeOfInflow));
      A elasticity = xp.divide(changes, xp.maximum(mean, LEAST_STORED));
      A slope = xp.add(xp.multiply(power, elasticity), 1.0);
      logMean = xp.add(logMean, xp.divide(xp.subtract(logarithm(xp, mean), logMean), slope));
    }
    A x = released(xp, atArea, power, xp.subtract(logMean, logArea));
    return xp.add(xp.multiply(before, left(xp, x)), xp.multiply(entered, share(xp, x)));
  }

  private static <A> A logarithm(ArrayNamespace<A> xp, A stored) {
    return xp.log(xp.maximum(stored, LEAST_STORED));
  }

  /** x = r dt. */
  private static <A> A released(ArrayNamespace<A> xp, A atArea, A power, A logLevel) {
    return xp.maximum(xp.multiply(atArea, xp.exp(xp.multiply(power, logLevel))), LEAST_RELEASE);
  }

  /** e^(-x): what is left of what was stored. */
  private static <A> A left(ArrayNamespace<A> xp, A x) {
    return xp.exp(xp.negative(x));
  }

  /** f = (1 - e^(-x)) / x: what is left of the inflow of the step. */
  private static <A> A share(ArrayNamespace<A> xp, A x) {
    return xp.divide(xp.negative(xp.expm1(xp.negative(x))), x);
  }

  /** h = (1 - f) / x, by its series 1/2 - x/6 + x^2/24 - x^3/120 where x is small. */
  private static <A> A shareOfInflow(ArrayNamespace<A> xp, A x, A f) {
    A series = xp.subtract(1.0 / 24, xp.divide(x, 120.0));
    series = xp.subtract(1.0 / 6, xp.multiply(series, x));
    series = xp.subtract(0.5, xp.multiply(series, x));
    A h = xp.divide(xp.subtract(1.0, f), x);
    return xp.where(xp.less(x, SMALL_RELEASE), series, h);
  }

  private static <A> A isLake(ArrayNamespace<A> xp, List<A> parameters) {
    return xp.greater(parameters.get(0), 0.0);
  }

  /** A, k and p, 1 in reaches. */
  private static <A> List<A> lake(ArrayNamespace<A> xp, A isLake, List<A> parameters) {
    return parameters.subList(1, OWN).stream()
        .map(each -> xp.where(isLake, each, xp.onesLike(each)))
        .toList();
  }

  /** The parameters of the reaches, 1 in lakes. */
  private static <A> List<A> reach(ArrayNamespace<A> xp, A isLake, List<A> parameters) {
    return parameters.subList(OWN, parameters.size()).stream()
        .map(each -> xp.where(isLake, xp.onesLike(each), each))
        .toList();
  }

  @Override
  public <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters) {
    A isLake = isLake(xp, parameters);
    List<A> lake = lake(xp, isLake, parameters);
    A level = xp.pow(xp.divide(discharge, lake.get(1)), xp.divide(1.0, lake.get(2)));
    A none = xp.zerosLike(discharge);
    List<A> state = new ArrayList<>();
    state.add(xp.where(isLake, xp.multiply(lake.get(0), level), none));
    for (A each : reaches.steadyState(xp, discharge, reach(xp, isLake, parameters))) {
      state.add(xp.where(isLake, none, each));
    }
    return state;
  }
}
