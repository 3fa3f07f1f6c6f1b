package org.thalweg.autodiff.internal.compiled;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;

/**
 * What a loop over time computes at each step for each element. Loops of one structure are one
 * loop.
 *
 * @param program one step of one element: from carry, inputs and parameters to carry and outputs
 * @param carry how many arrays are carried from step to step
 * @param inputs how many arrays have an element for each step
 * @param shared which of all arguments have one element for all elements; never a carry
 * @param backward whether the last step comes first
 * @param flows what elements hand on to others
 */
public record LoopSpec(
    Program program, int carry, int inputs, List<Boolean> shared, boolean backward, Flows flows) {
  /**
   * A loop.
   *
   * @param program one step of one element
   * @param carry how many arrays are carried from step to step
   * @param inputs how many arrays have an element for each step
   * @param shared which of all arguments have one element for all elements
   * @param backward whether the last step comes first
   * @param flows what elements hand on to others
   */
  public LoopSpec {
    shared = List.copyOf(shared);
  }

  /** Whether elements hand on something to others. */
  boolean sweeps() {
    return flows.count() > 0;
  }

  /** The data type of what is handed on. */
  DType flowing() {
    return output(0).dtype();
  }

  /** Where an argument's element is found. */
  Reach reach(int leaf) {
    if (leaf >= carry && leaf < carry + flows.count()) {
      return Reach.INCOMING;
    } else if (flows.delayed().contains(leaf)) {
      return Reach.DELAYED;
    }
    boolean overTime = leaf >= carry && leaf < carry + inputs;
    if (shared.get(leaf)) {
      return overTime ? Reach.STEP : Reach.ALL;
    }
    return overTime ? Reach.GRID : Reach.ELEMENT;
  }

  boolean putsOut(int output) {
    return !flows.hidden().contains(output);
  }

  int outputs() {
    return program.results().size() - carry;
  }

  ArraySpec output(int output) {
    return program.result(carry + output);
  }
}
