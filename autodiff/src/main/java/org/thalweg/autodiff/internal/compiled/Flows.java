package org.thalweg.autodiff.internal.compiled;

import java.util.Set;

/**
 * What elements of a loop hand on to others within a step: its first outputs, which come in as its
 * first inputs.
 *
 * @param count how many
 * @param passage how they go
 * @param hidden the outputs that are not put out
 * @param delayed the arguments that are rows of the step before
 */
public record Flows(int count, Passage passage, Set<Integer> hidden, Set<Integer> delayed) {
  /** Elements by themselves. */
  public static final Flows NONE = new Flows(0, Passage.MANY, Set.of(), Set.of());

  /**
   * What flows.
   *
   * @param count how many
   * @param passage how they go
   * @param hidden the outputs that are not put out
   * @param delayed the arguments that are rows of the step before
   */
  public Flows {
    hidden = Set.copyOf(hidden);
    delayed = Set.copyOf(delayed);
  }
}
