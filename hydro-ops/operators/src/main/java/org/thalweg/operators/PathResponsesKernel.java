package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;

/**
 * {@link PathResponses} over Java memory, in float64 whatever the arrays hold.
 *
 * <p>One time after the other. A walk along the edges adds up the inflow of all nodes at that time,
 * then each lag is one pass over the nodes, which adds to what is due so much later.
 */
record PathResponsesKernel(PathResponses responses) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areFloating(inputs) && HostSpecs.areCountable(outputs(inputs));
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    Shape x = inputs.get(0).shape();
    Shape all = LagRows.over(x.dim(0) + inputs.get(2).shape().dim(0), x);
    return List.of(new ArraySpec(all, inputs.get(0).dtype()));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = responses.network().nodeCount();
    Row[] weights = PathSweep.copies(inputs.get(1), nodes, 0);
    // One row more than is pending: that of the time at hand.
    Row[] due = PathSweep.copies(inputs.get(2), nodes, 1);
    HostRows x = HostRows.of(inputs.get(0), nodes);
    HostRows y = HostRows.of(outputs.get(0), nodes);
    PathSweep sweep = new PathSweep(responses);
    Row inflow = Row.zeros(nodes);
    int times = (int) inputs.get(0).shape().dim(0);
    for (int time = 0; time < times; time++) {
      Row now = due[time % due.length];
      inflow.set(x.open(time), nodes);
      sweep.collect(now, weights[0], inflow);
      for (int lag = 0; lag < weights.length; lag++) {
        due[(time + lag) % due.length].addProduct(weights[lag], inflow, nodes);
      }
      y.write(time, now);
      now.clear(nodes);
    }
    for (int row = 0; row < due.length - 1; row++) {
      y.write(times + row, due[(times + row) % due.length]);
    }
  }
}
