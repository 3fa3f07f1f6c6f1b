package org.thalweg.operators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Shape;
import org.thalweg.testkit.OperatorCase;

/** The cases of every operator, for the contract of each backend. */
public final class OperatorCases {
  private static final long SEED = 20;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private OperatorCases() {}

  /**
   * All cases, the same at every call.
   *
   * @return the cases
   */
  public static List<OperatorCase> all() {
    OperatorCases all = new OperatorCases();
    List<OperatorCase> cases = all.cases();
    cases.addAll(PathConvolutionCases.of(all, braid(), " on a braid", true));
    return cases;
  }

  /**
   * All cases but those of operators that compute with complex numbers.
   *
   * @return the cases
   */
  public static List<OperatorCase> ofRealNumbers() {
    return new OperatorCases().cases();
  }

  private List<OperatorCase> cases() {
    List<OperatorCase> cases = new ArrayList<>();
    networks()
        .forEach(
            (on, network) -> {
              for (Direction direction : Direction.values()) {
                sums(cases, new Accumulation(network, direction), direction + on);
                for (SweepSchedule schedule : schedules(network)) {
                  Accumulation sum = Accumulation.scheduled(network, direction, schedule);
                  sums(cases, sum, direction + " by " + schedule + on);
                }
              }
              cases.addAll(CombinationCases.of(this, network, on));
              cases.addAll(MomentCases.of(network, on));
              cases.addAll(PickCases.of(network, on));
              for (RoutedOutput output : RoutedOutput.values()) {
                routing(cases, new LinearRouting(network, 1, output), output + on);
                routing(cases, new LinearRouting(network, 2, output), output + " of two" + on);
              }
            });
    cases.addAll(ConvolutionCases.of(this));
    for (String on : List.of(" on a forest", " on a braid", " on nothing")) {
      RiverNetwork network = Objects.requireNonNull(networks().get(on));
      cases.addAll(PathConvolutionCases.of(this, network, on, false));
    }
    return cases;
  }

  static List<SweepSchedule> schedules(RiverNetwork network) {
    return network.bifurcates() ? List.of() : List.of(SweepSchedule.values());
  }

  private static Map<String, RiverNetwork> networks() {
    Map<String, RiverNetwork> networks = new LinkedHashMap<>();
    networks.put(" on a forest", forest());
    networks.put(" on a braid", braid());
    networks.put(" down the ids", RiverNetwork.fromDownstream(new int[] {1, 3, 3, -1}));
    networks.put(" by levels", RiverNetwork.fromDownstream(new int[] {2, 2, 4, 5, -1, -1}));
    networks.put(" on a chain", RiverNetwork.fromDownstream(new int[] {4, 0, 5, 1, -1, 3}));
    networks.put(" on nothing", RiverNetwork.fromDownstream(new int[0]));
    return networks;
  }

  private void sums(List<OperatorCase> cases, Accumulation sum, String name) {
    weighted(cases, sum, sum.network(), name);
  }

  /** Operators of values of the nodes and, optionally, weights of the edges. */
  void weighted(
      List<OperatorCase> cases,
      DifferentiableOperator operator,
      RiverNetwork network,
      String name) {
    Shape nodes = Shape.of(network.nodeCount());
    Shape edges = Shape.of(network.edgeCount());
    Shape manyNodes = Shape.of(2, network.nodeCount());
    Shape manyEdges = Shape.of(2, network.edgeCount());
    cases.add(new OperatorCase(name, operator, random(nodes)));
    cases.add(new OperatorCase(name + ", weighted", operator, random(nodes, edges)));
    cases.add(
        new OperatorCase(name + ", batches of one weight", operator, random(manyNodes, edges)));
    cases.add(
        new OperatorCase(name + ", batches of weights", operator, random(manyNodes, manyEdges)));
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
  List<Constant> random(Shape... shapes) {
    List<Constant> constants = new ArrayList<>();
    for (Shape shape : shapes) {
      double[] cells = random.doubles(shape.size(), 0.05, 0.45).toArray();
      constants.add(Constant.of(cells, shape, DType.FLOAT64));
    }
    return constants;
  }
}
