package org.thalweg.plain.contracts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.autodiff.Derivatives.gradAll;
import static org.thalweg.autodiff.Derivatives.hvp;
import static org.thalweg.autodiff.Derivatives.jvp;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Operators with and without a declared derivative, in transforms. */
class OperatorDerivativesTest {
  private static final ArrayNamespace<PlainArray> XP = PlainNamespace.INSTANCE;
  private static final List<PlainArray> AT =
      List.of(PlainArray.of(new double[] {0.5, -1, 2}), PlainArray.of(new double[] {3, 0.25, -2}));
  private static final List<PlainArray> DIRECTION =
      List.of(PlainArray.of(new double[] {1, 2, -1}), PlainArray.of(new double[] {0.5, 1, 3}));

  /** {@code (x y, x^2)}, its derivative traced. */
  private static class Traced implements DifferentiableOperator {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return List.of(xp.multiply(inputs.get(0), inputs.get(1)), xp.square(inputs.get(0)));
    }
  }

  /** The same with declared derivatives, which are counted. */
  private static final class Declared extends Traced implements DeclaredVjp, DeclaredJvp {
    private final AtomicInteger vjps = new AtomicInteger();
    private final AtomicInteger jvps = new AtomicInteger();

    @Override
    public <A> Map<Integer, A> vjp(
        ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
      vjps.incrementAndGet();
      Map<Integer, A> cotangents = new HashMap<>();
      if (wanted.get(0)) {
        A square = xp.multiply(g.get(1), xp.multiply(inputs.get(0), 2.0));
        cotangents.put(0, xp.add(xp.multiply(g.get(0), inputs.get(1)), square));
      }
      if (wanted.get(1)) {
        cotangents.put(1, xp.multiply(g.get(0), inputs.get(0)));
      }
      return cotangents;
    }

    @Override
    public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
      jvps.incrementAndGet();
      A product =
          xp.add(
              xp.multiply(tangents.get(0), inputs.get(1)),
              xp.multiply(inputs.get(0), tangents.get(1)));
      A square = xp.multiply(tangents.get(0), xp.multiply(inputs.get(0), 2.0));
      return List.of(product, square);
    }
  }

  /** {@code sum(sin(z0) z1)} of an operator's outputs. */
  private record Loss(DifferentiableOperator operator) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      List<A> z = xp.apply(operator, x);
      return xp.sum(xp.multiply(xp.sin(z.get(0)), z.get(1)));
    }
  }

  /** The first output alone: the other has no cotangent. */
  private record FirstOutput(DifferentiableOperator operator) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.sum(xp.apply(operator, x).get(0));
    }
  }

  private static void assertEqual(List<PlainArray> expected, List<PlainArray> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(
          (double[]) expected.get(i).toFlatArray(), (double[]) actual.get(i).toFlatArray(), 1e-13);
    }
  }

  @Test
  void declaredDerivativesAreThoseTraced() {
    Declared declared = new Declared();

    assertEqual(
        gradAll(new Loss(new Traced())).apply(XP, AT), gradAll(new Loss(declared)).apply(XP, AT));
    assertEqual(
        List.of(jvp(new Loss(new Traced()), XP, AT, DIRECTION).tangent()),
        List.of(jvp(new Loss(declared), XP, AT, DIRECTION).tangent()));
    assertEquals(1, declared.vjps.get());
    assertEquals(1, declared.jvps.get());
  }

  @Test
  void higherDerivativesPassThroughDeclaredOnes() {
    Declared declared = new Declared();
    ArrayFunction traced = new Loss(new Traced());

    List<PlainArray> expected = hvp(traced, XP, AT, DIRECTION);

    assertEqual(expected, hvp(new Loss(declared), XP, AT, DIRECTION));
    assertEquals(1, declared.vjps.get());
  }

  @Test
  void anOutputThatIsNotUsedHasCotangentZero() {
    assertEqual(
        gradAll(new FirstOutput(new Traced())).apply(XP, AT),
        gradAll(new FirstOutput(new Declared())).apply(XP, AT));
  }

  @Test
  void onlyWantedCotangentsAreAskedFor() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.constant(AT.get(0));
      Var<PlainArray> y = tape.variable(AT.get(1));
      Wanted operator = new Wanted();

      Var<PlainArray> z = tape.apply(operator, List.of(x, y)).get(0);
      PlainArray gradient = tape.gradient(tape.sum(z), y);

      assertArrayEquals((double[]) AT.get(0).toFlatArray(), (double[]) gradient.toFlatArray(), 0);
      assertEquals("{1}", operator.asked);
    }
  }

  /** Remembers what it was asked for. */
  private static final class Wanted extends Traced implements DeclaredVjp {
    private String asked = "";

    @Override
    public <A> Map<Integer, A> vjp(
        ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
      asked = wanted.toString();
      return Map.of(1, xp.multiply(g.get(0), inputs.get(0)));
    }
  }
}
