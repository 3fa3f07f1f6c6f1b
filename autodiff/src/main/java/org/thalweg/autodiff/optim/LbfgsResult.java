package org.thalweg.autodiff.optim;

import java.util.List;

/**
 * Where {@link Lbfgs} stopped, and why. Immutable.
 *
 * @param state the last state, from which it can go on
 * @param reason why it stopped
 * @param <A> the array type
 */
public record LbfgsResult<A>(LbfgsState<A> state, StopReason reason) {
  /**
   * The parameters of the lowest value found.
   *
   * @return one array for each
   */
  public List<A> parameters() {
    return state.parameters();
  }

  /**
   * The lowest value found.
   *
   * @return the value at {@link #parameters}
   */
  public double value() {
    return state.value();
  }

  /**
   * The number of evaluations of the objective.
   *
   * @return 1 or more
   */
  public long evaluations() {
    return state.evaluations();
  }

  /**
   * The number of iterations, each of one direction.
   *
   * @return 0 or more
   */
  public long iterations() {
    return state.iterations();
  }
}
