package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.assertValues;
import static org.thalweg.autodiff.Plain.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Steps.Arguments;
import org.thalweg.plain.PlainArray;

/** The interpreted loop is the oracle: a compiled one gives the same, and so do its derivatives. */
class CompiledScanTest {
  /** A loop as a function of one list: carry, inputs and parameters of a random step. */
  private record Flat(ScanStep loop) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      Step<A> end = loop.apply(xp, x.subList(0, 2), x.subList(2, 4), x.subList(4, x.size()));
      List<A> results = new ArrayList<>(end.carry());
      results.addAll(end.outputs());
      return results;
    }
  }

  /** A number made of all results, for second derivatives. */
  private record Loss(ScanStep loop) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A loss = xp.zeros(Shape.SCALAR, xp.dtype(x.get(0)));
      for (A each : new Flat(loop).apply(xp, x)) {
        loss = xp.add(loss, xp.sum(xp.multiply(xp.square(each), 0.5)));
      }
      return loss;
    }
  }

  private static ScanStep compiled(ScanStep step) {
    return Derivatives.scan(step);
  }

  private static ScanStep interpreted(ScanStep step) {
    return new Scan(step);
  }

  private static List<PlainArray> pullback(ScanStep loop, Arguments x) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      List<Var<PlainArray>> variables = x.all().stream().map(tape::variable).toList();
      List<Var<PlainArray>> z = new Flat(loop).apply(tape, variables);
      List<PlainArray> g = new ArrayList<>();
      for (Var<PlainArray> each : z) {
        g.add(XP.cos(XP.multiply(tape.detach(each), 3.0)));
      }
      return tape.vjp(z, g, variables);
    }
  }

  private static List<PlainArray> pushforward(ScanStep loop, Arguments x) {
    try (Dual<PlainArray> dual = Dual.over(XP)) {
      List<Tangent<PlainArray>> variables = new ArrayList<>();
      for (PlainArray each : x.all()) {
        variables.add(dual.variable(each, XP.cos(XP.multiply(each, 3.0))));
      }
      return new Flat(loop).apply(dual, variables).stream().map(dual::tangent).toList();
    }
  }

  private static void assertNear(
      String what, List<PlainArray> expected, List<PlainArray> actual, double tolerance) {
    assertEquals(expected.size(), actual.size(), what);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(XP.shape(expected.get(i)), XP.shape(actual.get(i)), what);
      assertEquals(XP.dtype(expected.get(i)), XP.dtype(actual.get(i)), what);
      double[] x = doubles(expected.get(i));
      double scale = 1;
      for (double each : x) {
        scale = Double.isFinite(each) ? Math.max(scale, Math.abs(each)) : scale;
      }
      assertArrayEquals(x, doubles(actual.get(i)), tolerance * scale, what + ", result " + i);
    }
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(XP.astype(x, DType.FLOAT64));
  }

  // Random steps

  /** 2,000 random steps: values to the last bit, derivatives to rounding. */
  @ParameterizedTest
  @ValueSource(ints = {0, 500, 1000, 1500})
  void randomStepsAreWhatArrayCodeIs(int first) {
    for (int seed = first; seed < first + 500; seed++) {
      String what = "seed " + seed;
      ScanStep step = new Steps.Random(seed, 4 + seed % 20);
      DType dtype = seed % 3 == 0 ? DType.FLOAT32 : DType.FLOAT64;
      Arguments x = Arguments.random(seed, 1 + seed % 5, 1 + seed % 7, dtype);
      double eps = dtype == DType.FLOAT32 ? 2e-4 : 1e-11;

      List<PlainArray> values = new Flat(interpreted(step)).apply(XP, x.all());
      assertNear(what, values, new Flat(compiled(step)).apply(XP, x.all()), 0);
      assertNear(what, pullback(interpreted(step), x), pullback(compiled(step), x), eps);
      assertNear(what, pushforward(interpreted(step), x), pushforward(compiled(step), x), eps);
    }
  }

  @Test
  void secondDerivativesOfRandomStepsAreThoseOfArrayCode() {
    for (int seed = 0; seed < 60; seed++) {
      ScanStep step = new Steps.Random(seed, 4 + seed % 8);
      Arguments x = Arguments.random(seed, 3, 2, DType.FLOAT64);
      List<PlainArray> v = Arguments.random(~seed, 3, 2, DType.FLOAT64).all();

      List<PlainArray> expected = Derivatives.hvp(new Loss(interpreted(step)), XP, x.all(), v);
      List<PlainArray> actual = Derivatives.hvp(new Loss(compiled(step)), XP, x.all(), v);

      assertNear("seed " + seed, expected, actual, 1e-9);
    }
  }

  @Test
  void reverseOverReverseIsThatOfArrayCode() {
    for (int seed = 0; seed < 20; seed++) {
      ScanStep step = new Steps.Random(seed, 6);
      Arguments x = Arguments.random(seed, 3, 2, DType.FLOAT64);

      ArrayFunction slope = new Slope(interpreted(step));
      ArrayFunction same = new Slope(compiled(step));

      assertNear(
          "seed " + seed,
          Derivatives.gradAll(slope).apply(XP, x.all()),
          Derivatives.gradAll(same).apply(XP, x.all()),
          1e-9);
    }
  }

  /** The squared length of a gradient. */
  private record Slope(ScanStep loop) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A length = xp.zeros(Shape.SCALAR, xp.dtype(x.get(0)));
      for (A each : Derivatives.gradAll(new Loss(loop)).apply(xp, x)) {
        length = xp.add(length, xp.sum(xp.square(each)));
      }
      return length;
    }
  }

  // Sizes

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "7, 1", "513, 3", "1, 1009", "5, 64", "1031, 2", "4, 2053"})
  void sizesMakeNoDifference(int steps, int elements) {
    ScanStep step = new Steps.Random(3, 12);
    Arguments x = Arguments.random(1, steps, elements, DType.FLOAT64);

    List<PlainArray> expected = new Flat(interpreted(step)).apply(XP, x.all());
    assertNear("values", expected, new Flat(compiled(step)).apply(XP, x.all()), 0);
    assertNear("vjp", pullback(interpreted(step), x), pullback(compiled(step), x), 1e-9);
  }

  @Test
  void twoThreadsGiveTheSame() {
    ScanStep step = new Steps.Random(5, 20);
    Arguments x = Arguments.random(2, 40, 5003, DType.FLOAT64);

    assertNear(
        "values",
        new Flat(interpreted(step)).apply(XP, x.all()),
        new Flat(compiled(step)).apply(XP, x.all()),
        0);
  }

  /** A step that HotSpot would not compile as one method. */
  @ParameterizedTest
  @ValueSource(ints = {249, 250, 600, 1500})
  void longStepsAreCutInPieces(int operations) {
    ScanStep step = new Steps.Random(11, operations);
    Arguments x = Arguments.random(3, 3, 5, DType.FLOAT64);

    List<PlainArray> expected = new Flat(interpreted(step)).apply(XP, x.all());
    assertNear("values", expected, new Flat(compiled(step)).apply(XP, x.all()), 0);
    assertNear("vjp", pullback(interpreted(step), x), pullback(compiled(step), x), 1e-9);
  }

  @Test
  void noStepsAreAnErrorAsTheyWere() {
    Arguments x = Arguments.random(1, 1, 2, DType.FLOAT64);
    List<PlainArray> none = List.of(XP.zeros(new long[] {0, 2}), XP.zeros(new long[] {0, 1}));

    assertThrows(
        RuntimeException.class,
        () -> compiled(new Steps.Random(1, 5)).apply(XP, x.carry(), none, x.parameters()));
  }

  // What is compiled, and what is not

  private static String explained(ScanStep step) {
    Arguments x = Arguments.random(4, 3, 2, DType.FLOAT64);
    return Derivatives.explain(step, x.carry(), x.inputs(), x.parameters());
  }

  private static <A> Step<A> mixing(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A all = xp.sum(carry.get(0));
    return new Step<>(List.of(xp.multiply(carry.get(0), all), carry.get(1)), List.of(carry.get(1)));
  }

  private static <A> Step<A> looking(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    double first = ((double[]) xp.toFlatArray(carry.get(0)))[0];
    return new Step<>(carry, List.of(xp.multiply(carry.get(0), first > 0 ? 2 : 3)));
  }

  private record Adding(Constant constant) implements ScanStep {
    @Override
    public <A> Step<A> apply(
        ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
      return new Step<>(carry, List.of(xp.add(carry.get(0), xp.constant(constant))));
    }
  }

  /** Divides by how many elements there are. */
  private static <A> Step<A> counting(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A share = xp.divide(carry.get(0), (double) xp.size(carry.get(0)));
    return new Step<>(List.of(share, carry.get(1)), List.of(share));
  }

  private static <A> Step<A> uneven(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    return new Step<>(carry, List.of(parameters.get(1)));
  }

  private static void assertAsArrayCode(ScanStep step) {
    Arguments x = Arguments.random(4, 3, 2, DType.FLOAT64);
    Step<PlainArray> expected = interpreted(step).apply(XP, x.carry(), x.inputs(), x.parameters());
    Step<PlainArray> actual = compiled(step).apply(XP, x.carry(), x.inputs(), x.parameters());
    assertNear("carry", expected.carry(), actual.carry(), 0);
    assertNear("outputs", expected.outputs(), actual.outputs(), 0);
  }

  @Test
  void whatIsNotElementwiseRunsAsArrayCodeAndSaysWhy() {
    assertTrue(explained(CompiledScanTest::mixing).contains("SUM"));
    assertTrue(explained(CompiledScanTest::looking).contains("toFlatArray"));
    assertTrue(explained(new Adding(Constant.of(new double[] {1, 2}))).contains("(2,)"));
    assertTrue(explained(CompiledScanTest::uneven).contains("output 0"));
    for (ScanStep step :
        List.<ScanStep>of(
            CompiledScanTest::mixing,
            CompiledScanTest::looking,
            new Adding(Constant.of(new double[] {1, 2})),
            CompiledScanTest::uneven)) {
      assertTrue(explained(step).startsWith("array code"), explained(step));
      assertAsArrayCode(step);
    }
  }

  @Test
  void whatAsksForShapesIsToldTheTruth() {
    assertTrue(explained(CompiledScanTest::counting).startsWith("compiled"));
    assertAsArrayCode(CompiledScanTest::counting);
    Constant two = Constant.of(new double[] {2}, Shape.SCALAR, DType.FLOAT64);
    assertTrue(explained(new Adding(two)).startsWith("compiled"));
    assertAsArrayCode(new Adding(two));
  }

  /** A counter of whole numbers beside a sum. */
  private static <A> Step<A> alternating(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A odd = xp.equal(xp.remainder(carry.get(0), 2L), 1L);
    A sum = xp.add(carry.get(1), xp.where(odd, inputs.get(0), parameters.get(0)));
    return new Step<>(List.of(xp.add(carry.get(0), 1L), sum), List.of(odd, sum));
  }

  @Test
  void carriesAndOutputsMayBeIntegersAndBools() {
    List<PlainArray> carry = List.of(XP.zeros(Shape.of(2), DType.INT32), array(0, 0));
    PlainArray inputs = XP.reshape(array(1, 2, 3, 4, 5, 6), 3, 2);

    Step<PlainArray> end =
        compiled(CompiledScanTest::alternating)
            .apply(XP, carry, List.of(inputs), List.of(scalar(10)));
    assertArrayEquals(new int[] {3, 3}, (int[]) XP.toFlatArray(end.carry().get(0)));
    assertValues(end.carry().get(1), 0, 23, 24);
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> k = tape.variable(scalar(10));
      List<Var<PlainArray>> start =
          List.of(tape.constant(carry.get(0)), tape.constant(carry.get(1)));
      Step<Var<PlainArray>> recorded =
          compiled(CompiledScanTest::alternating)
              .apply(tape, start, List.of(tape.constant(inputs)), List.of(k));
      assertValues(tape.gradient(tape.sum(recorded.outputs().get(1)), k), 0, 8);
    }
  }

  // Kernels

  @Test
  void aKernelIsUsedByManyThreads() throws Exception {
    ScanStep step = new Steps.Random(8, 15);
    Arguments x = Arguments.random(9, 50, 20, DType.FLOAT64);
    List<PlainArray> expected = pullback(compiled(step), x);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<PlainArray>>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(() -> pullback(compiled(step), x));
      }
      for (Future<List<PlainArray>> each : threads.invokeAll(calls)) {
        assertNear("a thread's", expected, each.get(), 0);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void equalStepsShareWhatIsCompiled() {
    Arguments x = Arguments.random(4, 3, 2, DType.FLOAT64);
    Arguments longer = Arguments.random(5, 9, 7, DType.FLOAT64);

    assertTrue(traced(new Steps.Random(8, 15), x) == traced(new Steps.Random(8, 15), longer));
    assertTrue(traced(new Steps.Random(8, 15), x) != traced(new Steps.Random(9, 15), x));
  }

  private static TracedStep traced(ScanStep step, Arguments x) {
    CompiledScan scan = new CompiledScan(step, Coupling.NONE);
    return scan.trace(XP, x.carry(), x.inputs(), x.parameters()).step().orElseThrow();
  }
}
