package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;

/**
 * A value picked from the weighted set of each node: a percentile or the mode.
 *
 * <p>Inputs: the field {@code (..., node)} of any real type; optionally its weights {@code (node)}
 * or of the field's shape; optionally after them edge weights {@code (edge)} or {@code (...,
 * edge)}. Weights are of float64, finite and not negative. Output: the values {@code (..., node)},
 * or {@code (..., location)}, of the field's type.
 *
 * <p>Merging trees is no work for arrays, so that array code, too, reads the values and computes in
 * Java memory. Has no derivative.
 *
 * @param network the network
 * @param direction where sets come from
 * @param pick the value wanted
 * @param skipNaN whether NaN is left out
 * @param at the nodes it is wanted at, all if empty
 */
record Picked(
    RiverNetwork network, Direction direction, Pick pick, boolean skipNaN, Optional<Locations> at)
    implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    return HostForward.of(xp, new PickKernel(this), inputs);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new PickKernel(this));
  }

  @Override
  public String name() {
    return pick.title();
  }
}
