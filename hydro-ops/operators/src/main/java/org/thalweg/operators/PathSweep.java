package org.thalweg.operators;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thalweg.array.HostArray;

/** The rows that the kernels of {@link PathResponses} go through, and their walk down a river. */
final class PathSweep {
  private final EdgeWalk walk;
  private final double[] ratios;

  PathSweep(PathResponses responses) {
    walk = responses.network().topology().walk(responses.direction());
    ratios = walk.weights(new Row(responses.network().splitRatios(), 0));
  }

  /**
   * Adds to the inflow of each node what comes over the edges, where a node lets out {@code due +
   * first * inflow}: before an edge hands on from a node, all its inflow is known.
   */
  void collect(Row due, Row first, Row inflow) {
    for (int begin = walk.begin; begin < walk.end(); begin += EdgeWalk.PIECE) {
      int end = Math.min(begin + EdgeWalk.PIECE, walk.end());
      collect(begin, end, due.array, first.array, inflow.array);
    }
  }

  private void collect(int begin, int end, double[] due, double[] first, double[] inflow) {
    int[] from = walk.from;
    int[] to = walk.to;
    for (int k = begin; k < end; k++) {
      int node = from[k];
      inflow[to[k]] += ratios[k] * (due[node] + first[node] * inflow[node]);
    }
  }

  /** Adds to the inflow of each node what comes over the edges of what all nodes let out. */
  void add(Row outflow, Row inflow) {
    for (int k = walk.begin; k < walk.end(); k++) {
      inflow.array[walk.to[k]] += ratios[k] * outflow.array[outflow.at + walk.from[k]];
    }
  }

  /** So many rows of zeros, each in an array of its own. */
  static Row[] zeros(int count, int nodes) {
    Row[] rows = new Row[count];
    Arrays.setAll(rows, i -> Row.zeros(nodes));
    return rows;
  }

  /** The rows of an array in arrays of their own, and so many more of zeros. */
  static Row[] copies(HostArray host, int nodes, int more) {
    HostRows rows = HostRows.of(host, nodes);
    int count = (int) host.shape().dim(0);
    Row[] copies = zeros(count + more, nodes);
    IntStream.range(0, count).forEach(i -> copies[i].set(rows.open(i), nodes));
    return copies;
  }
}
