package org.thalweg.operators;

import java.util.Arrays;
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
    Row y = output.create(0);
    double[] pending = ConvolutionLoops.elements(inputs.get(2));
    System.arraycopy(pending, 0, y.array, y.at, pending.length);
    Arrays.fill(y.array, pending.length, y.array.length, 0);
    ConvolutionLoops.convolve(
        ConvolutionLoops.elements(inputs.get(0)),
        ConvolutionLoops.elements(inputs.get(1)),
        LagRows.length(inputs.get(0).spec()),
        y.array);
    output.close(0);
  }
}
