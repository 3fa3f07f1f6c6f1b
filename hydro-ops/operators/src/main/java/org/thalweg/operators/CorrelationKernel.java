package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link Correlation} over Java memory, in float64 whatever the arrays hold.
 *
 * @param rows how many rows are wanted
 */
record CorrelationKernel(long rows) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return LagRows.areAccepted(inputs)
        && outputs(inputs).get(0).shape().size() <= Integer.MAX_VALUE
        && rows + inputs.get(1).shape().dim(0) <= inputs.get(0).shape().dim(0) + 1;
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    ArraySpec g = inputs.get(0);
    return List.of(new ArraySpec(LagRows.over(rows, g.shape()), g.dtype()));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    HostRows output = HostRows.of(outputs.get(0), (int) outputs.get(0).shape().size());
    Row y = output.create(0);
    ConvolutionLoops.correlate(
        ConvolutionLoops.elements(inputs.get(0)),
        ConvolutionLoops.elements(inputs.get(1)),
        LagRows.length(inputs.get(0).spec()),
        y.array);
    output.close(0);
  }
}
