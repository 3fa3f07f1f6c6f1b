package org.thalweg.autodiff;

import java.util.List;

/**
 * What a {@link ScanStep} gives, or a whole loop of them.
 *
 * @param carry the state after it
 * @param outputs the outputs; of a loop, with an axis for the steps in front
 * @param <A> the array type
 */
public record Step<A>(List<A> carry, List<A> outputs) {
  /**
   * A state and outputs.
   *
   * @param carry the state
   * @param outputs the outputs; may be empty
   */
  public Step {
    carry = List.copyOf(carry);
    outputs = List.copyOf(outputs);
  }
}
