package org.thalweg.autodiff.optim;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DTypeException;
import org.thalweg.array.ShapeException;

/**
 * A way to change parameters against their gradients, one step at a time. Immutable: what it
 * remembers from step to step is an {@link OptimizerState}.
 *
 * <pre>{@code
 * Optimizer adam = Adam.of(0.01);
 * OptimizerState<A> state = adam.start(xp, parameters);
 * Update<A> next = adam.step(xp, state, parameters, gradients);
 * }</pre>
 */
public interface Optimizer {
  /**
   * The name that states are marked with, so that one is not continued by another optimizer.
   *
   * @return one word
   */
  String name();

  /**
   * The state before the first step.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param parameters the parameters, float32 or float64; may be empty
   * @return the state
   * @throws DTypeException if a parameter is not real floating
   */
  <A> OptimizerState<A> start(ArrayNamespace<A> xp, List<A> parameters);

  /**
   * The parameters and the state after one step. If it throws, nothing has changed.
   *
   * <p>One boolean is read back: whether all gradients are finite.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param state what {@link #start} or the last step gave
   * @param parameters the parameters, float32 or float64
   * @param gradients their gradients, of the same shapes and data types
   * @return new parameters and a new state
   * @throws IllegalArgumentException if a gradient holds NaN or an infinity, there are not as many
   *     gradients as parameters, or the state is of another optimizer or other parameters
   * @throws ShapeException if a gradient or the state differs from its parameter in shape
   * @throws DTypeException if a gradient or the state differs from its parameter in data type, or
   *     that is not real floating
   */
  <A> Update<A> step(
      ArrayNamespace<A> xp, OptimizerState<A> state, List<A> parameters, List<A> gradients);

  /**
   * This optimizer on clipped gradients.
   *
   * @param clipping how they are clipped
   * @return an optimizer of the same name and with the same states
   */
  default Optimizer clipped(GradientClipping clipping) {
    return new ClippedOptimizer(this, clipping);
  }
}
