package org.thalweg.array;

import java.util.List;
import java.util.Optional;

/**
 * An operator on arrays. {@link ArrayNamespace#apply} runs it: on its host kernel, as array code,
 * or recorded with its declared derivative.
 *
 * <p>A derivative better than that of {@code forward} is declared by implementing {@link
 * DeclaredVjp}, {@link DeclaredJvp} or both.
 */
public interface DifferentiableOperator {
  /**
   * The outputs, in array code.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param inputs the inputs
   * @return the outputs
   */
  <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs);

  /**
   * The same computation as loops over Java memory.
   *
   * @return the kernel, or empty if there is only array code
   */
  default Optional<HostKernel> hostKernel() {
    return Optional.empty();
  }

  /**
   * The name that errors and listings use.
   *
   * @return the class's simple name unless overridden
   */
  default String name() {
    return getClass().getSimpleName();
  }
}
