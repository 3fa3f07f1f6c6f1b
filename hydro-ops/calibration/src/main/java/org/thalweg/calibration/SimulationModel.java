package org.thalweg.calibration;

import org.thalweg.array.ArrayNamespace;

/**
 * What is calibrated: a function from named parameters to simulated series, in array code, so that
 * it has derivatives. A reference to a generic method, or a record that carries the data:
 *
 * <pre>{@code
 * record Bucket(Constant rain) implements SimulationModel {
 *   public <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times) {...}
 * }
 * }</pre>
 */
@FunctionalInterface
public interface SimulationModel {
  /**
   * Runs the model, from its initial state at the first of the times. It gives the same values
   * whenever it is run with the same parameters and times.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param parameters the parameters
   * @param times the times to run, warm-up included
   * @return {@code (time)} or {@code (time, gauge)}, a value for each of the times, in the unit of
   *     the observations
   */
  <A> A simulate(ArrayNamespace<A> xp, Parameters<A> parameters, TimeRange times);
}
