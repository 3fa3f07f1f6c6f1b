package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.testkit.OperatorCase;

/** The cases of extremes and products, of their shares and factors. */
final class CombinationCases {
  private static final List<Combination> EXTREMES =
      List.of(Combination.MIN, Combination.MAX, Combination.SHORTEST, Combination.LONGEST);

  private final OperatorCases draws;
  private final List<OperatorCase> cases = new ArrayList<>();

  private CombinationCases(OperatorCases draws) {
    this.draws = draws;
  }

  /** The cases on a network. */
  static List<OperatorCase> of(OperatorCases draws, RiverNetwork network, String on) {
    CombinationCases cases = new CombinationCases(draws);
    for (Direction direction : Direction.values()) {
      for (Combination each : EXTREMES) {
        cases.addExtremes(new Extremum(network, direction, each), each + " " + direction + on);
      }
      for (SweepSchedule schedule : OperatorCases.schedules(network)) {
        String name = direction + " by " + schedule + on;
        cases.addScheduled(network, direction, schedule, name);
      }
      cases.addProducts(network, direction, on);
    }
    return cases.cases;
  }

  private void addExtremes(Extremum extremum, String name) {
    List<OperatorCase> drawn = smooth(extremum, name);
    cases.addAll(drawn);
    for (OperatorCase each : List.of(drawn.get(0), drawn.get(2))) {
      List<Constant> inputs = new ArrayList<>(each.inputs());
      Shape shape = inputs.get(0).shape();
      double[] extremes = Swept.of(extremum, inputs).extremes();
      inputs.add(0, Constant.of(extremes, shape, DType.FLOAT64));
      ExtremeSharing sharing = new ExtremeSharing(extremum);
      cases.add(new OperatorCase("shares of " + each.name(), sharing, inputs));
    }
  }

  /** Lengths and no weights at all are what pointers double with. */
  private void addScheduled(
      RiverNetwork network, Direction direction, SweepSchedule schedule, String name) {
    Optional<SweepSchedule> steps = Optional.of(schedule);
    Extremum largest = new Extremum(network, direction, Combination.MAX, steps);
    Extremum shortest = new Extremum(network, direction, Combination.SHORTEST, steps);
    cases.add(smooth(largest, Combination.MAX + " " + name).get(0));
    cases.addAll(smooth(shortest, Combination.SHORTEST + " " + name).subList(1, 3));
  }

  private List<OperatorCase> smooth(Extremum extremum, String name) {
    List<OperatorCase> drawn = new ArrayList<>();
    do {
      drawn.clear();
      draws.weighted(drawn, extremum, extremum.network(), name);
    } while (drawn.stream().anyMatch(each -> !Swept.of(extremum, each.inputs()).isSmooth()));
    return drawn;
  }

  private void addProducts(RiverNetwork network, Direction direction, String on) {
    Shape nodes = Shape.of(network.nodeCount());
    Shape edges = Shape.of(network.edgeCount());
    Shape many = Shape.of(2, network.nodeCount());
    Product product = new Product(network, direction);
    draws.weighted(cases, product, network, "product " + direction + on);
    List<Constant> withZeros = new ArrayList<>(draws.random(nodes, edges));
    withZeros.set(0, Constant.of(everySecondZero((double[]) withZeros.get(0).toFlatArray())));
    cases.add(new OperatorCase("product " + direction + " of zeros" + on, product, withZeros));
    ProductFactors factors = new ProductFactors(network, direction);
    String name = "factors " + direction + on;
    cases.add(new OperatorCase(name, factors, draws.random(nodes, nodes)));
    cases.add(new OperatorCase(name + ", weighted", factors, draws.random(many, many, edges)));
  }

  private static double[] everySecondZero(double[] values) {
    for (int node = 0; node < values.length; node += 2) {
      values[node] = 0;
    }
    return values;
  }
}
