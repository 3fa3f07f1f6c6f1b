package org.thalweg.models.routing;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;

/**
 * A reach that lets out later what flows in: with the lag of p steps, in part that of the two whole
 * numbers of steps next to it,
 *
 * <pre>
 *   Q(t) = sum over j of max(0, 1 - |p - j|) I(t - j)
 * </pre>
 *
 * <p>Parameter: the lag, s, from 0 to {@code longest} steps; a longer one is cut there. Its
 * derivative is that of the straight line between two whole numbers of steps. State: the inflow of
 * the last {@code longest} steps, m³/s, the latest first; each costs memory and time at every step,
 * so that long lags are better parted among reaches.
 *
 * @param timeStep s, positive
 * @param longest the longest lag, in steps, at least 1
 */
public record Lag(double timeStep, int longest) implements RoutingScheme {
  /**
   * Lags.
   *
   * @param timeStep s
   * @param longest the longest lag, in steps
   * @throws IllegalArgumentException if the time step is not positive and finite, or the longest
   *     lag not positive
   */
  public Lag {
    TimeSteps.check(timeStep);
    if (longest < 1) {
      throw new IllegalArgumentException("a lag of up to " + longest + " steps, wanted at least 1");
    }
  }

  @Override
  public <A> NodeResult<A> apply(
      ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
    A steps = xp.minimum(xp.divide(parameters.get(0), timeStep), (double) longest);
    List<A> inflow = new ArrayList<>(longest + 1);
    inflow.add(xp.add(arriving.upstream(), arriving.inflow()));
    inflow.addAll(state);
    A outflow = xp.multiply(inflow.get(0), weight(xp, steps, 0));
    for (int j = 1; j <= longest; j++) {
      outflow = xp.add(outflow, xp.multiply(inflow.get(j), weight(xp, steps, j)));
    }
    return NodeResult.of(outflow, inflow.subList(0, longest));
  }

  private static <A> A weight(ArrayNamespace<A> xp, A steps, int j) {
    return xp.maximum(xp.subtract(1.0, xp.abs(xp.subtract(steps, (double) j))), 0.0);
  }

  @Override
  public <A> List<A> steadyState(ArrayNamespace<A> xp, A discharge, List<A> parameters) {
    List<A> state = new ArrayList<>(longest);
    for (int i = 0; i < longest; i++) {
      state.add(discharge);
    }
    return state;
  }
}
