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
import org.thalweg.array.Shape;

/**
 * The sum along a network: S_j = x_j + sum over the edges (i, j) of e_ij S_i.
 *
 * <p>Inputs: the field x {@code (..., node)} and, optionally, the edge weights e {@code (edge)} or
 * {@code (..., edge)} with the field's batch axes; without them they are 1. Output: S, of the
 * field's shape.
 *
 * <p>With N the matrix of edge weights, S = (I - N)^-1 x. Its adjoint is the same sum along the
 * edges reversed, and the derivative by an edge's weight is S_i times the adjoint at j.
 *
 * @param network the network
 * @param direction which way values are handed on
 * @param schedule in which steps array code sums along a forest, by cost if empty
 */
record Accumulation(RiverNetwork network, Direction direction, Optional<SweepSchedule> schedule)
    implements DeclaredVjp, DeclaredJvp {
  Accumulation(RiverNetwork network, Direction direction) {
    this(network, direction, Optional.empty());
  }

  /** With a schedule that is asked for, which a network that bifurcates may not have. */
  static Accumulation scheduled(RiverNetwork network, Direction direction, SweepSchedule schedule) {
    if (schedule == SweepSchedule.DOUBLING && network.bifurcates()) {
      throw new IllegalArgumentException(
          "pointers double on a forest, was given " + network + ", which bifurcates");
    }
    return new Accumulation(network, direction, Optional.of(schedule));
  }

  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    A field = inputs.get(0);
    Optional<A> weights = inputs.size() > 1 ? Optional.of(inputs.get(1)) : Optional.empty();
    if (network.bifurcates()) {
      return List.of(byLayers(xp, field, weights));
    }
    ForestLevels levels = network.forestLevels();
    SweepSchedule steps =
        schedule.orElseGet(() -> levels.schedule(xp.device(field), rows(xp.shape(field))));
    return List.of(new ForestSum<>(xp, levels, direction).of(field, weights, steps));
  }

  /** How many rows of nodes a field has, none where there is no node. */
  static long rows(Shape field) {
    return field.size() == 0 ? 0 : field.size() / field.dim(-1);
  }

  /** The edges into a layer begin in layers that are complete. */
  private <A> A byLayers(ArrayNamespace<A> xp, A field, Optional<A> weights) {
    LayerSweep<A> sweep = LayerSweep.of(xp, network.layers(direction), weights);
    List<A> own = sweep.split(field);
    List<A> sums = new ArrayList<>(sweep.count());
    for (int layer = 0; layer < sweep.count(); layer++) {
      sums.add(sweep.receive(own.get(layer), layer, sums));
    }
    return sweep.join(sums);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new AccumulationKernel(network.topology(), direction));
  }

  @Override
  public <A> Map<Integer, A> vjp(
      ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
    Accumulation adjoint = new Accumulation(network, direction.reversed(), schedule);
    A field = xp.apply(adjoint, with(g.get(0), inputs)).get(0);
    Map<Integer, A> cotangents = new HashMap<>();
    if (wanted.get(0)) {
      cotangents.put(0, field);
    }
    if (wanted.get(1)) {
      A along = xp.multiply(atBeginnings(xp, z.get(0)), atEnds(xp, field));
      cotangents.put(1, sumOverBatch(xp, along, xp.shape(inputs.get(1))));
    }
    return cotangents;
  }

  @Override
  public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
    A field = tangents.get(0);
    if (inputs.size() > 1) {
      A crossing = xp.multiply(tangents.get(1), atBeginnings(xp, z.get(0)));
      A ends = xp.constant(network.edgeEnds(direction));
      field = xp.scatterAdd(field, ends, crossing, -1);
    }
    return xp.apply(this, with(field, inputs));
  }

  private static <A> List<A> with(A field, List<A> inputs) {
    return inputs.size() > 1 ? List.of(field, inputs.get(1)) : List.of(field);
  }

  private <A> A atBeginnings(ArrayNamespace<A> xp, A nodes) {
    return xp.take(nodes, xp.constant(network.edgeEnds(direction.reversed())), -1);
  }

  private <A> A atEnds(ArrayNamespace<A> xp, A nodes) {
    return xp.take(nodes, xp.constant(network.edgeEnds(direction)), -1);
  }

  /** The sum over the batch axes that a shape does not have. */
  static <A> A sumOverBatch(ArrayNamespace<A> xp, A x, Shape shape) {
    int[] batch = new int[xp.ndim(x) - shape.ndim()];
    for (int axis = 0; axis < batch.length; axis++) {
      batch[axis] = axis;
    }
    return batch.length == 0 ? x : xp.sum(x, batch, false);
  }
}
