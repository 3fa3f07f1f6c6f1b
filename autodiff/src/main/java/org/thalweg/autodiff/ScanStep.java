package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * One step of a time loop: {@code (carry, inputs) -> (carry, outputs)}, with parameters that do not
 * change from step to step. Generic, so that it can be differentiated to any order, or compiled: a
 * reference to a generic method, or a record.
 */
@FunctionalInterface
public interface ScanStep {
  /**
   * The state after a step, and what the step gives.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param carry the state before the step
   * @param inputs the inputs of the step
   * @param parameters what all steps share
   * @return the state after it, alike in number, shapes and data types; and the outputs
   */
  <A> Step<A> apply(ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters);
}
