package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.assertValues;
import static org.thalweg.autodiff.Plain.scalar;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Namespaces;
import org.thalweg.array.ShapeException;
import org.thalweg.plain.PlainArray;

/** What a tape or a dual refuses, and how it says so. */
class TransformChecksTest {
  @Test
  void anArrayOfAnotherTapeIsAnError() {
    try (Tape<PlainArray> one = Tape.over(XP);
        Tape<PlainArray> other = Tape.over(XP)) {
      Var<PlainArray> x = one.variable(array(1, 2));
      Var<PlainArray> y = other.variable(array(3, 4));

      assertThrows(MixedArraysException.class, () -> one.add(x, y));
      assertThrows(MixedArraysException.class, () -> other.gradient(other.sum(y), x));
      assertThrows(MixedArraysException.class, () -> Namespaces.of(List.of(x, y)));
    }
  }

  @Test
  void anArrayOfTheOuterTapeIsAnErrorOnTheInner() {
    try (Tape<PlainArray> outer = Tape.over(XP);
        Tape<Var<PlainArray>> inner = Tape.over(outer)) {
      Var<PlainArray> x = outer.variable(scalar(2));
      Var<Var<PlainArray>> y = inner.variable(x);
      // What a raw type or an unchecked cast would let through.
      @SuppressWarnings("unchecked")
      Var<Var<PlainArray>> confused = (Var<Var<PlainArray>>) (Var<?>) x;

      assertThrows(MixedArraysException.class, () -> inner.multiply(confused, y));
    }
  }

  @Test
  void anArrayOfAnotherDualIsAnError() {
    try (Dual<PlainArray> one = Dual.over(XP);
        Dual<PlainArray> other = Dual.over(XP)) {
      Tangent<PlainArray> x = one.variable(scalar(1), scalar(1));
      Tangent<PlainArray> y = other.variable(scalar(1), scalar(1));

      assertThrows(MixedArraysException.class, () -> one.add(x, y));
      assertThrows(MixedArraysException.class, () -> other.tangent(x));
    }
  }

  @Test
  void useAfterCloseIsAnError() {
    Tape<PlainArray> tape = Tape.over(XP);
    Var<PlainArray> x = tape.variable(scalar(2));
    Var<PlainArray> z = tape.square(x);
    tape.close();
    tape.close();

    IllegalStateException error = assertThrows(IllegalStateException.class, () -> tape.add(x, x));
    assertMessage(error, "closed");
    assertThrows(IllegalStateException.class, () -> tape.gradient(z, x));
    assertThrows(IllegalStateException.class, () -> tape.detach(z));
    assertThrows(IllegalStateException.class, () -> tape.variable(scalar(1)));
    assertThrows(IllegalStateException.class, () -> tape.ones(new long[] {2}));
    assertTrue(x.toString().contains("closed"), x.toString());
  }

  @Test
  void useByAnotherThreadIsAnError() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(scalar(2));

      CompletionException error =
          assertThrows(
              CompletionException.class,
              () -> CompletableFuture.supplyAsync(() -> tape.square(x)).join());

      assertMessage(assertInstanceOf(IllegalStateException.class, error.getCause()), "thread");
    }
  }

  @Test
  void variablesAreFloating() {
    try (Tape<PlainArray> tape = Tape.over(XP);
        Dual<PlainArray> dual = Dual.over(XP)) {
      PlainArray whole = XP.asarray(new long[] {1, 2});

      assertThrows(DTypeException.class, () -> tape.variable(whole));
      assertThrows(DTypeException.class, () -> tape.variable(XP.astype(whole, DType.BOOL)));
      assertThrows(DTypeException.class, () -> dual.variable(whole, whole));
    }
  }

  @Test
  void tangentIsAlikeItsArray() {
    try (Dual<PlainArray> dual = Dual.over(XP)) {
      assertThrows(ShapeException.class, () -> dual.variable(array(1, 2), array(1)));
      assertThrows(
          DTypeException.class, () -> dual.variable(array(1), XP.astype(array(1), DType.FLOAT32)));
    }
  }

  @Test
  void aLossIsZeroDimensional() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(array(1, 2));

      ShapeException error =
          assertThrows(ShapeException.class, () -> tape.gradient(tape.square(x), x));

      assertMessage(error, "(2,)");
    }
  }

  @Test
  void aLossIsFloating() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(array(1, 2));

      assertThrows(DTypeException.class, () -> tape.gradient(tape.countNonzero(x), x));
    }
  }

  @Test
  void aGradientIsNotTakenWithRespectToAConstant() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(array(1, 2));
      Var<PlainArray> c = tape.constant(array(1, 2));

      assertThrows(
          IllegalArgumentException.class, () -> tape.gradient(tape.sum(tape.multiply(x, c)), c));
    }
  }

  @Test
  void aCotangentIsAlikeItsOutput() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(array(1, 2));
      Var<PlainArray> z = tape.square(x);

      assertThrows(
          ShapeException.class, () -> tape.vjp(List.of(z), List.of(scalar(1)), List.of(x)));
      assertThrows(
          IllegalArgumentException.class, () -> tape.vjp(List.of(z), List.of(), List.of(x)));
    }
  }

  @Test
  void whatTheLossDoesNotDependOnHasGradientZero() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(array(1, 2));
      Var<PlainArray> unused = tape.variable(array(3, 4, 5));

      assertValues(tape.gradient(tape.sum(x), unused), 0, 0, 0, 0);
      assertValues(tape.gradient(tape.asarray(1.0), x), 0, 0, 0);
    }
  }

  @Test
  void resultsShareNoArray() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(scalar(1));
      Var<PlainArray> y = tape.variable(scalar(2));
      PlainArray g = scalar(5);

      List<PlainArray> gradients = tape.vjp(List.of(tape.add(x, y)), List.of(g), List.of(x, y));

      assertTrue(gradients.get(0) != g && gradients.get(0) != gradients.get(1));
      assertValues(gradients.get(0), 0, 5);
      assertValues(gradients.get(1), 0, 5);
    }
  }

  @Test
  void gradientsAreTakenWithRespectToIntermediatesToo() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(scalar(3));
      Var<PlainArray> y = tape.square(x);
      Var<PlainArray> z = tape.multiply(y, y);

      List<PlainArray> gradients = tape.gradient(z, List.of(z, y, x));

      assertValues(gradients.get(0), 0, 1);
      assertValues(gradients.get(1), 0, 18);
      assertValues(gradients.get(2), 0, 108);
    }
  }

  @Test
  void arraysReadWell() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(array(1, 2));

      assertEquals("Var " + x.value, x.toString());
      assertEquals("constant Var " + x.value, tape.stopGradient(x).toString());
      assertEquals("tape over plain", tape.name());
    }
  }

  @Test
  void errorsNameTheArgumentThatIsNotThere() {
    ArrayFunction second = Derivatives.grad(TransformChecksTest::sum, 1);

    IndexOutOfBoundsException error =
        assertThrows(IndexOutOfBoundsException.class, () -> second.apply(XP, List.of(array(1))));

    assertMessage(error, "argument 1");
  }

  private static <A> A sum(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(x.get(0));
  }

  private static void assertMessage(Exception error, String part) {
    assertTrue(String.valueOf(error.getMessage()).contains(part), error.getMessage());
  }
}
