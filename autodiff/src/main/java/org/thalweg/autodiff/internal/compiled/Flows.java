package org.thalweg.autodiff.internal.compiled;

/**
 * What elements of a loop hand on to others within a step: its first outputs, which come in as its
 * first inputs.
 *
 * @param count how many
 * @param silent how many of them, the first ones, are not put out
 * @param passage how they go
 */
public record Flows(int count, int silent, Passage passage) {
  /** Elements by themselves. */
  public static final Flows NONE = new Flows(0, 0, Passage.MANY);
}
