package org.thalweg.array;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * An operator's own vector-Jacobian product: how cotangents of the outputs reach the inputs. Those
 * of complex arrays pair with tangents by {@code Re(conj(g) t)}.
 */
public interface DeclaredVjp extends DifferentiableOperator {
  /**
   * The cotangents of the inputs.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param g the cotangent of each output, of its shape
   * @param z the outputs
   * @param inputs the inputs
   * @param wanted the positions of the inputs whose cotangents are asked for
   * @return cotangents by position of the input, each of its input's shape; an absent one is zero
   */
  <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted);
}
