package org.thalweg.operators;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostKernel;

/**
 * The smallest or the largest along a network: M_j = the extreme of x_j and, over the edges (i, j),
 * of e_ij M_i, or of M_i + e_ij where weights are lengths.
 *
 * <p>Inputs: the nodes' own values x {@code (..., node)} and, optionally, the weights of edges e
 * {@code (edge)} or {@code (..., edge)} with the batch axes of x. Output: M, of the shape of x.
 *
 * <p>{@link ExtremeShares} says what the derivative is. Array code that is not differentiated is
 * the sweep alone.
 *
 * @param network the network
 * @param direction which way values are handed on
 * @param combination which extreme: no sum and no product
 * @param schedule in which steps array code goes along a forest, by cost if empty
 */
record Extremum(
    RiverNetwork network,
    Direction direction,
    Combination combination,
    Optional<SweepSchedule> schedule)
    implements DeclaredVjp, DeclaredJvp {
  Extremum(RiverNetwork network, Direction direction, Combination combination) {
    this(network, direction, combination, Optional.empty());
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    List<A> values = inputs.stream().map(xp::stopGradient).toList();
    A extremes = swept(xp, values.get(0), weights(values));
    if (!xp.dtype(extremes).isFloating() || !areTraced(inputs, values)) {
      return List.of(extremes);
    }
    ExtremeShares<A> shares = ExtremeShares.of(xp, this, extremes, values);
    return List.of(shares.applied(extremes, inputs));
  }

  /**
   * A namespace without derivatives has none to stop, and gives back the array that it is given.
   */
  private static <A> boolean areTraced(List<A> inputs, List<A> stopped) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i) != stopped.get(i)) {
        return true;
      }
    }
    return false;
  }

  private static <A> Optional<A> weights(List<A> inputs) {
    return inputs.size() > 1 ? Optional.of(inputs.get(1)) : Optional.empty();
  }

  private <A> A swept(ArrayNamespace<A> xp, A own, Optional<A> weights) {
    if (network.edgeCount() == 0) {
      return own;
    }
    if (doubles(xp, own, weights)) {
      ForestLevels levels = network.forestLevels();
      A placed = levels.placed(xp, own);
      Optional<A> lengths = weights.map(edges -> levels.placedEdges(xp, edges));
      A extremes = new PointerDoubling<>(xp, levels, direction, combination).of(placed, lengths);
      return levels.inNodeOrder(xp, extremes);
    }
    LayerSweep<A> sweep = LayerSweep.of(xp, network.layers(direction), weights);
    List<A> parts = sweep.split(own);
    List<A> extremes = new ArrayList<>(sweep.count());
    for (int layer = 0; layer < sweep.count(); layer++) {
      extremes.add(sweep.receive(parts.get(layer), layer, extremes, combination));
    }
    return sweep.join(extremes);
  }

  /** Factors may be negative, and then there is no factor of a path. */
  private <A> boolean doubles(ArrayNamespace<A> xp, A own, Optional<A> weights) {
    if (network.bifurcates() || (weights.isPresent() && !combination.addsWeights())) {
      return false;
    }
    long rows = Accumulation.rows(xp.shape(own));
    return schedule.orElseGet(() -> network.forestLevels().schedule(xp.device(own), rows))
        == SweepSchedule.DOUBLING;
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new CombinationKernel(network.topology(), direction, combination));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    ExtremeShares<A> shares = ExtremeShares.of(xp, this, z.get(0), inputs);
    A adjoint = shares.adjoint(g.get(0), inputs);
    Map<Integer, A> cotangents = new HashMap<>();
    if (wanted.get(0)) {
      cotangents.put(0, xp.multiply(shares.own(), adjoint));
    }
    if (wanted.get(1)) {
      A byEdge = xp.multiply(shares.byWeight(z.get(0)), shares.atEnds(adjoint));
      cotangents.put(1, Accumulation.sumOverBatch(xp, byEdge, xp.shape(inputs.get(1))));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    ExtremeShares<A> shares = ExtremeShares.of(xp, this, z.get(0), inputs);
    A tangent = xp.multiply(shares.own(), tangents.get(0));
    if (inputs.size() > 1) {
      A byEdge = xp.multiply(shares.byWeight(z.get(0)), tangents.get(1));
      tangent = shares.addedAtEnds(tangent, byEdge);
    }
    return List.of(shares.summed(tangent, inputs));
  }
}
