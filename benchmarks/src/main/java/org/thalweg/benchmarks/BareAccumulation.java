package org.thalweg.benchmarks;

import java.util.Arrays;
import org.thalweg.operators.RiverNetwork;

/**
 * Accumulation as a person writes it by hand for one network: two arrays in breadth-first order
 * from the outlets and one loop. What the operator is held against.
 */
final class BareAccumulation {
  private final int[] order;
  private final int[] target;

  BareAccumulation(RiverNetwork network) {
    int[] downstream = new int[network.nodeCount()];
    Arrays.fill(downstream, -1);
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    for (int edge = 0; edge < from.length; edge++) {
      downstream[from[edge]] = to[edge];
    }
    int[] fromSources = network.upstreamToDownstream();
    int edges = network.edgeCount();
    order = Arrays.copyOf(fromSources, edges);
    target = new int[edges];
    for (int i = 0; i < edges; i++) {
      target[i] = downstream[order[i]];
    }
  }

  double[] upstream(double[] field) {
    double[] sums = field.clone();
    for (int i = 0; i < order.length; i++) {
      sums[target[i]] += sums[order[i]];
    }
    return sums;
  }
}
