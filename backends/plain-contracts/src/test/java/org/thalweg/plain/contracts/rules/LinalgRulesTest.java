package org.thalweg.plain.contracts.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Eig;
import org.thalweg.array.Index;
import org.thalweg.array.MatrixNorm;
import org.thalweg.array.Shape;
import org.thalweg.array.Svd;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.Derivatives;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Derivatives of linear algebra where matrices are singular or values equal. */
class LinalgRulesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final double TOLERANCE = 1e-12;

  /** A symmetric matrix of different numbers. */
  private static final Constant WEIGHTS = symmetric(6);

  private static Constant symmetric(int size) {
    double[] elements = new double[size * size];
    Arrays.setAll(elements, i -> Math.sin(1 + (i / size) * (i % size) + i / size + i % size));
    return Constant.of(elements, Shape.of(size, size), DType.FLOAT64);
  }

  private static PlainArray matrix(int rows, double... elements) {
    return XP.asarray(elements, new long[] {rows, elements.length / rows}, DType.FLOAT64);
  }

  private static void assertGradient(ArrayFunction loss, PlainArray at, double... expected) {
    PlainArray gradient = Derivatives.grad(loss).apply(XP, List.of(at));

    assertArrayEquals(expected, (double[]) XP.toFlatArray(gradient), TOLERANCE);
  }

  @Test
  void aSingularMatrixHasADerivativeOfItsDeterminant() {
    // The cofactors of ((1, 2), (2, 4)).
    assertGradient(LinalgRulesTest::det, matrix(2, 1, 2, 2, 4), 4, -2, -2, 1);
  }

  @Test
  void aMatrixOfTwoRanksLessHasNone() {
    assertGradient(LinalgRulesTest::det, matrix(3, new double[9]), new double[9]);
  }

  @Test
  void aSingularMatrixBesideAnotherLeavesItAlone() {
    PlainArray stack =
        XP.asarray(new double[] {1, 2, 2, 4, 2, 0, 0, 3}, new long[] {2, 2, 2}, DType.FLOAT64);

    assertGradient(LinalgRulesTest::det, stack, 4, -2, -2, 1, 3, 0, 0, 2);
    assertGradient(LinalgRulesTest::finiteLogDet, stack, 0, 0, 0, 0, 0.5, 0, 0, 1 / 3.0);
  }

  @Test
  void aSymmetricFunctionOfEqualEigenvaluesHasADerivative() {
    // sum exp(d): exp(x), at twice the identity exp(2) times the identity.
    double e2 = Math.exp(2);

    assertGradient(LinalgRulesTest::traceOfExp, matrix(2, 2, 0, 0, 2), e2, 0, 0, e2);
  }

  @Test
  void theSpaceOfEqualEigenvaluesHasADerivative() {
    // P projects on the space of the eigenvalue 1, twice, of diag(1, 1, 3). To first order dP_13 =
    // dP_31 = (dx_13 + dx_31) / 2 / (1 - 3); the loss takes P_13 + P_31.
    PlainArray x = matrix(3, 1, 0, 0, 0, 1, 0, 0, 0, 3);

    assertGradient(LinalgRulesTest::projector, x, 0, 0, -0.5, 0, 0, 0, -0.5, 0, 0);
  }

  @Test
  void theSpaceOfEqualEigenvaluesHasADerivativeInAnyBasis() {
    // dP = P dx (1 - P) / (1 - 3) and its transpose, for the eigenvalue 1 beside 3, so the gradient
    // of
    // sum(w * P) is -(P w (1 - P) + (1 - P) w P) / 2. Rounding parts the equal eigenvalues here.
    Random random = new Random(5);
    for (int trial = 0; trial < 50; trial++) {
      PlainArray q = XP.linalg().qr(normal(random, 6)).q();
      PlainArray values = PlainArray.of(new double[] {1, 1, 1, 3, 3, 3});
      PlainArray x = XP.matmul(XP.multiply(q, values), XP.matrixTranspose(q));
      PlainArray first = XP.getItem(q, Index.all(), Index.to(3));
      PlainArray p = XP.matmul(first, XP.matrixTranspose(first));
      PlainArray rest = XP.subtract(XP.eye(6), p);
      PlainArray half = XP.matmul(XP.matmul(p, XP.constant(WEIGHTS)), rest);
      PlainArray expected = XP.divide(XP.add(half, XP.matrixTranspose(half)), -2.0);

      PlainArray gradient =
          Derivatives.grad(LinalgRulesTest::weightedProjector).apply(XP, List.of(x));

      assertArrayEquals(
          (double[]) XP.toFlatArray(expected),
          (double[]) XP.toFlatArray(gradient),
          TOLERANCE,
          "seed 5, trial " + trial);
    }
  }

  private static PlainArray normal(Random random, int size) {
    double[] elements = new double[size * size];
    Arrays.setAll(elements, i -> random.nextGaussian());
    return matrix(size, elements);
  }

  private static <A> A weightedProjector(ArrayNamespace<A> xp, List<A> x) {
    A v = xp.linalg().eigh(x.get(0)).eigenvectors();
    A first = xp.getItem(v, Index.all(), Index.to(3));
    return xp.sum(xp.multiply(xp.constant(WEIGHTS), xp.matmul(first, xp.matrixTranspose(first))));
  }

  @Test
  void aMatrixOfEqualSingularValuesHasADerivativeOfItsNuclearNorm() {
    // u v^H, at a rotation that rotation.
    assertGradient(LinalgRulesTest::nuclear, matrix(2, 0, -1, 1, 0), 0, -1, 1, 0);
  }

  @Test
  void theIdentityHasADerivativeOfItsPseudoInverse() {
    // dz = -dx at the identity; the loss takes z_01.
    assertGradient(LinalgRulesTest::pinvEntry, matrix(2, 1, 0, 0, 1), 0, -1, 0, 0);
  }

  @Test
  void normsAtZeroHaveDerivativeZero() {
    PlainArray zero = matrix(2, 0, 0, 0, 0);

    assertGradient(LinalgRulesTest::nuclear, zero, 0, 0, 0, 0);
    assertGradient(LinalgRulesTest::spectral, zero, 0, 0, 0, 0);
    assertGradient(LinalgRulesTest::euclidean, zero, 0, 0, 0, 0);
  }

  @Test
  void ofAFullDecompositionSingularValuesHaveTheirDerivative() {
    // The values of ((3, 0), (0, 2), (0, 0)) are 3 and 2.
    PlainArray x = matrix(3, 3, 0, 0, 2, 0, 0);

    assertGradient(LinalgRulesTest::sumOfFullValues, x, 1, 0, 0, 1, 0, 0);
  }

  @Test
  void aSingularMatrixHasNoSolution() {
    ArrayFunction gradient = Derivatives.grad(LinalgRulesTest::inverse);

    assertThrows(
        ArithmeticException.class, () -> gradient.apply(XP, List.of(matrix(2, 1, 2, 2, 4))));
  }

  private static <A> A det(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.linalg().det(x.get(0)));
  }

  private static <A> A finiteLogDet(ArrayNamespace<A> xp, List<A> x) {
    A log = xp.linalg().slogdet(x.get(0)).logabsdet();
    return xp.sum(xp.where(xp.isfinite(log), log, 0.0));
  }

  private static <A> A traceOfExp(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.exp(xp.linalg().eigvalsh(x.get(0))));
  }

  private static <A> A projector(ArrayNamespace<A> xp, List<A> x) {
    Eig<A> eig = xp.linalg().eigh(x.get(0));
    A v = xp.getItem(eig.eigenvectors(), Index.all(), Index.to(2));
    A p = xp.matmul(v, xp.matrixTranspose(v));
    A corner = xp.getItem(p, Index.at(0), Index.at(2));
    return xp.add(corner, xp.getItem(p, Index.at(2), Index.at(0)));
  }

  private static <A> A nuclear(ArrayNamespace<A> xp, List<A> x) {
    return xp.linalg().matrixNorm(x.get(0), false, MatrixNorm.NUCLEAR);
  }

  private static <A> A spectral(ArrayNamespace<A> xp, List<A> x) {
    return xp.linalg().matrixNorm(x.get(0), false, MatrixNorm.TWO);
  }

  private static <A> A euclidean(ArrayNamespace<A> xp, List<A> x) {
    return xp.add(xp.linalg().vectorNorm(x.get(0)), xp.linalg().matrixNorm(x.get(0)));
  }

  private static <A> A pinvEntry(ArrayNamespace<A> xp, List<A> x) {
    return xp.getItem(xp.linalg().pinv(x.get(0)), Index.at(0), Index.at(1));
  }

  private static <A> A sumOfFullValues(ArrayNamespace<A> xp, List<A> x) {
    Svd<A> svd = xp.linalg().svd(x.get(0));
    return xp.sum(svd.s());
  }

  private static <A> A inverse(ArrayNamespace<A> xp, List<A> x) {
    return xp.sum(xp.linalg().inv(x.get(0)));
  }
}
