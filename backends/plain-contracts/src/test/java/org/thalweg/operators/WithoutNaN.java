package org.thalweg.operators;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostKernel;

/**
 * An operator whose one result is 0 where it is NaN, with the operator's own derivative and kernel:
 * finite differences of NaN say nothing.
 *
 * @param operator the operator
 */
record WithoutNaN(DeclaredVjp operator) implements DeclaredVjp {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    return zeroed(xp, operator.forward(xp, inputs).get(0));
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.empty();
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    List<A> own = new ArrayList<>(xp.apply(operator, inputs));
    return operator.vjp(xp, g, own, inputs, wanted);
  }

  private static <A> List<A> zeroed(ArrayNamespace<A> xp, A z) {
    return List.of(xp.where(xp.isnan(z), xp.zerosLike(z), z));
  }
}
