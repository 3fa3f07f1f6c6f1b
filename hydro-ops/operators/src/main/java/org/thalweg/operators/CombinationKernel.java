package org.thalweg.operators;

import java.util.List;
import java.util.OptionalInt;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * Values combined along a network over Java memory: the output begins as the nodes' own values and
 * is combined in place, one batch after the other. Memory off the heap passes through an array of
 * one batch.
 *
 * <p>Inputs: the nodes' own values {@code (..., node)} and, optionally, the weights of edges {@code
 * (edge)} or {@code (..., edge)}, of one data type.
 *
 * @param topology the network
 * @param direction which way values are handed on
 * @param combination how; sums have a kernel of their own, {@link AccumulationKernel}
 */
record CombinationKernel(Topology topology, Direction direction, Combination combination)
    implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    DType dtype = inputs.get(0).dtype();
    boolean fits =
        inputs.stream()
            .allMatch(in -> in.dtype() == dtype && in.shape().size() <= Integer.MAX_VALUE);
    boolean weighted = inputs.size() > 1;
    return fits
        && CombinationSweep.of(dtype).filter(each -> !weighted || dtype.isFloating()).isPresent();
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return List.of(inputs.get(0));
  }

  @Override
  public OptionalInt startsAs(int output) {
    return OptionalInt.of(0);
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    run(CombinationSweep.of(inputs.get(0).dtype()).orElseThrow(), inputs, outputs.get(0));
  }

  private <V> void run(CombinationSweep<V> sweep, List<HostArray> inputs, HostArray values) {
    int nodes = topology.nodes();
    int batches = nodes == 0 ? 0 : (int) (values.shape().size() / nodes);
    V weights = inputs.size() > 1 ? whole(sweep, inputs.get(1)) : sweep.memory().allocate(0);
    boolean batched = inputs.size() > 1 && inputs.get(1).shape().ndim() > 1;
    boolean inPlace = values.hasArray();
    V row = inPlace ? sweep.memory().array(values) : sweep.memory().allocate(nodes);
    EdgeWalk walk = topology.walk(direction);
    for (int batch = 0; batch < batches; batch++) {
      int at = inPlace ? batch * nodes : 0;
      if (!inPlace) {
        sweep.memory().read(values, batch * nodes, row, 0, nodes);
      }
      if (inputs.size() > 1) {
        sweep.combine(walk, combination, row, at, weights, batched ? batch * topology.edges() : 0);
      } else {
        sweep.combine(walk, combination, row, at);
      }
      if (!inPlace) {
        sweep.memory().write(row, values, batch * nodes, nodes);
      }
    }
  }

  private static <V> V whole(CombinationSweep<V> sweep, HostArray given) {
    if (given.hasArray()) {
      return sweep.memory().array(given);
    }
    int count = (int) given.shape().size();
    V copy = sweep.memory().allocate(count);
    sweep.memory().read(given, 0, copy, 0, count);
    return copy;
  }
}
