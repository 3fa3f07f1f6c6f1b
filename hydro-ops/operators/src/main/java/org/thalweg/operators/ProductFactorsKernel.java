package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link ProductFactors} over Java memory, in float64: at each node once along the edges into it,
 * with the product of those before, and once back, with that of those after.
 *
 * @param inflows the edges into each node
 */
record ProductFactorsKernel(Inflows inflows) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areFloating(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    ArraySpec own = inputs.get(0);
    return List.of(own, HostSpecs.withLast(own, edges()));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = nodes();
    HostRows own = HostRows.of(inputs.get(0), nodes);
    HostRows products = HostRows.of(inputs.get(1), nodes);
    HostRows byNode = HostRows.of(outputs.get(0), nodes);
    HostRows byEdge = HostRows.of(outputs.get(1), edges());
    boolean weighted = inputs.size() > 2;
    boolean batched = weighted && inputs.get(2).shape().ndim() > 1;
    Row ones = weighted ? Row.zeros(0) : ones();
    int batches = HostSpecs.rows(inputs.get(0).shape(), nodes);
    HostRows given = weighted ? HostRows.of(inputs.get(2), edges()) : own;
    for (int batch = 0; batch < batches; batch++) {
      Row weights = weighted ? given.open(batched ? batch : 0) : ones;
      Factors factors = new Factors(products.open(batch), weights, byEdge.create(batch));
      run(own.open(batch), factors, byNode.create(batch));
      byNode.close(batch);
      byEdge.close(batch);
    }
  }

  private int nodes() {
    return inflows.byNode().start().length - 1;
  }

  private int edges() {
    return inflows.byNode().edge().length;
  }

  private Row ones() {
    Row ones = Row.zeros(edges());
    Arrays.fill(ones.array, 1);
    return ones;
  }

  private record Factors(Row products, Row weights, Row byEdge) {}

  private void run(Row own, Factors factors, Row byNode) {
    int[] start = inflows.byNode().start();
    for (int node = 0; node + 1 < start.length; node++) {
      forth(start[node], start[node + 1], own.array[own.at + node], factors);
      byNode.array[byNode.at + node] = back(start[node], start[node + 1], factors);
    }
  }

  private void forth(int begin, int end, double own, Factors factors) {
    int[] edge = inflows.byNode().edge();
    double before = own;
    for (int k = begin; k < end; k++) {
      factors.byEdge.array[factors.byEdge.at + edge[k]] = before;
      before *= arriving(k, factors);
    }
  }

  private double back(int begin, int end, Factors factors) {
    int[] edge = inflows.byNode().edge();
    double after = 1;
    for (int k = end - 1; k >= begin; k--) {
      factors.byEdge.array[factors.byEdge.at + edge[k]] *= after;
      after *= arriving(k, factors);
    }
    return after;
  }

  private double arriving(int k, Factors factors) {
    int from = inflows.byNode().from()[k];
    int edge = inflows.byNode().edge()[k];
    return factors.weights.array[factors.weights.at + edge]
        * factors.products.array[factors.products.at + from];
  }
}
