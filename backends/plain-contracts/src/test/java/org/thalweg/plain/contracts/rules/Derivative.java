package org.thalweg.plain.contracts.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** First and second derivatives of a function of one array, each taken in every way there is. */
final class Derivative {
  private static final double TOLERANCE = 1e-13;

  private Derivative() {}

  /** A function of a one-dimensional array with a 0-d result. */
  interface Loss {
    <A> A of(ArrayNamespace<A> xp, A x);
  }

  /** Checks both derivatives of a function against closed forms. */
  static void check(Loss loss, double[] x, double[] gradient, double[][] hessian) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    PlainArray at = PlainArray.of(x);

    assertArrayEquals(gradient, doubles(xp, reverse(xp, loss, at)), TOLERANCE, "reverse");
    assertArrayEquals(gradient, forward(xp, loss, at), TOLERANCE, "forward");
    for (int i = 0; i < x.length; i++) {
      PlainArray direction = unit(x.length, i);
      double[] row = hessian[i];
      assertArrayEquals(row, reverseOverReverse(loss, at, i), TOLERANCE, "reverse over reverse");
      assertArrayEquals(
          row, forwardOverReverse(loss, at, direction), TOLERANCE, "forward over reverse");
      assertArrayEquals(
          row, reverseOverForward(loss, at, direction), TOLERANCE, "reverse over forward");
    }
  }

  /** Checks a function whose second derivatives are all zero. */
  static void checkFlat(Loss loss, double[] x, double... gradient) {
    check(loss, x, gradient, new double[x.length][x.length]);
  }

  private static <A> A reverse(ArrayNamespace<A> xp, Loss loss, A x) {
    try (Tape<A> tape = Tape.over(xp)) {
      Var<A> variable = tape.variable(x);
      return tape.gradient(loss.of(tape, variable), variable);
    }
  }

  private static <A> A forward(ArrayNamespace<A> xp, Loss loss, A x, A direction) {
    try (Dual<A> dual = Dual.over(xp)) {
      return dual.tangent(loss.of(dual, dual.variable(x, direction)));
    }
  }

  private static double[] forward(PlainNamespace xp, Loss loss, PlainArray x) {
    List<Double> partials = new ArrayList<>();
    for (int i = 0; i < xp.size(x); i++) {
      PlainArray direction = unit((int) xp.size(x), i);
      partials.add(doubles(xp, forward(xp, loss, x, direction))[0]);
    }
    return partials.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] reverseOverReverse(Loss loss, PlainArray x, int i) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> variable = tape.variable(x);
      Var<PlainArray> partial = tape.getItem(reverse(tape, loss, variable), Index.at(i));
      return doubles(xp, tape.gradient(partial, variable));
    }
  }

  private static double[] forwardOverReverse(Loss loss, PlainArray x, PlainArray direction) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    try (Dual<PlainArray> dual = Dual.over(xp)) {
      Tangent<PlainArray> gradient = reverse(dual, loss, dual.variable(x, direction));
      return doubles(xp, dual.tangent(gradient));
    }
  }

  private static double[] reverseOverForward(Loss loss, PlainArray x, PlainArray direction) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    try (Tape<PlainArray> tape = Tape.over(xp)) {
      Var<PlainArray> variable = tape.variable(x);
      Var<PlainArray> slope = forward(tape, loss, variable, tape.constant(direction));
      return doubles(xp, tape.gradient(slope, variable));
    }
  }

  private static PlainArray unit(int length, int i) {
    double[] unit = new double[length];
    unit[i] = 1;
    return PlainArray.of(unit);
  }

  private static double[] doubles(PlainNamespace xp, PlainArray x) {
    return (double[]) xp.toFlatArray(x);
  }
}
