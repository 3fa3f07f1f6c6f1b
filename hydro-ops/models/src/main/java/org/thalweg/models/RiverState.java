package org.thalweg.models;

import java.util.List;
import java.util.function.Function;

/**
 * The state of a river between two time steps: from it a run goes on without error.
 *
 * @param outflow {@code (node)}, what leaves each node
 * @param state {@code (node)} each, the state of the step; may be empty
 * @param <A> the array type
 */
public record RiverState<A>(A outflow, List<A> state) {
  /**
   * The state of a river.
   *
   * @param outflow what leaves each node
   * @param state the state of the step
   */
  public RiverState {
    state = List.copyOf(state);
  }

  /**
   * The same state of other arrays.
   *
   * @param f what is done to each array
   * @param <B> their type
   * @return a new state
   */
  public <B> RiverState<B> map(Function<A, B> f) {
    return new RiverState<>(f.apply(outflow), state.stream().map(f).toList());
  }
}
