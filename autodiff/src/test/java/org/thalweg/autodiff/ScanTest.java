package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.assertValues;
import static org.thalweg.autodiff.Plain.scalar;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.plain.PlainArray;

class ScanTest {
  /** A decaying sum: {@code s' = k s + x}, which is also the output. */
  private static <A> Step<A> decay(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A next = xp.add(xp.multiply(carry.get(0), parameters.get(0)), inputs.get(0));
    return new Step<>(List.of(next), List.of(next));
  }

  private static ScanStep loop(boolean checkpointed) {
    return checkpointed
        ? Derivatives.checkpointedScan(ScanTest::decay)
        : Derivatives.scan(ScanTest::decay);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesOverTheFirstAxisOfItsInputs(boolean checkpointed) {
    List<PlainArray> carry = List.of(array(8, 0));
    PlainArray inputs = XP.reshape(array(1, 0, 1, 0, 1, 4, 1, 0, 1, 0), 5, 2);

    Step<PlainArray> end =
        loop(checkpointed).apply(XP, carry, List.of(inputs), List.of(scalar(0.5)));

    assertEquals(Shape.of(5, 2), XP.shape(end.outputs().get(0)));
    assertValues(end.outputs().get(0), 0, 5, 0, 3.5, 0, 2.75, 4, 2.375, 2, 2.1875, 1);
    assertValues(end.carry().get(0), 0, 2.1875, 1);
  }

  @Test
  void runsInTheNamespaceOfItsInputs() {
    Step<PlainArray> end =
        Derivatives.scan(
            ScanTest::decay, List.of(scalar(0)), List.of(array(1, 1)), List.of(scalar(0.5)));

    assertValues(end.outputs().get(0), 0, 1, 1.5);
  }

  /** The decaying sum by a reduction, which is not compiled. */
  private static <A> Step<A> reduced(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A kept = xp.multiply(carry.get(0), parameters.get(0));
    A next = xp.sum(xp.stack(List.of(kept, inputs.get(0))));
    return new Step<>(List.of(next), List.of(next));
  }

  @Test
  void memoryOfACheckpointedLoopGrowsAsTheSquareRoot() {
    assertTrue(recorded(400, false) > 400);
    assertTrue(recorded(400, true) < 6 * 20);
    assertTrue(recorded(40_000, true) < 6 * 200);
  }

  private static int recorded(int steps, boolean checkpointed) {
    try (RecordingTape<PlainArray> tape = new RecordingTape<>(XP)) {
      Var<PlainArray> inputs = tape.variable(XP.ones(new long[] {steps}));
      Var<PlainArray> start = tape.constant(scalar(0));
      Var<PlainArray> k = tape.variable(scalar(0.5));

      ScanStep loop =
          checkpointed
              ? Derivatives.checkpointedScan(ScanTest::reduced)
              : Derivatives.scan(ScanTest::reduced);
      loop.apply(tape, List.of(start), List.of(inputs), List.of(k));

      return tape.recorded();
    }
  }

  @Test
  void inputsHaveOneLength() {
    List<PlainArray> carry = List.of(scalar(0));
    List<PlainArray> k = List.of(scalar(0.5));

    for (List<PlainArray> inputs :
        List.of(
            List.<PlainArray>of(),
            List.of(scalar(1)),
            List.of(array()),
            List.of(array(1, 2), array(1)))) {
      assertThrows(ShapeException.class, () -> loop(false).apply(XP, carry, inputs, k));
      assertThrows(ShapeException.class, () -> loop(true).apply(XP, carry, inputs, k));
    }
  }

  private static <A> Step<A> growing(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    return new Step<>(List.of(xp.expandDims(carry.get(0), 0)), List.of());
  }

  private static <A> Step<A> forgetting(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    return new Step<>(List.of(), List.of());
  }

  @Test
  void aStepKeepsItsCarry() {
    List<PlainArray> carry = List.of(scalar(0));
    List<PlainArray> inputs = List.of(array(1, 2));

    ShapeException error =
        assertThrows(
            ShapeException.class,
            () -> Derivatives.scan(ScanTest::growing).apply(XP, carry, inputs, List.of()));
    assertTrue(String.valueOf(error.getMessage()).contains("(1,)"), error.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Derivatives.scan(ScanTest::forgetting).apply(XP, carry, inputs, List.of()));
  }
}
