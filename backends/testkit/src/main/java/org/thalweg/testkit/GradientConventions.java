package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;

/**
 * Derivatives at points where there is none by the book, or where the formula alone would give NaN:
 * what is expected of each variable, reverse and forward.
 */
final class GradientConventions {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  private final List<Convention> conventions = new ArrayList<>();

  private GradientConventions() {}

  /**
   * A function of vectors and its gradient, when every result has the cotangent 1.
   *
   * @param name what holds
   * @param f the function
   * @param inputs the vectors
   * @param gradients the gradient with respect to each
   */
  record Convention(
      String name, ArrayFunction f, List<Constant> inputs, List<double[]> gradients) {}

  static List<Convention> all() {
    GradientConventions all = new GradientConventions();
    all.kinks();
    all.steps();
    all.ties();
    all.edges();
    all.powers();
    all.unchosen();
    all.secondOrder();
    return all.conventions;
  }

  private static double[] v(double... values) {
    return values;
  }

  private void of(String name, ArrayFunction f, double[] x, double[] gradient) {
    conventions.add(new Convention(name, f, List.of(Constant.of(x)), List.of(gradient)));
  }

  private void ofTwo(
      String name, ArrayFunction f, List<double[]> inputs, List<double[]> gradients) {
    List<Constant> x = inputs.stream().map(Constant::of).toList();
    conventions.add(new Convention(name, f, x, gradients));
  }

  private void kinks() {
    of("abs at 0 has derivative 0", GradientConventions::abs, v(-2, 0, -0.0, 3), v(-1, 0, 0, 1));
    of("sqrt at 0 has derivative inf", GradientConventions::sqrt, v(0, 4), v(INF, 0.25));
    ofTwo(
        "hypot at 0 has derivative 0",
        GradientConventions::hypot,
        List.of(v(0, 3), v(0, 4)),
        List.of(v(0, 0.6), v(0, 0.8)));
    of("std of equal numbers has derivative 0", GradientConventions::std, v(2, 2, 2), v(0, 0, 0));
  }

  private static <A> A abs(ArrayNamespace<A> xp, List<A> x) {
    return xp.abs(x.get(0));
  }

  private static <A> A sqrt(ArrayNamespace<A> xp, List<A> x) {
    return xp.sqrt(x.get(0));
  }

  private static <A> A hypot(ArrayNamespace<A> xp, List<A> x) {
    return xp.hypot(x.get(0), x.get(1));
  }

  private static <A> A std(ArrayNamespace<A> xp, List<A> x) {
    return xp.std(x.get(0));
  }

  private void steps() {
    double[] x = v(-1.5, -1, 0, 0.5, 2);
    double[] flat = v(0, 0, 0, 0, 0);
    of("floor has derivative 0", GradientConventions::floor, x, flat);
    of("ceil has derivative 0", GradientConventions::ceil, x, flat);
    of("trunc has derivative 0", GradientConventions::trunc, x, flat);
    of("round has derivative 0", GradientConventions::round, x, flat);
    of("sign has derivative 0", GradientConventions::sign, x, flat);
    of("stopGradient has derivative 0", GradientConventions::stopped, x, flat);
    of("a product with what is stopped", GradientConventions::half, v(3, -2), v(3, -2));
  }

  private static <A> A floor(ArrayNamespace<A> xp, List<A> x) {
    return xp.floor(x.get(0));
  }

  private static <A> A ceil(ArrayNamespace<A> xp, List<A> x) {
    return xp.ceil(x.get(0));
  }

  private static <A> A trunc(ArrayNamespace<A> xp, List<A> x) {
    return xp.trunc(x.get(0));
  }

  private static <A> A round(ArrayNamespace<A> xp, List<A> x) {
    return xp.round(x.get(0));
  }

  private static <A> A sign(ArrayNamespace<A> xp, List<A> x) {
    return xp.sign(x.get(0));
  }

  private static <A> A stopped(ArrayNamespace<A> xp, List<A> x) {
    return xp.stopGradient(x.get(0));
  }

  private static <A> A half(ArrayNamespace<A> xp, List<A> x) {
    return xp.multiply(xp.stopGradient(x.get(0)), x.get(0));
  }

  private void ties() {
    of(
        "ties of max share equally",
        GradientConventions::max,
        v(1, 5, 5, 5),
        v(0, 1 / 3.0, 1 / 3.0, 1 / 3.0));
    of("ties of min share equally", GradientConventions::min, v(1, 5, 1), v(0.5, 0, 0.5));
    ofTwo(
        "ties of maximum share equally",
        GradientConventions::maximum,
        List.of(v(1, 2, 3), v(3, 2, 1)),
        List.of(v(0, 0.5, 1), v(1, 0.5, 0)));
    ofTwo(
        "ties of minimum share equally",
        GradientConventions::minimum,
        List.of(v(1, 2, 3), v(3, 2, 1)),
        List.of(v(1, 0.5, 0), v(0, 0.5, 1)));
  }

  private static <A> A max(ArrayNamespace<A> xp, List<A> x) {
    return xp.max(x.get(0));
  }

  private static <A> A min(ArrayNamespace<A> xp, List<A> x) {
    return xp.min(x.get(0));
  }

  private static <A> A maximum(ArrayNamespace<A> xp, List<A> x) {
    return xp.maximum(x.get(0), x.get(1));
  }

  private static <A> A minimum(ArrayNamespace<A> xp, List<A> x) {
    return xp.minimum(x.get(0), x.get(1));
  }

  private void edges() {
    of("sums pass NaN cotangents only where they go", GradientConventions::sum, v(NAN, 1), v(1, 1));
    ofTwo(
        "logaddexp of infinities",
        GradientConventions::logaddexp,
        List.of(v(-INF, 1), v(2, -INF)),
        List.of(v(0, 1), v(1, 0)));
    of("a vector that is not used has gradient 0", GradientConventions::unused, v(1, 2), v(0, 0));
  }

  private static <A> A sum(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(x.get(0));
  }

  private static <A> A logaddexp(ArrayNamespace<A> xp, List<A> x) {
    return xp.logaddexp(x.get(0), x.get(1));
  }

  private static <A> A unused(ArrayNamespace<A> xp, List<A> x) {
    return xp.zerosLike(x.get(0));
  }

  private void powers() {
    of("x^2 at 0 and below", GradientConventions::squared, v(0, -3), v(0, -6));
    of("x^1 at 0", GradientConventions::toTheFirst, v(0, -3), v(1, 1));
    of("x^0 at 0", GradientConventions::toTheZeroth, v(0, -3), v(0, 0));
    ofTwo(
        "0^y has derivative 0 with respect to y > 0",
        GradientConventions::power,
        List.of(v(0, 0, 2), v(2, 1, 3)),
        List.of(v(0, 1, 12), v(0, 0, 8 * Math.log(2))));
  }

  private static <A> A squared(ArrayNamespace<A> xp, List<A> x) {
    return xp.pow(x.get(0), 2.0);
  }

  private static <A> A toTheFirst(ArrayNamespace<A> xp, List<A> x) {
    return xp.pow(x.get(0), 1L);
  }

  private static <A> A toTheZeroth(ArrayNamespace<A> xp, List<A> x) {
    return xp.pow(x.get(0), 0.0);
  }

  private static <A> A power(ArrayNamespace<A> xp, List<A> x) {
    return xp.pow(x.get(0), x.get(1));
  }

  private void unchosen() {
    of(
        "NaN in the branch that where does not choose",
        GradientConventions::safeLog,
        v(-1, 0, 2),
        v(0, 0, 0.5));
    of(
        "infinity in the branch that where does not choose",
        GradientConventions::safeSqrt,
        v(0, 4),
        v(0, 0.25));
    of(
        "a quotient by 0 that where does not choose",
        GradientConventions::safeReciprocal,
        v(0, 2),
        v(0, -0.25));
  }

  private void secondOrder() {
    of(
        "second derivatives where NaN is not chosen",
        Derivatives.grad(new Total(GradientConventions::safeLog)),
        v(-1, 0, 2),
        v(0, 0, -0.25));
    of(
        "second derivatives where infinity is not chosen",
        Derivatives.grad(new Total(GradientConventions::safeSqrt)),
        v(0, 4),
        v(0, -1 / 32.0));
    of(
        "second derivatives where a quotient by 0 is not chosen",
        Derivatives.grad(new Total(GradientConventions::safeReciprocal)),
        v(0, 2),
        v(0, 0.25));
    of(
        "second derivatives of abs",
        Derivatives.grad(new Total(GradientConventions::abs)),
        v(0, 2),
        v(0, 0));
    of(
        "second derivatives of x^2 at 0",
        Derivatives.grad(new Total(GradientConventions::squared)),
        v(0, 2),
        v(2, 2));
  }

  private static <A> A safeLog(ArrayNamespace<A> xp, List<A> x) {
    return xp.where(xp.greater(x.get(0), 0.0), xp.log(x.get(0)), 0.0);
  }

  private static <A> A safeSqrt(ArrayNamespace<A> xp, List<A> x) {
    return xp.where(xp.greater(x.get(0), 0.0), xp.sqrt(x.get(0)), 0.0);
  }

  private static <A> A safeReciprocal(ArrayNamespace<A> xp, List<A> x) {
    return xp.where(xp.equal(x.get(0), 0.0), 0.0, xp.divide(1.0, x.get(0)));
  }

  /** Checks a convention, reverse and, where gradients are finite, forward. */
  static <A> void check(ArrayNamespace<A> xp, Convention convention) {
    Probe at = Probe.of(convention.inputs());
    ArrayFunction total = new Total(convention.f());
    List<A> gradients = Derivatives.gradAll(total).apply(xp, at.arrays(xp));
    Consumer<String> fail =
        message -> {
          throw new AssertionError(convention.name() + ": " + message);
        };
    double along = 0;
    for (int i = 0; i < gradients.size(); i++) {
      double[] actual = (double[]) xp.toFlatArray(gradients.get(i));
      double[] expected = convention.gradients().get(i);
      for (int j = 0; j < expected.length; j++) {
        along += expected[j];
        if (!(Math.abs(actual[j] - expected[j]) <= 1e-14 || actual[j] == expected[j])) {
          fail.accept(
              "variable "
                  + i
                  + ", element "
                  + j
                  + ": was "
                  + actual[j]
                  + ", expected "
                  + expected[j]);
        }
      }
    }
    List<A> ones = at.arrays(xp).stream().map(xp::onesLike).toList();
    A tangent = Derivatives.jvp(total, xp, at.arrays(xp), ones).tangent();
    double forward = ((double[]) xp.toFlatArray(tangent))[0];
    if (!(Math.abs(forward - along) <= 1e-14 || forward == along)) {
      fail.accept("forward was " + forward + ", expected " + along);
    }
  }

  private record Total(ArrayFunction f) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.sum(f.apply(xp, x));
    }
  }
}
