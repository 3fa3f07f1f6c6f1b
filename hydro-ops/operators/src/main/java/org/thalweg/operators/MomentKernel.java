package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link MomentOperator} of second and third moments over Java memory. */
record MomentKernel(MomentOperator operator) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return MomentInputs.areAccepted(inputs, operator.moment().order);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return List.of(inputs.get(0));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = operator.network().nodeCount();
    MomentInputs in = new MomentInputs(operator, inputs);
    HostRows results = HostRows.of(outputs.get(0), nodes);
    MomentState state = null;
    for (int index = 0; index < HostSpecs.rows(inputs.get(0).shape(), nodes); index++) {
      if (state == null || !in.shareWeights()) {
        state = new MomentState(in.walk(), in.plan(index), operator.moment().order);
      }
      state.fill(in.field(index), in.nodeWeights(index));
      state.write(operator.moment(), results.create(index));
      results.close(index);
    }
  }
}
