package org.thalweg.operators;

import java.util.List;
import java.util.OptionalInt;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link Accumulation} over Java memory: the output begins as the field, and is summed in place,
 * one batch after the other. Memory off the heap passes through an array of one batch, which costs
 * two copies and keeps the loops free of buffers.
 */
record AccumulationKernel(Topology topology, Direction direction) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    DType dtype = inputs.get(0).dtype();
    boolean fits =
        inputs.stream()
            .allMatch(in -> in.dtype() == dtype && in.shape().size() <= Integer.MAX_VALUE);
    return fits
        && Sweep.of(dtype).filter(sweep -> sweep.weighs() || !isWeighted(inputs)).isPresent();
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
    run(Sweep.of(inputs.get(0).dtype()).orElseThrow(), inputs, outputs.get(0));
  }

  private boolean isWeighted(List<?> inputs) {
    return inputs.size() > 1 || topology instanceof Braid;
  }

  private <V> void run(Sweep<V> sweep, List<HostArray> inputs, HostArray sums) {
    int nodes = topology.nodes();
    int batches = nodes == 0 ? 0 : (int) (sums.shape().size() / nodes);
    boolean weighted = isWeighted(inputs);
    V weights = weighted ? weights(sweep, inputs) : sweep.allocate(0);
    boolean oneWeightForAll = inputs.size() == 1 || inputs.get(1).shape().ndim() == 1;
    int weightStep = oneWeightForAll ? 0 : topology.edges();
    boolean inPlace = sums.hasArray();
    V values = inPlace ? sweep.array(sums) : sweep.allocate(nodes);
    for (int batch = 0; batch < batches; batch++) {
      int offset = inPlace ? batch * nodes : 0;
      if (!inPlace) {
        sweep.read(sums, batch * nodes, values, offset, nodes);
      }
      if (weighted) {
        sweep.sum(topology, direction, values, offset, weights, batch * weightStep);
      } else {
        sweep.sum((Forest) topology, direction, values, offset);
      }
      if (!inPlace) {
        sweep.write(values, sums, batch * nodes, nodes);
      }
    }
  }

  private <V> V weights(Sweep<V> sweep, List<HostArray> inputs) {
    if (inputs.size() == 1) {
      return sweep.ones(topology.edges());
    }
    HostArray given = inputs.get(1);
    if (given.hasArray()) {
      return sweep.array(given);
    }
    int count = (int) given.shape().size();
    V copy = sweep.allocate(count);
    sweep.read(given, 0, copy, 0, count);
    return copy;
  }
}
