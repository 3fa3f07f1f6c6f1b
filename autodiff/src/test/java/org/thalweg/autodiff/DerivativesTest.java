package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.assertValues;
import static org.thalweg.autodiff.Plain.scalar;
import static org.thalweg.autodiff.Plain.value;
import static org.thalweg.autodiff.Plain.values;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;

class DerivativesTest {
  /** {@code sin(x^3)}. */
  private static <A> A wave(ArrayNamespace<A> xp, List<A> x) {
    return xp.sin(xp.pow(x.get(0), 3.0));
  }

  /** {@code (x0 x1, x1^2, sin x0)} for x of two elements. */
  private static <A> A curve(ArrayNamespace<A> xp, List<A> x) {
    List<A> u = xp.unstack(x.get(0));
    return xp.stack(
        List.of(xp.multiply(u.get(0), u.get(1)), xp.square(u.get(1)), xp.sin(u.get(0))));
  }

  /** Rosenbrock's function of two numbers. */
  private static <A> A rosenbrock(ArrayNamespace<A> xp, List<A> x) {
    List<A> u = xp.unstack(x.get(0));
    A valley = xp.subtract(u.get(1), xp.square(u.get(0)));
    A slope = xp.subtract(1.0, u.get(0));
    return xp.add(xp.multiply(xp.square(valley), 100.0), xp.square(slope));
  }

  /** {@code sum(a b)} of two arguments. */
  private static <A> A product(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.multiply(x.get(0), x.get(1)));
  }

  @Test
  void gradientsNestToThirdOrder() {
    double x = 0.7;
    ArrayFunction third =
        Derivatives.grad(Derivatives.grad(Derivatives.grad(DerivativesTest::wave)));

    double derivative = value(third.apply(XP, List.of(scalar(x))));

    // (6 - 27 x^6) cos x^3 - 54 x^3 sin x^3
    double cube = Math.pow(x, 3);
    double expected = (6 - 27 * Math.pow(x, 6)) * Math.cos(cube) - 54 * cube * Math.sin(cube);
    assertEquals(expected, derivative, 1e-13);
  }

  @Test
  void everyNestingGivesTheSameSecondDerivative() {
    double x = 0.7;
    PlainArray at = scalar(x);
    ArrayFunction reverse = Derivatives.jacobianReverse(DerivativesTest::wave);
    ArrayFunction forward = Derivatives.jacobianForward(DerivativesTest::wave);

    // 6 x cos x^3 - 9 x^4 sin x^3
    double cube = Math.pow(x, 3);
    double expected = 6 * x * Math.cos(cube) - 9 * Math.pow(x, 4) * Math.sin(cube);
    for (ArrayFunction first : List.of(reverse, forward)) {
      PlainArray tapeOver = Derivatives.jacobianReverse(first).apply(XP, List.of(at));
      PlainArray dualOver = Derivatives.jacobianForward(first).apply(XP, List.of(at));
      assertEquals(expected, value(tapeOver), 1e-13);
      assertEquals(expected, value(dualOver), 1e-13);
    }
  }

  @Test
  void jacobiansAgreeWithTheClosedForm() {
    PlainArray x = array(0.5, 2);

    PlainArray forward = Derivatives.jacobianForward(DerivativesTest::curve).apply(XP, List.of(x));
    PlainArray reverse = Derivatives.jacobianReverse(DerivativesTest::curve).apply(XP, List.of(x));

    double[] expected = {2, 0.5, 0, 4, Math.cos(0.5), 0};
    assertEquals(Shape.of(3, 2), XP.shape(forward));
    assertEquals(Shape.of(3, 2), XP.shape(reverse));
    assertArrayEquals(expected, values(forward), 1e-15);
    assertArrayEquals(expected, values(reverse), 1e-15);
  }

  @Test
  void jacobianOfNoElementsIsEmpty() {
    PlainArray none = XP.zeros(new long[] {0});

    PlainArray forward =
        Derivatives.jacobianForward(DerivativesTest::empty).apply(XP, List.of(none));
    PlainArray reverse =
        Derivatives.jacobianReverse(DerivativesTest::empty).apply(XP, List.of(none));

    assertEquals(Shape.of(0, 0), XP.shape(forward));
    assertEquals(Shape.of(0, 0), XP.shape(reverse));
  }

  private static <A> A empty(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(x.get(0));
  }

  @Test
  void hessianOfRosenbrock() {
    PlainArray x = array(-1.2, 1);

    PlainArray hessian = Derivatives.hessian(DerivativesTest::rosenbrock).apply(XP, List.of(x));
    List<PlainArray> product =
        Derivatives.hvp(DerivativesTest::rosenbrock, XP, List.of(x), List.of(array(1, 10)));

    // [[1200 x0^2 - 400 x1 + 2, -400 x0], [-400 x0, 200]]
    assertEquals(Shape.of(2, 2), XP.shape(hessian));
    assertValues(hessian, 1e-10, 1330, 480, 480, 200);
    assertValues(product.get(0), 1e-10, 1330 + 4800, 480 + 2000);
  }

  @Test
  void valueAndGradGivesBoth() {
    ValueAndGrad<PlainArray> at =
        Derivatives.valueAndGradAll(DerivativesTest::product)
            .apply(XP, List.of(array(1, 2), array(3, 4)));

    assertValues(at.value(), 0, 11);
    assertValues(at.gradients().get(0), 0, 3, 4);
    assertValues(at.gradients().get(1), 0, 1, 2);
    ValueAndGrad<PlainArray> second =
        Derivatives.valueAndGrad(DerivativesTest::product, 1)
            .apply(XP, List.of(array(1, 2), array(3, 4)));
    assertValues(second.gradient(), 0, 1, 2);
  }

  @Test
  void otherArgumentsMayBeOfAnyDataType() {
    PlainArray gradient =
        Derivatives.grad(DerivativesTest::taken)
            .apply(XP, List.of(array(1, 2, 3), XP.asarray(new long[] {2, 2, 0})));

    assertValues(gradient, 0, 1, 0, 2);
  }

  private static <A> A taken(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.take(x.get(0), x.get(1)));
  }

  @Test
  void aLambdaIsDifferentiatedOnce() {
    PlainArray weights = array(1, 10);

    PlainArray gradient =
        Derivatives.<PlainArray>gradRecorded(
                (xp, x) -> xp.sum(xp.multiply(xp.square(x.get(0)), xp.asarray(values(weights)))))
            .apply(XP, List.of(array(2, 3)));

    assertValues(gradient, 0, 4, 60);
  }

  @Test
  void productsWithTheJacobianAreAdjoint() {
    PlainArray x = array(0.3, -1.7);
    PlainArray t = array(0.9, 0.4);
    PlainArray g = array(-0.2, 1.1, 0.6);

    PlainArray forward =
        Derivatives.jvp(DerivativesTest::curve, XP, List.of(x), List.of(t)).tangent();
    PlainArray back = Derivatives.vjp(DerivativesTest::curve, XP, List.of(x), g).gradient();

    double left = value(XP.vecdot(g, forward));
    double right = value(XP.vecdot(back, t));
    assertEquals(left, right, 1e-15);
  }

  @Test
  void functionsTakeTheUsersOwnArrays() {
    double[] gradient = Derivatives.grad(DerivativesTest::rosenbrock).at(new double[] {-1.2, 1});

    // [-400 x0 (x1 - x0^2) - 2 (1 - x0), 200 (x1 - x0^2)]
    assertArrayEquals(new double[] {-215.6, -88}, gradient, 1e-12);
  }

  @Test
  void aFunctionOfRecordedArraysIsRecorded() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> x = tape.variable(scalar(0.7));

      Var<PlainArray> first = Derivatives.grad(DerivativesTest::wave).at(x);
      double second = value(tape.gradient(first, x));

      double cube = Math.pow(0.7, 3);
      double expected = 6 * 0.7 * Math.cos(cube) - 9 * Math.pow(0.7, 4) * Math.sin(cube);
      assertEquals(expected, second, 1e-13);
    }
  }
}
