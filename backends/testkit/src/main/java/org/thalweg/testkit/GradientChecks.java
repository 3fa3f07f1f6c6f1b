package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;

/**
 * Checks of one function's derivatives: reverse against finite differences, forward against
 * reverse, second order four ways, one variable among constants, float32.
 */
public final class GradientChecks {
  /** Of finite differences, at smooth functions of values about 1. */
  private static final double DIFFERENCES = 1e-8;

  /** Of two exact ways to the same number. */
  private static final double ROUNDING = 1e-11;

  private static final double SINGLE_ROUNDING = 2e-4;

  /** Of finite differences, four evaluations each. */
  private static final int MOST_DIRECTIONS = 8;

  private final ArraysFunction f;
  private final Probe x;
  private final Random random;

  private GradientChecks(ArraysFunction f, Probe x, long seed) {
    this.f = f;
    this.x = x;
    this.random = new Random(seed);
  }

  /**
   * Checks a case.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param gradientCase the case
   * @throws AssertionError if a derivative is wrong, or an input was changed
   */
  public static <A> void check(ArrayNamespace<A> xp, GradientCase gradientCase) {
    long seed = gradientCase.id().hashCode();
    Probe at = Probe.of(gradientCase.variables());
    ArrayNamespace<A> guarded = Guard.over(xp, method -> {});
    try {
      new GradientChecks(gradientCase.ofVariables(), at, seed).run(guarded);
    } catch (AssertionError e) {
      throw new AssertionError(gradientCase.id() + " (seed " + seed + "): " + e.getMessage(), e);
    }
  }

  private <A> void run(ArrayNamespace<A> xp) {
    Probe weights = Probe.random(resultShapes(xp), random);
    Probe direction = Probe.random(x.shapes(), random);
    Weighted sum = new Weighted(f, weights.constants());

    Probe gradient = reverse(xp, sum);
    checkDifferences(xp, sum, gradient);
    Probe tangents = forward(xp, direction);
    checkIdentity(weights.dot(tangents), gradient.dot(direction));
    checkOneByOne(xp, sum, gradient);
    checkSecondOrder(xp, sum, direction);
    checkSingle(xp, weights, gradient);
  }

  private <A> List<Shape> resultShapes(ArrayNamespace<A> xp) {
    List<Shape> shapes = new ArrayList<>();
    for (A z : f.apply(xp, x.arrays(xp))) {
      if (xp.dtype(z).isRealFloating()) {
        shapes.add(xp.shape(z));
      }
    }
    return shapes;
  }

  private <A> Probe reverse(ArrayNamespace<A> xp, ArrayFunction sum) {
    return Probe.of(xp, Derivatives.gradAll(sum).apply(xp, x.arrays(xp)));
  }

  /** {@code J v}, for each floating-point result. */
  private <A> Probe forward(ArrayNamespace<A> xp, Probe direction) {
    try (Dual<A> dual = Dual.over(xp)) {
      List<Tangent<A>> inputs = new ArrayList<>();
      for (int i = 0; i < x.values().size(); i++) {
        inputs.add(dual.variable(x.arrays(xp).get(i), direction.arrays(xp).get(i)));
      }
      List<A> tangents = new ArrayList<>();
      for (Tangent<A> z : f.apply(dual, inputs)) {
        if (dual.dtype(z).isRealFloating()) {
          tangents.add(dual.tangent(z));
        }
      }
      return Probe.of(xp, tangents);
    }
  }

  /** Elements of large arrays move together, so that a slow engine is called less often. */
  private <A> void checkDifferences(ArrayNamespace<A> xp, ArrayFunction sum, Probe gradient) {
    double bound = DIFFERENCES * Math.max(1, gradient.largest());
    for (Probe direction : x.directions(MOST_DIRECTIONS, random)) {
      double differences =
          Differences.central(1, step -> Probe.value(xp, sum, x.moved(step, direction)));
      double traced = gradient.dot(direction);
      if (!(Math.abs(differences - traced) <= bound * Math.max(1, direction.largest()))) {
        throw new AssertionError(
            "J^T w against differences: <J^T w, v> is %s by differences, %s traced, with v along %s"
                .formatted(differences, traced, direction.moving()));
      }
    }
  }

  private static void checkIdentity(double forward, double reverse) {
    if (!(Math.abs(forward - reverse) <= ROUNDING * Math.max(1, Math.abs(reverse)))) {
      throw new AssertionError("<w, J v> is " + forward + ", <J^T w, v> is " + reverse);
    }
  }

  /** Each variable alone, the others constants: their own gradients must not change. */
  private <A> void checkOneByOne(ArrayNamespace<A> xp, ArrayFunction sum, Probe gradient) {
    for (int i = 0; i < x.values().size() && x.values().size() > 1; i++) {
      A alone = Derivatives.grad(sum, i).apply(xp, x.arrays(xp));
      Probe expected = new Probe(List.of(x.shapes().get(i)), List.of(gradient.values().get(i)));
      expected.checkNear("variable " + i + " alone", Probe.of(xp, List.of(alone)), ROUNDING);
    }
  }

  private <A> void checkSecondOrder(ArrayNamespace<A> xp, ArrayFunction sum, Probe direction) {
    Probe tapeOverTape = reverse(xp, new Weighted(Derivatives.gradAll(sum), direction.constants()));
    Probe tapeOverDual = Probe.of(xp, Derivatives.hvp(sum, xp, x.arrays(xp), direction.arrays(xp)));
    Probe dualOverTape = dualOverTape(xp, sum, direction);
    tapeOverTape.checkNear("tape over dual", tapeOverDual, ROUNDING);
    tapeOverTape.checkNear("dual over tape", dualOverTape, ROUNDING);

    double scale = 1 / Math.max(1, direction.largest());
    double differences =
        Differences.central(
            scale, step -> gradientAlong(xp, sum, x.moved(step, direction), direction));
    double traced = tapeOverTape.dot(direction);
    if (!(Math.abs(differences - traced) <= DIFFERENCES * Math.max(1, Math.abs(traced)) * 10)) {
      throw new AssertionError(
          "<v, H v> is " + differences + " by differences, " + traced + " traced");
    }
  }

  private static <A> double gradientAlong(
      ArrayNamespace<A> xp, ArrayFunction sum, Probe at, Probe direction) {
    return Probe.of(xp, Derivatives.gradAll(sum).apply(xp, at.arrays(xp))).dot(direction);
  }

  /** The gradient of {@code <w, J v>} with respect to x: a dual over a tape. */
  private <A> Probe dualOverTape(ArrayNamespace<A> xp, ArrayFunction sum, Probe direction) {
    try (Tape<A> tape = Tape.over(xp);
        Dual<Var<A>> dual = Dual.over(tape)) {
      List<Var<A>> variables = new ArrayList<>();
      List<Tangent<Var<A>>> inputs = new ArrayList<>();
      for (int i = 0; i < x.values().size(); i++) {
        Var<A> variable = tape.variable(x.arrays(xp).get(i));
        variables.add(variable);
        inputs.add(dual.variable(variable, tape.constant(direction.arrays(xp).get(i))));
      }
      Var<A> along = dual.tangent(sum.apply(dual, inputs));
      return Probe.of(xp, tape.gradient(along, variables));
    }
  }

  /** In float32 the gradient is float32, and the same to its rounding. */
  private <A> void checkSingle(ArrayNamespace<A> xp, Probe weights, Probe gradient) {
    try (Tape<A> tape = Tape.over(xp)) {
      List<Var<A>> variables = new ArrayList<>();
      for (A each : x.arrays(xp, DType.FLOAT32)) {
        variables.add(tape.variable(each));
      }
      List<Var<A>> z = new ArrayList<>();
      List<A> g = new ArrayList<>();
      for (Var<A> each : f.apply(tape, variables)) {
        if (tape.dtype(each).isRealFloating()) {
          Constant weight = weights.constants().get(z.size());
          g.add(xp.astype(xp.constant(weight), tape.dtype(each)));
          z.add(each);
        }
      }
      List<A> single = tape.vjp(z, g, variables);
      for (A each : single) {
        if (xp.dtype(each) != DType.FLOAT32) {
          throw new AssertionError("the gradient of a float32 array is " + xp.dtype(each));
        }
      }
      gradient.checkNear("float32", Probe.of(xp, single), SINGLE_ROUNDING);
    }
  }
}
