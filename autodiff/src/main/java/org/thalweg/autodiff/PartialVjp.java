package org.thalweg.autodiff;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredVjp;

/** An operator whose way back costs less where outputs have no cotangent. */
interface PartialVjp extends DeclaredVjp {
  /**
   * The cotangents of the inputs.
   *
   * @param g the cotangents of the outputs that have one, by position; others are zero
   * @param z the outputs
   * @param inputs the inputs
   * @param wanted the positions of the inputs whose cotangents are asked for
   * @return cotangents by position of the input; an absent one is zero
   */
  <A> Map<Integer, A> partialVjp(
      ArrayNamespace<A> xp, Map<Integer, A> g, List<A> z, List<A> inputs, BitSet wanted);

  @Override
  default <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    Map<Integer, A> byPosition = new HashMap<>();
    for (int i = 0; i < g.size(); i++) {
      byPosition.put(i, g.get(i));
    }
    return partialVjp(xp, byPosition, z, inputs, wanted);
  }
}
