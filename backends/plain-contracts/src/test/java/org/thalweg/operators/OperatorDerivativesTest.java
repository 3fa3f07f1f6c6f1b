package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Kernels against array code, and declared derivatives against traced ones. */
class OperatorDerivativesTest {
  private static final double TOLERANCE = 1e-11;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  /**
   * An operator and inputs for it.
   *
   * @param name what the case is
   * @param operator the operator
   * @param inputs random float64 inputs
   */
  record Case(String name, DifferentiableOperator operator, List<PlainArray> inputs) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** The array code of an operator, without kernel and declared derivatives. */
  private record Traced(DifferentiableOperator operator) implements DifferentiableOperator {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return operator.forward(xp, inputs);
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (RiverNetwork network : networks()) {
      String on = network.bifurcates() ? " braid " : " forest ";
      for (Direction direction : Direction.values()) {
        Accumulation sum = new Accumulation(network, direction);
        cases.add(new Case(direction + on, sum, random(Shape.of(nodes(network)))));
        cases.add(
            new Case(
                direction + on + "weighted",
                sum,
                random(Shape.of(nodes(network)), Shape.of(edges(network)))));
        cases.add(
            new Case(
                direction + on + "batched, one weight for all",
                sum,
                random(Shape.of(2, 3, nodes(network)), Shape.of(edges(network)))));
        cases.add(
            new Case(
                direction + on + "batched, a weight for each",
                sum,
                random(Shape.of(3, nodes(network)), Shape.of(3, edges(network)))));
      }
      for (RoutedOutput output : RoutedOutput.values()) {
        for (int subSteps : new int[] {1, 3}) {
          LinearRouting routing = new LinearRouting(network, subSteps, output);
          String name = "routing" + on + output + " in " + subSteps;
          long n = nodes(network);
          cases.add(new Case(name, routing, random(Shape.of(5, n), Shape.of(4, n), Shape.of(n))));
          cases.add(
              new Case(
                  name + " batched",
                  routing,
                  random(Shape.of(2, 4, n), Shape.of(2, 4, n), Shape.of(2, n))));
          cases.add(
              new Case(
                  name + " without time",
                  routing,
                  random(Shape.of(0, n), Shape.of(4, n), Shape.of(n))));
        }
      }
    }
    return cases.stream();
  }

  private static List<RiverNetwork> networks() {
    return List.of(
        // Two outlets and a node that stands alone; ids run neither way.
        RiverNetwork.fromDownstream(new int[] {5, 6, 7, 7, 8, 10, 11, -1, 2, -1, 7, 10, -1, 4}),
        // Ids run downstream.
        RiverNetwork.fromDownstream(new int[] {1, 2, 4, 4, 5, -1}),
        // A braid with edges that jump levels, and a node with three of them.
        RiverNetwork.fromEdges(
            9,
            new int[] {0, 0, 1, 1, 2, 2, 3, 4, 5, 5, 5},
            new int[] {1, 2, 3, 5, 3, 4, 5, 5, 6, 7, 8},
            new double[] {0.7, 0.3, 0.75, 0.25, 0.5, 0.5, 1, 1, 0.6, 0.3, 0.1}),
        RiverNetwork.fromDownstream(new int[] {-1}),
        RiverNetwork.fromDownstream(new int[0]));
  }

  private static long nodes(RiverNetwork network) {
    return network.nodeCount();
  }

  private static long edges(RiverNetwork network) {
    return network.edgeCount();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void kernelGivesWhatArrayCodeGives(Case given) {
    List<PlainArray> byKernel = xp.apply(given.operator(), given.inputs());
    List<PlainArray> byArrayCode = given.operator().forward(xp, given.inputs());

    assertSame(byArrayCode, byKernel);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void declaredVjpIsTheTracedOne(Case given) {
    List<PlainArray> cotangents = like(xp.apply(given.operator(), given.inputs()), 77);

    List<PlainArray> declared = vjp(given.operator(), given.inputs(), cotangents);
    List<PlainArray> traced = vjp(new Traced(given.operator()), given.inputs(), cotangents);

    assertSame(traced, declared);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void declaredJvpIsTheTracedOne(Case given) {
    List<PlainArray> tangents = like(given.inputs(), 78);

    List<PlainArray> declared = jvp(given.operator(), given.inputs(), tangents);
    List<PlainArray> traced = jvp(new Traced(given.operator()), given.inputs(), tangents);

    assertSame(traced, declared);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void vjpIsTheAdjointOfJvp(Case given) {
    List<PlainArray> tangents = like(given.inputs(), 79);
    List<PlainArray> cotangents = like(xp.apply(given.operator(), given.inputs()), 80);

    double left = dot(cotangents, jvp(given.operator(), given.inputs(), tangents));
    double right = dot(vjp(given.operator(), given.inputs(), cotangents), tangents);

    assertEquals(left, right, TOLERANCE * (1 + Math.abs(left)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void jvpIsTheDifferenceQuotient(Case given) {
    List<PlainArray> tangents = like(given.inputs(), 81);
    double step = 1e-6;

    List<PlainArray> ahead = xp.apply(given.operator(), moved(given.inputs(), step, tangents));
    List<PlainArray> behind = xp.apply(given.operator(), moved(given.inputs(), -step, tangents));
    List<PlainArray> derivative = jvp(given.operator(), given.inputs(), tangents);

    for (int i = 0; i < derivative.size(); i++) {
      PlainArray quotient = xp.divide(xp.subtract(ahead.get(i), behind.get(i)), 2 * step);
      assertArrayEquals(flat(quotient), flat(derivative.get(i)), 1e-7);
    }
  }

  /** The derivative of the derivative goes through the array code of the adjoint. */
  @ParameterizedTest
  @MethodSource("cases")
  void declaredSecondDerivativeIsTheTracedOne(Case given) {
    List<PlainArray> declared = gradientOfGradient(given.operator(), given.inputs());
    List<PlainArray> traced = gradientOfGradient(new Traced(given.operator()), given.inputs());

    assertSame(traced, declared);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void float32StaysFloat32(Case given) {
    List<PlainArray> narrow =
        given.inputs().stream().map(x -> xp.astype(x, DType.FLOAT32)).toList();

    List<PlainArray> wide = xp.apply(given.operator(), given.inputs());
    List<PlainArray> outputs = xp.apply(given.operator(), narrow);

    for (int i = 0; i < wide.size(); i++) {
      assertEquals(DType.FLOAT32, outputs.get(i).dtype());
      assertArrayEquals(flat(wide.get(i)), flat(xp.astype(outputs.get(i), DType.FLOAT64)), 1e-4);
    }
  }

  private List<PlainArray> vjp(
      DifferentiableOperator operator, List<PlainArray> inputs, List<PlainArray> cotangents) {
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      List<Var<PlainArray>> x = inputs.stream().map(tape::variable).toList();
      return tape.vjp(tape.apply(operator, x), cotangents, x);
    }
  }

  private List<PlainArray> jvp(
      DifferentiableOperator operator, List<PlainArray> inputs, List<PlainArray> tangents) {
    try (Dual<PlainArray> dual = Dual.over(xp)) {
      List<Tangent<PlainArray>> x = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        x.add(dual.variable(inputs.get(i), tangents.get(i)));
      }
      return dual.apply(operator, x).stream().map(dual::tangent).toList();
    }
  }

  /** The gradient of <c, gradient of sum z^2 / 2> for fixed random c. */
  private List<PlainArray> gradientOfGradient(
      DifferentiableOperator operator, List<PlainArray> inputs) {
    try (Tape<PlainArray> outer = Tape.over(xp)) {
      List<Var<PlainArray>> x = inputs.stream().map(outer::variable).toList();
      try (Tape<Var<PlainArray>> inner = Tape.over(outer)) {
        List<Var<Var<PlainArray>>> y = x.stream().map(inner::variable).toList();
        List<Var<PlainArray>> gradient =
            inner.gradient(sumOfSquares(inner, inner.apply(operator, y)), y);
        Var<PlainArray> loss = outer.constant(PlainArray.of(new double[1]));
        loss = outer.sum(loss);
        List<PlainArray> directions = like(inputs, 82);
        for (int i = 0; i < inputs.size(); i++) {
          Var<PlainArray> along =
              outer.multiply(gradient.get(i), outer.constant(directions.get(i)));
          loss = outer.add(loss, outer.sum(along));
        }
        return outer.gradient(loss, x);
      }
    }
  }

  private static <A> A sumOfSquares(ArrayNamespace<A> xp, List<A> z) {
    A sum = xp.zeros(Shape.SCALAR, DType.FLOAT64);
    for (A each : z) {
      sum = xp.add(sum, xp.multiply(xp.sum(xp.square(each)), 0.5));
    }
    return sum;
  }

  private List<PlainArray> moved(List<PlainArray> x, double step, List<PlainArray> direction) {
    return IntStream.range(0, x.size())
        .mapToObj(i -> xp.add(x.get(i), xp.multiply(direction.get(i), step)))
        .toList();
  }

  private static List<PlainArray> random(Shape... shapes) {
    List<PlainArray> arrays = new ArrayList<>();
    for (int i = 0; i < shapes.length; i++) {
      arrays.add(random(shapes[i], i));
    }
    return arrays;
  }

  private static List<PlainArray> like(List<PlainArray> arrays, long seed) {
    return IntStream.range(0, arrays.size())
        .mapToObj(i -> random(arrays.get(i).shape(), seed + i))
        .toList();
  }

  /** Values in (-0.6, 0.6), so that sums along long paths keep their size. */
  private static PlainArray random(Shape shape, long seed) {
    DoubleStream values = new SplittableRandom(seed).doubles(shape.size(), -0.6, 0.6);
    return PlainNamespace.INSTANCE.asarray(values.toArray(), shape.dims(), DType.FLOAT64);
  }

  private static void assertSame(List<PlainArray> expected, List<PlainArray> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).shape(), actual.get(i).shape());
      double size = 1 + Math.sqrt(dot(List.of(expected.get(i)), List.of(expected.get(i))));
      assertArrayEquals(flat(expected.get(i)), flat(actual.get(i)), TOLERANCE * size);
    }
  }

  private static double dot(List<PlainArray> x, List<PlainArray> y) {
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      double[] a = flat(x.get(i));
      double[] b = flat(y.get(i));
      for (int j = 0; j < a.length; j++) {
        sum += a[j] * b[j];
      }
    }
    return sum;
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
