package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link MomentOperator} of the mean over Java memory: a sum over another, both in float64. */
record MeanKernel(MomentOperator operator) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return MomentInputs.areAccepted(inputs, 1);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return List.of(inputs.get(0));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = operator.network().nodeCount();
    MomentInputs in = new MomentInputs(operator, inputs);
    HostRows means = HostRows.of(outputs.get(0), nodes);
    double[] totals = new double[nodes];
    for (int index = 0; index < HostSpecs.rows(inputs.get(0).shape(), nodes); index++) {
      Row weights = in.nodeWeights(index);
      Optional<Row> edges = in.edgeWeights(index);
      if (index == 0 || !in.shareWeights()) {
        System.arraycopy(weights.array, weights.at, totals, 0, nodes);
        sum(totals, 0, edges);
      }
      Row mean = means.create(index);
      multiply(in.field(index), weights, mean, nodes);
      sum(mean.array, mean.at, edges);
      divide(mean, totals);
      means.close(index);
    }
  }

  private void sum(double[] values, int offset, Optional<Row> edges) {
    Topology topology = operator.network().topology();
    DoubleSweep sweep = new DoubleSweep();
    if (edges.isPresent()) {
      Row weights = edges.get();
      sweep.sum(topology, operator.direction(), values, offset, weights.array, weights.at);
    } else {
      sweep.sum((Forest) topology, operator.direction(), values, offset);
    }
  }

  private static void multiply(Row field, Row weights, Row product, int length) {
    for (int node = 0; node < length; node++) {
      product.array[product.at + node] =
          field.array[field.at + node] * weights.array[weights.at + node];
    }
  }

  /** Nothing over nothing is NaN. */
  private static void divide(Row sums, double[] totals) {
    for (int node = 0; node < totals.length; node++) {
      sums.array[sums.at + node] /= totals[node];
    }
  }
}
