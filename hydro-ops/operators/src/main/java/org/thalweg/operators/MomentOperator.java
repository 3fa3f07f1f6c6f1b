package org.thalweg.operators;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostKernel;

/**
 * A moment of the weighted set of values that reach each node.
 *
 * <p>Inputs: the field {@code (..., node)}; the weights of the nodes, {@code (node)} or of the
 * field's shape; optionally those of the edges, {@code (edge)}, or {@code (..., edge)} where those
 * of the nodes have the field's shape. Weights are 0 or more. Output: the moment, of the field's
 * shape; NaN where the total weight is 0.
 *
 * <p>{@link MomentArrays} has the recursion, {@link MomentAdjoint} the derivative.
 *
 * @param network the network
 * @param direction which way values are handed on
 * @param moment which one
 */
record MomentOperator(RiverNetwork network, Direction direction, Moment moment)
    implements DeclaredVjp {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    return List.of(new MomentArrays<>(xp, this, inputs).result());
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(moment == Moment.MEAN ? new MeanKernel(this) : new MomentKernel(this));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    if (moment == Moment.MEAN && !wanted.get(1) && !wanted.get(2)) {
      return Map.of(0, cotangentOfField(xp, g.get(0), z.get(0), inputs));
    }
    List<A> given = new ArrayList<>(g);
    given.addAll(inputs);
    List<A> cotangents = xp.apply(new MomentAdjoint(this, wanted.get(1), wanted.get(2)), given);
    Map<Integer, A> byInput = new HashMap<>();
    byInput.put(0, cotangents.get(0));
    if (wanted.get(1)) {
      byInput.put(1, cotangents.get(1));
    }
    if (wanted.get(2)) {
      byInput.put(2, cotangents.get(cotangents.size() - 1));
    }
    return byInput;
  }

  /** Of a mean, which is linear in the field: the walk back over g / W. */
  private <A> A cotangentOfField(ArrayNamespace<A> xp, A g, A mean, List<A> inputs) {
    A weights = inputs.get(1);
    Optional<A> edges = edges(inputs);
    A total = new WeightedSum(direction).accumulated(xp, network, weights, edges);
    A known = xp.isfinite(mean);
    A zero = xp.zerosLike(mean);
    A perWeight = xp.where(known, xp.divide(g, xp.where(known, total, xp.onesLike(mean))), zero);
    WeightedSum back = new WeightedSum(direction.reversed());
    return xp.multiply(weights, back.accumulated(xp, network, perWeight, edges));
  }

  /** The edge weights among the inputs, if they are given. */
  static <A> Optional<A> edges(List<A> inputs) {
    return inputs.size() > 2 ? Optional.of(inputs.get(2)) : Optional.empty();
  }
}
