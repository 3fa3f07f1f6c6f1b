package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.assertValues;
import static org.thalweg.autodiff.Plain.scalar;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;

/** Loops at the edges: of nothing, of too much, of several data types. */
class CompiledScanEdgesTest {
  private static <A> Step<A> adding(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    return new Step<>(List.of(xp.add(carry.get(0), xp.square(inputs.get(0)))), List.of());
  }

  private static <A> Step<A> rooted(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    return new Step<>(List.of(), List.of(xp.pow(inputs.get(0), 1.5)));
  }

  private static PlainArray gradient(ScanStep step, List<PlainArray> start, PlainArray input) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(input);
      List<Var<PlainArray>> carry = start.stream().map(tape::constant).toList();
      Step<Var<PlainArray>> end = Derivatives.scan(step).apply(tape, carry, List.of(x), List.of());
      Var<PlainArray> result = carry.isEmpty() ? end.outputs().get(0) : end.carry().get(0);
      return tape.gradient(tape.sum(result), x);
    }
  }

  @Test
  void aStepMayHaveNoOutputsAndNoParameters() {
    PlainArray input = XP.reshape(array(1, 2, 3, 4), 2, 2);

    assertTrue(
        Derivatives.explain(
                CompiledScanEdgesTest::adding, List.of(array(0, 0)), List.of(input), List.of())
            .startsWith("compiled"));
    assertValues(
        gradient(CompiledScanEdgesTest::adding, List.of(array(0, 0)), input), 0, 2, 4, 6, 8);
  }

  @Test
  void aStepMayHaveNoCarry() {
    PlainArray input = XP.reshape(array(0, 1, 4, 9), 4, 1);

    assertValues(gradient(CompiledScanEdgesTest::rooted, List.of(), input), 1e-15, 0, 1.5, 3, 4.5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void noElementsHaveAnEmptyGradient(int steps) {
    PlainArray none = XP.zeros(new long[] {steps, 0});
    PlainArray start = XP.zeros(new long[] {0});

    PlainArray slope = gradient(CompiledScanEdgesTest::adding, List.of(start), none);

    assertEquals(Shape.of(steps, 0), XP.shape(slope));
  }

  @Test
  void oneStepOfOneNumberIsALoop() {
    assertValues(gradient(CompiledScanEdgesTest::adding, List.of(scalar(0)), array(3)), 0, 6);
  }

  @Test
  void elementsMayHaveMoreAxes() {
    PlainArray start = XP.zeros(new long[] {2, 1, 2});
    PlainArray input = XP.reshape(array(1, 2, 3, 4, 5, 6, 7, 8), 2, 2, 1, 2);

    PlainArray slope = gradient(CompiledScanEdgesTest::adding, List.of(start), input);

    assertEquals(Shape.of(2, 2, 1, 2), XP.shape(slope));
    assertValues(XP.reshape(slope, 8), 0, 2, 4, 6, 8, 10, 12, 14, 16);
  }

  /** Sums in float32 what an integer of the input's kind counts, and in float64 its cube root. */
  private static <A> Step<A> mixed(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A single = xp.multiply(xp.astype(inputs.get(0), DType.FLOAT32), parameters.get(0));
    A many = xp.astype(inputs.get(1), DType.FLOAT64);
    A root = xp.pow(xp.add(xp.astype(single, DType.FLOAT64), many), 1.0 / 3);
    return new Step<>(
        List.of(xp.add(carry.get(0), single), xp.add(carry.get(1), root)),
        List.of(xp.astype(root, DType.INT16)));
  }

  @Test
  void dataTypesMayBeMixed() {
    ScanStep loop = Derivatives.scan(CompiledScanEdgesTest::mixed);
    ScanStep oracle = new Scan(CompiledScanEdgesTest::mixed);
    PlainArray real = XP.reshape(array(1.5, 2.5, 3.5, 4.5), 2, 2);
    PlainArray whole = XP.astype(XP.reshape(array(7, 20, 60, 120), 2, 2), DType.UINT8);
    PlainArray factor = XP.astype(scalar(0.7), DType.FLOAT32);
    List<PlainArray> start = List.of(XP.zeros(Shape.of(2), DType.FLOAT32), array(0, 0));

    Step<PlainArray> end = loop.apply(XP, start, List.of(real, whole), List.of(factor));
    Step<PlainArray> expected = oracle.apply(XP, start, List.of(real, whole), List.of(factor));

    assertEquals(DType.FLOAT32, XP.dtype(end.carry().get(0)));
    assertEquals(DType.INT16, XP.dtype(end.outputs().get(0)));
    assertTrue(same(expected.carry().get(0), end.carry().get(0)));
    assertTrue(same(expected.carry().get(1), end.carry().get(1)));
    assertTrue(same(expected.outputs().get(0), end.outputs().get(0)));
    assertEquals(
        slope(oracle, start, real, whole, factor), slope(loop, start, real, whole, factor), 1e-6);
  }

  private static boolean same(PlainArray x, PlainArray y) {
    return ((boolean[]) XP.toFlatArray(XP.all(XP.equal(x, y))))[0];
  }

  private static double slope(
      ScanStep loop, List<PlainArray> start, PlainArray x, PlainArray y, PlainArray factor) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> k = tape.variable(factor);
      Step<Var<PlainArray>> end =
          loop.apply(
              tape,
              start.stream().map(tape::constant).toList(),
              List.of(tape.constant(x), tape.constant(y)),
              List.of(k));
      PlainArray found = tape.gradient(tape.sum(end.carry().get(1)), k);
      assertEquals(DType.FLOAT32, XP.dtype(found));
      return ((float[]) XP.toFlatArray(found))[0];
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 31, Integer.MAX_VALUE, 1L << 40})
  void whatNoJavaArrayHoldsIsLeftToArrayCode(long steps) {
    Tracing tracing =
        Tracing.of(
            CompiledScanEdgesTest::adding,
            List.of(
                new ArraySpec(Shape.SCALAR, DType.FLOAT64),
                new ArraySpec(Shape.SCALAR, DType.FLOAT64)),
            1,
            1);
    TimeLoop loop = TimeLoop.of(tracing.step().orElseThrow(), Coupling.NONE);
    ArraySpec start = new ArraySpec(Shape.SCALAR, DType.FLOAT64);
    ArraySpec input = new ArraySpec(Shape.of(steps), DType.FLOAT64);
    ArraySpec fewer = new ArraySpec(Shape.of(1L << 20), DType.FLOAT64);

    assertFalse(loop.hostKernel().orElseThrow().accepts(List.of(start, input)));
    assertTrue(loop.hostKernel().orElseThrow().accepts(List.of(start, fewer)));
  }

  @Test
  void theWayBackKeepsAtLeastAByte() {
    assertThrows(
        IllegalArgumentException.class, () -> Derivatives.scan(CompiledScanEdgesTest::adding, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 5000, Long.MAX_VALUE})
  void whatIsKeptMakesNoDifference(long bytes) {
    double[] x = new double[101];
    Arrays.setAll(x, i -> Math.cos(i));
    double[] expected = new double[101];
    Arrays.setAll(expected, i -> 2 * x[i]);
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> input = tape.variable(array(x));
      Step<Var<PlainArray>> end =
          Derivatives.scan(CompiledScanEdgesTest::adding, bytes)
              .apply(tape, List.of(tape.constant(scalar(0))), List.of(input), List.of());
      assertValues(tape.gradient(end.carry().get(0), input), 0, expected);
    }
  }
}
