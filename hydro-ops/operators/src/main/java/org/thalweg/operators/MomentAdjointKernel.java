package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/** {@link MomentAdjoint} over Java memory, in float64 whatever the arrays hold. */
record MomentAdjointKernel(MomentAdjoint adjoint) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return inputs.get(0).dtype() == inputs.get(1).dtype()
        && MomentInputs.areAccepted(
            inputs.subList(1, inputs.size()), Influence.width(adjoint.operator().moment()));
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    List<ArraySpec> outputs = new ArrayList<>(List.of(inputs.get(1)));
    if (adjoint.nodesWanted()) {
      outputs.add(inputs.get(2));
    }
    if (adjoint.edgesWanted()) {
      outputs.add(inputs.get(3));
    }
    return outputs;
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    MomentOperator operator = adjoint.operator();
    int nodes = operator.network().nodeCount();
    MomentInputs in = new MomentInputs(operator, inputs.subList(1, inputs.size()));
    HostRows cotangents = HostRows.of(inputs.get(0), nodes);
    HostRows fields = HostRows.of(outputs.get(0), nodes);
    List<RowSums> byNode =
        adjoint.nodesWanted() ? List.of(new RowSums(outputs.get(1), nodes)) : List.of();
    List<RowSums> byEdge =
        adjoint.edgesWanted()
            ? List.of(new RowSums(outputs.get(outputs.size() - 1), operator.network().edgeCount()))
            : List.of();
    Influence influence = null;
    for (int index = 0; index < HostSpecs.rows(inputs.get(1).shape(), nodes); index++) {
      if (influence == null || !in.shareWeights()) {
        influence = new Influence(in.walk(), in.plan(index), operator.moment());
      }
      Influence walked = influence;
      Row field = in.field(index);
      walked.walkBack(field, in.nodeWeights(index), cotangents.open(index));
      walked.writeField(field, in.nodeWeights(index), fields.create(index));
      fields.close(index);
      int at = index;
      byNode.forEach(sums -> sums.add(at, row -> walked.addNodeWeights(field, row)));
      byEdge.forEach(sums -> sums.add(at, walked::addEdgeWeights));
    }
    byNode.forEach(RowSums::close);
    byEdge.forEach(RowSums::close);
  }

  /** Rows of an output that all fields add to, or each field to its own. */
  private static final class RowSums {
    private final HostRows rows;
    private final boolean shared;
    private final Row sum;

    RowSums(HostArray output, int length) {
      rows = HostRows.of(output, length);
      shared = output.shape().ndim() == 1;
      sum = Row.zeros(length);
    }

    void add(int index, Consumer<Row> adding) {
      if (!shared) {
        sum.clear(rows.length);
      }
      adding.accept(sum);
      if (!shared) {
        rows.write(index, sum);
      }
    }

    /** Writes what is shared. */
    void close() {
      if (shared) {
        rows.write(0, sum);
      }
    }
  }
}
