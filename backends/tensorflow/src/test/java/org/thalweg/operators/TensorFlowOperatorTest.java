package org.thalweg.operators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.Shape;
import org.thalweg.tensorflow.TensorFlowArray;
import org.thalweg.tensorflow.TensorFlowProvider;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

class TensorFlowOperatorTest extends OperatorContract<TensorFlowArray> {
  private static final long SEED = 20;
  // Open as long as the tests run.
  @SuppressWarnings("resource")
  private static final ArrayNamespace<TensorFlowArray> XP =
      new TensorFlowProvider().open(Device.CPU).xp();

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Override
  protected ArrayNamespace<TensorFlowArray> namespace() {
    return XP;
  }

  @Override
  protected List<OperatorCase> cases() {
    List<OperatorCase> cases = new ArrayList<>();
    networks()
        .forEach(
            (on, network) -> {
              for (Direction direction : Direction.values()) {
                sums(cases, new Accumulation(network, direction), direction + on);
              }
              for (RoutedOutput output : RoutedOutput.values()) {
                routing(cases, new LinearRouting(network, 1, output), output + on);
                routing(cases, new LinearRouting(network, 2, output), output + " of two" + on);
              }
            });
    return cases;
  }

  private static Map<String, RiverNetwork> networks() {
    Map<String, RiverNetwork> networks = new LinkedHashMap<>();
    networks.put(" on a forest", forest());
    networks.put(" on a braid", braid());
    networks.put(" down the ids", RiverNetwork.fromDownstream(new int[] {1, 3, 3, -1}));
    networks.put(" on nothing", RiverNetwork.fromDownstream(new int[0]));
    return networks;
  }

  private void sums(List<OperatorCase> cases, Accumulation sum, String name) {
    long nodes = sum.network().nodeCount();
    long edges = sum.network().edgeCount();
    cases.add(new OperatorCase(name, sum, random(Shape.of(nodes))));
    cases.add(new OperatorCase(name + ", weighted", sum, random(Shape.of(nodes), Shape.of(edges))));
    cases.add(
        new OperatorCase(
            name + ", batches of one weight", sum, random(Shape.of(2, nodes), Shape.of(edges))));
    cases.add(
        new OperatorCase(
            name + ", batches of weights", sum, random(Shape.of(2, nodes), Shape.of(2, edges))));
  }

  private void routing(List<OperatorCase> cases, LinearRouting routing, String name) {
    long nodes = routing.network().nodeCount();
    List<Constant> inputs = random(Shape.of(3, nodes), Shape.of(4, nodes), Shape.of(nodes));
    cases.add(new OperatorCase(name, routing, inputs));
    List<Constant> batches =
        random(Shape.of(2, 2, nodes), Shape.of(2, 4, nodes), Shape.of(2, nodes));
    cases.add(new OperatorCase(name + ", batched", routing, batches));
    List<Constant> noTime = random(Shape.of(0, nodes), Shape.of(4, nodes), Shape.of(nodes));
    cases.add(new OperatorCase(name + ", at no time", routing, noTime));
  }

  /** Two outlets and a node that stands alone; ids run neither way. */
  private static RiverNetwork forest() {
    return RiverNetwork.fromDownstream(new int[] {5, 4, 5, -1, 2, -1, 4});
  }

  /** Edges that jump levels, and a node with three of them. */
  private static RiverNetwork braid() {
    return RiverNetwork.fromEdges(
        6,
        new int[] {0, 0, 1, 2, 2, 2},
        new int[] {1, 2, 3, 3, 4, 5},
        new double[] {0.7, 0.3, 1, 0.6, 0.3, 0.1});
  }

  /** Numbers below 0.45 or so, for which routing is stable. */
  private List<Constant> random(Shape... shapes) {
    List<Constant> constants = new ArrayList<>();
    for (Shape shape : shapes) {
      double[] cells = random.doubles(shape.size(), 0.05, 0.45).toArray();
      constants.add(Constant.of(cells, shape, DType.FLOAT64));
    }
    return constants;
  }
}
