package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Shape;
import org.thalweg.testkit.OperatorCase;

/** The cases of convolutions along the paths of a river. */
final class PathConvolutionCases {
  private PathConvolutionCases() {}

  /** More times than lags and fewer, one lag, no time, and the way upstream. */
  static List<OperatorCase> of(
      OperatorCases random, RiverNetwork network, String on, boolean byTransform) {
    List<OperatorCase> cases = new ArrayList<>();
    PathResponses down = new PathResponses(network, Direction.UPSTREAM, byTransform);
    PathResponses up = new PathResponses(network, Direction.DOWNSTREAM, byTransform);
    String how = (byTransform ? " by transform" : "") + on;
    long nodes = network.nodeCount();
    for (int[] sizes : new int[][] {{5, 3, 2}, {2, 4, 5}, {1, 1, 0}, {0, 2, 1}}) {
      Shape x = Shape.of(sizes[0], nodes);
      Shape weights = Shape.of(sizes[1], nodes);
      Shape pending = Shape.of(sizes[2], nodes);
      String name = "%d times, %d lags, %d pending".formatted(sizes[0], sizes[1], sizes[2]);
      cases.add(new OperatorCase(name + how, down, random.random(x, weights, pending)));
      if (sizes[0] == 5) {
        cases.add(
            new OperatorCase(name + ", upstream" + how, up, random.random(x, weights, pending)));
      }
    }
    return cases;
  }
}
