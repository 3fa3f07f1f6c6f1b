package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link CausalConvolution} over Java memory, in float64 whatever the arrays hold. */
record ConvolutionKernel() implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    ArraySpec output = outputs(inputs).get(0);
    return LagRows.areAccepted(inputs)
        && output.shape().size() <= Integer.MAX_VALUE
        && inputs.get(1).shape().dim(0) <= inputs.get(2).shape().dim(0) + 1;
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    ArraySpec x = inputs.get(0);
    long rows = x.shape().dim(0) + inputs.get(2).shape().dim(0);
    return List.of(new ArraySpec(LagRows.over(rows, x.shape()), x.dtype()));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    HostRows output = HostRows.of(outputs.get(0), (int) outputs.get(0).shape().size());
    ConvolutionLoops.convolve(
        ConvolutionLoops.elements(inputs.get(0)),
        ConvolutionLoops.elements(inputs.get(1)),
        ConvolutionLoops.elements(inputs.get(2)),
        LagRows.length(inputs.get(0).spec()),
        output.create(0).array);
    output.close(0);
  }
}
