package org.thalweg.models;

import java.util.List;

/**
 * What a {@link NodeStep} gives.
 *
 * @param outflow what leaves the node downstream in this step
 * @param state the state after the step, alike in number, shapes and data types to that before it
 * @param outputs what else is wanted of every step, such as a depth; may be empty
 * @param <A> the array type
 */
public record NodeResult<A>(A outflow, List<A> state, List<A> outputs) {
  /**
   * The result of a step.
   *
   * @param outflow what leaves the node
   * @param state the state after the step
   * @param outputs what else is wanted of every step
   */
  public NodeResult {
    state = List.copyOf(state);
    outputs = List.copyOf(outputs);
  }

  /**
   * The result of a step without further outputs.
   *
   * @param outflow what leaves the node
   * @param state the state after the step; may be empty
   * @param <A> the array type
   * @return the result
   */
  public static <A> NodeResult<A> of(A outflow, List<A> state) {
    return new NodeResult<>(outflow, state, List.of());
  }
}
