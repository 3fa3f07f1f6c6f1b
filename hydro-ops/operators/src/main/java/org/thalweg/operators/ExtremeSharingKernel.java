package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link ExtremeSharing} over Java memory, in float64 with what crosses an edge rounded to the type
 * of the field: three passes over the edges, in the order of the sweep.
 *
 * @param of the operator
 */
record ExtremeSharingKernel(Extremum of) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areFloating(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    ArraySpec own = inputs.get(0);
    return List.of(own, HostSpecs.withLast(own, of.network().edgeCount()));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = of.network().nodeCount();
    int edges = of.network().edgeCount();
    HostRows extremes = HostRows.of(inputs.get(0), nodes);
    HostRows field = HostRows.of(inputs.get(1), nodes);
    HostRows ownShares = HostRows.of(outputs.get(0), nodes);
    HostRows edgeShares = HostRows.of(outputs.get(1), edges);
    boolean weighted = inputs.size() > 2;
    boolean batched = weighted && inputs.get(2).shape().ndim() > 1;
    HostRows weights = weighted ? HostRows.of(inputs.get(2), edges) : field;
    Row neutral = weighted ? Row.zeros(0) : neutralWeights(edges);
    boolean narrow = inputs.get(0).dtype() == DType.FLOAT32;
    ExtremeSharingLoops loops = new ExtremeSharingLoops(of, narrow);
    int batches = HostSpecs.rows(inputs.get(0).shape(), nodes);
    for (int batch = 0; batch < batches; batch++) {
      Row byEdge = edgeShares.create(batch);
      loops.cross(
          extremes.open(batch), weighted ? weights.open(batched ? batch : 0) : neutral, byEdge);
      Row byNode = ownShares.create(batch);
      loops.share(extremes.open(batch), field.open(batch), byNode, byEdge);
      ownShares.close(batch);
      edgeShares.close(batch);
    }
  }

  private Row neutralWeights(int edges) {
    Row weights = Row.zeros(edges);
    Arrays.fill(weights.array, of.combination().addsWeights() ? 0 : 1);
    return weights;
  }
}
