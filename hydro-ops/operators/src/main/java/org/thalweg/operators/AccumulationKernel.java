package org.thalweg.operators;

import java.util.List;
import java.util.OptionalInt;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link Accumulation} over Java memory, one batch after the other. */
record AccumulationKernel(Topology topology, Direction direction) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areAlike(inputs)
        && Sweep.of(inputs.get(0).dtype())
            .filter(sweep -> sweep.weighs() || !isWeighted(inputs))
            .isPresent();
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
    run(Sweep.of(inputs.get(0).dtype()).orElseThrow(), inputs, outputs.get(0));
  }

  private boolean isWeighted(List<?> inputs) {
    return inputs.size() > 1 || topology instanceof Braid;
  }

  private <V> void run(Sweep<V> sweep, List<HostArray> inputs, HostArray sums) {
    SweptRows<V> rows = new SweptRows<>(sweep, topology.nodes());
    if (!isWeighted(inputs)) {
      Forest forest = (Forest) topology;
      rows.run(inputs.get(0), sums, (values, at, row) -> sweep.sum(forest, direction, values, at));
      return;
    }
    boolean given = inputs.size() > 1;
    V weights = given ? rows.whole(inputs.get(1)) : sweep.ones(topology.edges());
    int step = given && inputs.get(1).shape().ndim() > 1 ? topology.edges() : 0;
    rows.run(
        inputs.get(0),
        sums,
        (values, at, row) -> sweep.sum(topology, direction, values, at, weights, row * step));
  }
}
