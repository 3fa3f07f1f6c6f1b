package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link ExtremeSharing} over Java memory, in float64 with what crosses an edge rounded to the type
 * of the field: four passes over the edges, in the order of the sweep.
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
    Optional<HostRows> weights =
        inputs.size() > 2 ? Optional.of(HostRows.of(inputs.get(2), edges)) : Optional.empty();
    boolean batched = weights.isPresent() && inputs.get(2).shape().ndim() > 1;
    boolean narrow = inputs.get(0).dtype() == DType.FLOAT32;
    ExtremeSharingLoops loops = new ExtremeSharingLoops(of, narrow);
    for (int row = 0; row < HostSpecs.rows(inputs.get(0).shape(), nodes); row++) {
      int weightRow = batched ? row : 0;
      loops.cross(extremes.open(row), weights.map(rows -> rows.open(weightRow)));
      Row byEdge = edgeShares.create(row);
      Row byNode = ownShares.create(row);
      loops.share(extremes.open(row), field.open(row), byNode, byEdge);
      ownShares.close(row);
      edgeShares.close(row);
    }
  }
}
