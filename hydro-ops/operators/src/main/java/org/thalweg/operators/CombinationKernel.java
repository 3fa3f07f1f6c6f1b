package org.thalweg.operators;

import java.util.List;
import java.util.OptionalInt;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * Values combined along a network over Java memory, one batch after the other.
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
    boolean weighted = inputs.size() > 1;
    return HostSpecs.areAlike(inputs)
        && CombinationSweep.of(dtype).filter(each -> !weighted || dtype.isFloating()).isPresent();
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return List.of(inputs.get(0));
  }

  @Override
  public OptionalInt startsAs(int output, List<ArraySpec> inputs) {
    return SweptRows.start(inputs, topology.nodes());
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    run(CombinationSweep.of(inputs.get(0).dtype()).orElseThrow(), inputs, outputs.get(0));
  }

  private <V> void run(CombinationSweep<V> sweep, List<HostArray> inputs, HostArray results) {
    SweptRows<V> rows = new SweptRows<>(sweep.memory(), topology.nodes());
    EdgeWalk walk = topology.walk(direction);
    if (inputs.size() == 1) {
      rows.run(
          inputs.get(0),
          results,
          (values, at, row) -> sweep.combine(walk, combination, values, at));
      return;
    }
    V weights = rows.whole(inputs.get(1));
    int step = inputs.get(1).shape().ndim() > 1 ? topology.edges() : 0;
    rows.run(
        inputs.get(0),
        results,
        (values, at, row) -> sweep.combine(walk, combination, values, at, weights, row * step));
  }
}
