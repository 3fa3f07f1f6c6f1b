package org.thalweg.array;

import java.util.List;

/** An operator's own Jacobian-vector product: how tangents of the inputs reach the outputs. */
public interface DeclaredJvp extends DifferentiableOperator {
  /**
   * The tangents of the outputs.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param tangents the tangent of each input, of its shape; zeros where an input has none
   * @param z the outputs
   * @param inputs the inputs
   * @return the tangent of each output, of its shape
   */
  <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs);
}
