package org.thalweg.autodiff.internal.compiled;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;

/** An operator that a compiled loop computes in another way than array code does. */
public interface WrittenOut extends DifferentiableOperator {
  /**
   * The outputs, for a loop.
   *
   * @param <A> the array type
   * @param xp the namespace of a trace
   * @param inputs the inputs
   * @return outputs of the same values to rounding
   */
  <A> List<A> writtenOut(ArrayNamespace<A> xp, List<A> inputs);
}
