package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;

/** The inputs of {@link MomentOperator} over Java memory, by rows of one field each. */
final class MomentInputs {
  private final EdgeWalk walk;
  private final HostRows fields;
  private final HostRows nodes;
  private final Optional<HostRows> edges;
  private final Optional<Row> ones;
  private final boolean nodesShared;
  private final boolean edgesShared;
  private @Nullable MergePlan plan;

  MomentInputs(MomentOperator operator, List<HostArray> inputs) {
    RiverNetwork network = operator.network();
    walk = network.topology().walk(operator.direction());
    fields = HostRows.of(inputs.get(0), network.nodeCount());
    nodes = HostRows.of(inputs.get(1), network.nodeCount());
    edges = MomentOperator.edges(inputs).map(each -> HostRows.of(each, network.edgeCount()));
    ones = edges.isEmpty() && network.bifurcates() ? Optional.of(ones(network)) : Optional.empty();
    nodesShared = inputs.get(1).shape().ndim() == 1;
    edgesShared = inputs.size() < 3 || inputs.get(2).shape().ndim() == 1;
  }

  private static Row ones(RiverNetwork network) {
    Row ones = Row.zeros(network.edgeCount());
    Arrays.fill(ones.array, 1);
    return ones;
  }

  /**
   * Whether kernels take such arrays.
   *
   * @param width how many numbers a kernel keeps for each node
   */
  static boolean areAccepted(List<ArraySpec> inputs, int width) {
    long nodes = inputs.get(1).shape().dim(-1);
    return HostSpecs.areFloating(inputs) && width * nodes <= Integer.MAX_VALUE;
  }

  /** Whether all fields have the same weights. */
  boolean shareWeights() {
    return nodesShared && edgesShared;
  }

  EdgeWalk walk() {
    return walk;
  }

  Row field(int index) {
    return fields.open(index);
  }

  Row nodeWeights(int index) {
    return nodes.open(nodesShared ? 0 : index);
  }

  /** By edge; absent in a forest where all are 1. */
  Optional<Row> edgeWeights(int index) {
    int at = edgesShared ? 0 : index;
    return edges.map(rows -> rows.open(at)).or(() -> ones);
  }

  /** The plan of a field: that of the one before if they share their weights. */
  MergePlan plan(int index) {
    MergePlan present = plan;
    if (present == null || !shareWeights()) {
      Row weights = nodeWeights(index);
      double[] own = new double[nodes.length];
      System.arraycopy(weights.array, weights.at, own, 0, own.length);
      double[] factor = edgeWeights(index).map(walk::weights).orElseGet(walk::ones);
      present = MergePlan.of(walk, own, factor);
      plan = present;
    }
    return present;
  }
}
