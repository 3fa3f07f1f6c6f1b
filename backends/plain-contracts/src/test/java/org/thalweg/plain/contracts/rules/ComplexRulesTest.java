package org.thalweg.plain.contracts.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** What the gradient at a complex number is: {@code dL/da + i dL/db}. */
class ComplexRulesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double TOLERANCE = 1e-14;

  private static PlainArray complex(double... parts) {
    return XP.asarray(parts, new long[] {parts.length / 2}, DType.COMPLEX128);
  }

  private static double[] parts(PlainArray x) {
    return (double[]) XP.toFlatArray(x);
  }

  private static void assertGradient(ArrayFunction loss, PlainArray at, double... expected) {
    PlainArray gradient = Derivatives.grad(loss).apply(XP, List.of(at));

    assertEquals(XP.dtype(at), XP.dtype(gradient));
    assertArrayEquals(expected, parts(gradient), TOLERANCE);
  }

  @Test
  void ofTheSquaredRadiusItIsTwiceTheNumber() {
    // L = a^2 + b^2: dL/da + i dL/db = 2a + 2ib.
    assertGradient(ComplexRulesTest::squaredRadius, complex(3, -4, 0, 0.5), 6, -8, 0, 1);
  }

  @Test
  void ofTheRealPartOfAProductItIsTheConjugateFactor() {
    // L = Re((2 + 3i) z) = 2a - 3b, so 2 - 3i, the conjugate of the factor.
    assertGradient(ComplexRulesTest::realOfProduct, complex(0.3, 0.7), 2, -3);
  }

  @Test
  void ofTheImaginaryPartOfASquareItIsTheConjugateDerivativeTimesI() {
    // L = 2ab: 2b + 2ia.
    assertGradient(ComplexRulesTest::imaginaryOfSquare, complex(3, 5), 10, 6);
  }

  @Test
  void ofTheRadiusItIsTheUnitNumberAndZeroAtZero() {
    assertGradient(ComplexRulesTest::radius, complex(3, -4, 0, 0), 0.6, -0.8, 0, 0);
  }

  @Test
  void ofARealFactorItIsReal() {
    // L = Re((1 + 2i) (3 + i) x) = Re((1 + 7i) x) = x.
    PlainArray x = PlainArray.of(new double[] {0.3});

    assertGradient(ComplexRulesTest::realFactor, x, 1);
  }

  @Test
  void aTangentIsTakenAlongADirectionOfThePlane() {
    // d(z^2) = 2 z dz = 2 (3 + i) (1 - 2i) = 10 - 10i.
    PlainArray tangent =
        Derivatives.jvp(
                ComplexRulesTest::square, XP, List.of(complex(3, 1)), List.of(complex(1, -2)))
            .tangent();

    assertArrayEquals(new double[] {10, -10}, parts(tangent), TOLERANCE);
  }

  @Test
  void aCotangentComesBackByTheConjugateDerivative() {
    // conj(2 z) g = (6 - 2i) (1 - 2i) = 2 - 14i.
    PlainArray cotangent =
        Derivatives.vjp(ComplexRulesTest::square, XP, List.of(complex(3, 1)), complex(1, -2))
            .gradient();

    assertArrayEquals(new double[] {2, -14}, parts(cotangent), TOLERANCE);
  }

  @Test
  void theHessianTimesADirectionIsTheGradientsDerivative() {
    // The gradient of (a^2 + b^2)^2 is 4 r^2 z; along t it changes by 4 r^2 t + 8 Re(conj(z) t) z.
    List<PlainArray> product =
        Derivatives.hvp(
            ComplexRulesTest::fourthPower, XP, List.of(complex(1, 2)), List.of(complex(3, -1)));

    // 20 (3 - i) + 8 * 1 * (1 + 2i).
    assertArrayEquals(new double[] {68, -4}, parts(product.get(0)), 1e-12);
  }

  @Test
  void aFactorOfZeroHidesAnInfiniteDerivative() {
    // sqrt(z) where z is not 0: half of the conjugate reciprocal root; 2i has the root 1 + i.
    assertGradient(ComplexRulesTest::safeRoot, complex(0, 0, 0, 2), 0, 0, 0.25, 0.25);
  }

  @Test
  void aComplexLossIsRefused() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      Var<PlainArray> z = tape.variable(complex(1, 2));

      assertThrows(DTypeException.class, () -> tape.gradient(tape.sum(z), z));
    }
  }

  @Test
  void aJacobianOfComplexNumbersIsRefused() {
    List<PlainArray> z = List.of(complex(1, 2));
    List<PlainArray> x = List.of(PlainArray.of(new double[] {1}));

    ArrayFunction forward = Derivatives.jacobianForward(ComplexRulesTest::square);
    ArrayFunction reverse = Derivatives.jacobianReverse(ComplexRulesTest::square);
    ArrayFunction ofReal = Derivatives.jacobianReverse(ComplexRulesTest::turned);

    assertThrows(DTypeException.class, () -> forward.apply(XP, z));
    assertThrows(DTypeException.class, () -> reverse.apply(XP, z));
    assertThrows(DTypeException.class, () -> ofReal.apply(XP, x));
  }

  private static <A> A squaredRadius(ArrayNamespace<A> xp, List<A> x) {
    A z = x.get(0);
    return xp.real(xp.sum(xp.multiply(z, xp.conj(z))));
  }

  private static <A> A fourthPower(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(squaredRadius(xp, x));
  }

  private static <A> A realOfProduct(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.real(xp.multiply(x.get(0), number(xp, 2, 3))));
  }

  private static <A> A imaginaryOfSquare(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.imag(xp.square(x.get(0))));
  }

  private static <A> A radius(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.abs(x.get(0)));
  }

  private static <A> A realFactor(ArrayNamespace<A> xp, List<A> x) {
    A z = xp.multiply(xp.multiply(x.get(0), number(xp, 1, 2)), number(xp, 3, 1));
    return xp.sum(xp.real(z));
  }

  private static <A> A square(ArrayNamespace<A> xp, List<A> x) {
    return xp.square(x.get(0));
  }

  private static <A> A turned(ArrayNamespace<A> xp, List<A> x) {
    return xp.multiply(x.get(0), number(xp, 0, 1));
  }

  private static <A> A safeRoot(ArrayNamespace<A> xp, List<A> x) {
    A root = xp.sqrt(x.get(0));
    return xp.sum(xp.real(xp.where(xp.equal(x.get(0), 0.0), 0.0, root)));
  }

  private static <A> A number(ArrayNamespace<A> xp, double re, double im) {
    return xp.asarray(new double[] {re, im}, new long[0], DType.COMPLEX128);
  }
}
