package org.thalweg.autodiff.internal.compiled;

import java.util.List;
import org.thalweg.array.ArraySpec;

/**
 * What a loop over time computes at each step for each element. Loops of one structure are one
 * loop.
 *
 * @param program one step of one element: from carry, inputs and parameters to carry and outputs
 * @param carry how many arrays are carried from step to step
 * @param inputs how many arrays have an element for each step
 * @param shared which of all arguments have one element for all elements; never a carry
 * @param backward whether the last step comes first
 */
public record LoopSpec(
    Program program, int carry, int inputs, List<Boolean> shared, boolean backward) {
  /**
   * A loop.
   *
   * @param program one step of one element
   * @param carry how many arrays are carried from step to step
   * @param inputs how many arrays have an element for each step
   * @param shared which of all arguments have one element for all elements
   * @param backward whether the last step comes first
   */
  public LoopSpec {
    shared = List.copyOf(shared);
  }

  /** Where an argument's element is found. */
  Reach reach(int leaf) {
    boolean overTime = leaf >= carry && leaf < carry + inputs;
    if (shared.get(leaf)) {
      return overTime ? Reach.STEP : Reach.ALL;
    }
    return overTime ? Reach.GRID : Reach.ELEMENT;
  }

  int outputs() {
    return program.results().size() - carry;
  }

  ArraySpec output(int output) {
    return program.result(carry + output);
  }
}
