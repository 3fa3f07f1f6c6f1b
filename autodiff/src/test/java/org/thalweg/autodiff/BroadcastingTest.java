package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.autodiff.Plain.XP;
import static org.thalweg.autodiff.Plain.array;
import static org.thalweg.autodiff.Plain.assertValues;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;

/** Shapes and data types on the way back and forward. */
class BroadcastingTest {
  private static <A> A product(ArrayNamespace<A> xp, List<A> x) {
    return xp.subtract(xp.multiply(x.get(0), x.get(1)), x.get(0));
  }

  @Test
  void cotangentsAreSummedToTheShapeOfEachInput() {
    PlainArray column = XP.reshape(array(1, 2, 3), 3, 1);
    PlainArray row = array(10, 20);
    PlainArray g = XP.ones(new long[] {3, 2});

    List<PlainArray> cotangents =
        Derivatives.vjp(BroadcastingTest::product, XP, List.of(column, row), g).gradients();

    assertEquals(Shape.of(3, 1), XP.shape(cotangents.get(0)));
    assertEquals(Shape.of(2), XP.shape(cotangents.get(1)));
    assertValues(cotangents.get(0), 0, 28, 28, 28);
    assertValues(cotangents.get(1), 0, 6, 6);
  }

  @Test
  void aTangentOfOneInputHasTheShapeOfTheOutput() {
    PlainArray column = XP.reshape(array(1, 2, 3), 3, 1);
    PlainArray row = array(10, 20);
    List<PlainArray> directions = List.of(XP.zerosLike(column), array(1, 2));

    PlainArray tangent =
        Derivatives.jvp(BroadcastingTest::product, XP, List.of(column, row), directions).tangent();
    PlainArray jacobian =
        Derivatives.jacobianForward(BroadcastingTest::product, 1).apply(XP, List.of(column, row));

    assertEquals(Shape.of(3, 2), XP.shape(tangent));
    assertValues(tangent, 0, 1, 2, 2, 4, 3, 6);
    assertEquals(Shape.of(3, 2, 2), XP.shape(jacobian));
  }

  @Test
  void gradientsHaveTheDataTypeOfTheirInput() {
    PlainArray narrow = XP.astype(array(1, 2), DType.FLOAT32);
    PlainArray wide = array(3, 4);

    ValueAndGrad<PlainArray> at =
        Derivatives.vjp(BroadcastingTest::product, XP, List.of(narrow, wide), array(1, 1));
    PlainArray tangent =
        Derivatives.jvp(BroadcastingTest::product, XP, List.of(narrow, wide), List.of(narrow, wide))
            .tangent();

    assertEquals(DType.FLOAT64, XP.dtype(at.value()));
    assertEquals(DType.FLOAT32, XP.dtype(at.gradients().get(0)));
    assertEquals(DType.FLOAT64, XP.dtype(at.gradients().get(1)));
    assertEquals(DType.FLOAT64, XP.dtype(tangent));
    assertArrayEquals(new float[] {2, 3}, (float[]) at.gradients().get(0).toFlatArray());
  }

  @Test
  void narrowFunctionsStayNarrow() {
    PlainArray x = XP.astype(array(0.5, 2), DType.FLOAT32);
    ArrayFunction gradient = Derivatives.grad(BroadcastingTest::sumOfSeveral);

    assertEquals(DType.FLOAT32, XP.dtype(gradient.apply(XP, List.of(x))));
    assertEquals(
        DType.FLOAT32,
        XP.dtype(Derivatives.hessian(BroadcastingTest::sumOfSeveral).apply(XP, List.of(x))));
  }

  private static <A> A sumOfSeveral(ArrayNamespace<A> xp, List<A> x) {
    A u = x.get(0);
    A several = xp.add(xp.sqrt(u), xp.maximum(xp.pow(u, 1.5), xp.divide(u, xp.log1p(u))));
    return xp.sum(xp.where(xp.greater(u, 1.0), several, xp.tanh(u)));
  }
}
