package org.thalweg.models;

import java.util.List;
import java.util.function.Function;

/**
 * What a {@link RiverScan} gives.
 *
 * @param outflow {@code (time, node)}, what leaves each node
 * @param outputs {@code (time, node)} each, the further outputs of the step
 * @param end the state after the last time step
 * @param <A> the array type
 */
public record RiverRun<A>(A outflow, List<A> outputs, RiverState<A> end) {
  /**
   * A run.
   *
   * @param outflow what leaves each node
   * @param outputs the further outputs of the step
   * @param end the state after the last time step
   */
  public RiverRun {
    outputs = List.copyOf(outputs);
  }

  /**
   * The same run of other arrays.
   *
   * @param f what is done to each array
   * @param <B> their type
   * @return a new run
   */
  public <B> RiverRun<B> map(Function<A, B> f) {
    return new RiverRun<>(f.apply(outflow), outputs.stream().map(f).toList(), end.map(f));
  }
}
