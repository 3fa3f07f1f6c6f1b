package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;

/**
 * {@link PathResponses} over Java memory, in float64 whatever the arrays hold.
 *
 * <p>One time after the other. A walk along the edges adds up the inflow of all nodes at that time:
 * before an edge hands on from a node all its inflow is known, and so is what leaves it. Then each
 * lag is one pass over the nodes, which adds to what is due so much later.
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
    Row[] weights = copies(inputs.get(1), nodes, 0);
    // One row more than is pending: that of the time at hand.
    Row[] due = copies(inputs.get(2), nodes, 1);
    HostRows x = HostRows.of(inputs.get(0), nodes);
    HostRows y = HostRows.of(outputs.get(0), nodes);
    EdgeWalk walk = responses.network().topology().walk(responses.direction());
    double[] ratios = walk.weights(new Row(responses.network().splitRatios(), 0));
    Row inflow = Row.zeros(nodes);
    int times = (int) inputs.get(0).shape().dim(0);
    for (int time = 0; time < times; time++) {
      Row now = due[time % due.length];
      inflow.set(x.open(time), nodes);
      collect(walk, ratios, now.array, weights[0].array, inflow.array);
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

  /** Adds to the inflow of each node what comes over the edges. */
  private static void collect(
      EdgeWalk walk, double[] ratios, double[] due, double[] first, double[] inflow) {
    for (int begin = walk.begin; begin < walk.end(); begin += EdgeWalk.PIECE) {
      collect(walk, begin, ratios, due, first, inflow);
    }
  }

  private static void collect(
      EdgeWalk walk, int begin, double[] ratios, double[] due, double[] first, double[] inflow) {
    int[] from = walk.from;
    int[] to = walk.to;
    int end = Math.min(begin + EdgeWalk.PIECE, walk.end());
    for (int k = begin; k < end; k++) {
      int node = from[k];
      inflow[to[k]] += ratios[k] * (due[node] + first[node] * inflow[node]);
    }
  }

  /** The rows of an array in arrays of their own, and so many more of zeros. */
  private static Row[] copies(HostArray host, int nodes, int more) {
    HostRows rows = HostRows.of(host, nodes);
    int count = (int) host.shape().dim(0);
    Row[] copies = new Row[count + more];
    Arrays.setAll(copies, i -> Row.zeros(nodes));
    IntStream.range(0, count).forEach(i -> copies[i].set(rows.open(i), nodes));
    return copies;
  }
}
