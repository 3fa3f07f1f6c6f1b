package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Shape;
import org.thalweg.testkit.OperatorCase;

/** The cases of moments and of their adjoint. */
final class MomentCases {
  private static final long SEED = 7;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<OperatorCase> cases = new ArrayList<>();

  private MomentCases() {}

  /** The cases on a network. */
  static List<OperatorCase> of(RiverNetwork network, String on) {
    MomentCases cases = new MomentCases();
    for (Direction direction : Direction.values()) {
      for (Moment moment : Moment.values()) {
        cases.add(new MomentOperator(network, direction, moment), moment + " " + direction + on);
      }
    }
    return cases.cases;
  }

  private void add(MomentOperator operator, String name) {
    Shape one = Shape.of(operator.network().nodeCount());
    Shape many = Shape.of(2, operator.network().nodeCount());
    Shape edges = Shape.of(operator.network().edgeCount());
    Shape manyEdges = Shape.of(2, operator.network().edgeCount());
    // The skewness of equal values is NaN, of which finite differences say nothing.
    boolean finite = operator.moment() != Moment.SKEWNESS;
    DifferentiableOperator checked = finite ? operator : new WithoutNaN(operator);
    List<Constant> oneWeight = List.of(spaced(many), weights(one));
    cases.add(new OperatorCase(name + ", batches of one weight", checked, oneWeight));
    List<Constant> each = List.of(spaced(many), weights(many), weights(manyEdges));
    cases.add(new OperatorCase(name + ", batches of weights", checked, each));
    List<Constant> back = List.of(spaced(one), spaced(one), weights(one), weights(edges));
    cases.add(new OperatorCase(name + ", back", new MomentAdjoint(operator, true, true), back));
  }

  /** Numbers no two of which are near each other, in random order. */
  private Constant spaced(Shape shape) {
    double[] cells = new double[(int) shape.size()];
    for (int i = 0; i < cells.length; i++) {
      int j = random.nextInt(i + 1);
      cells[i] = cells[j];
      cells[j] = (i - cells.length / 2.0) * 0.5 + random.nextDouble(0.2);
    }
    return Constant.of(cells, shape, DType.FLOAT64);
  }

  private Constant weights(Shape shape) {
    double[] cells = random.doubles(shape.size(), 0.6, 1.4).toArray();
    return Constant.of(cells, shape, DType.FLOAT64);
  }
}
