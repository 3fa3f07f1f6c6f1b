package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.ints;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Eig;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.MatrixNorm;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.Svd;

/** Matrices whose values are known, and those that have none. */
class LinalgValuesTest {
  private static final LinalgExtension<PlainArray> LINALG = XP.linalg();

  private static PlainArray matrix(int rows, double... elements) {
    return XP.reshape(doubles(elements), rows, -1);
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }

  /** Closed form: the determinant of the Hilbert matrix of order 3 is 1 / 2160. */
  @Test
  void determinantOfHilbert() {
    PlainArray hilbert =
        matrix(3, 1, 1 / 2., 1 / 3., 1 / 2., 1 / 3., 1 / 4., 1 / 3., 1 / 4., 1 / 5.);

    assertArrayEquals(new double[] {1 / 2160.}, flat(LINALG.det(hilbert)), 1e-17);
  }

  /** Closed form: the determinant of Vandermonde is the product of the differences of its nodes. */
  @Test
  void determinantOfVandermonde() {
    PlainArray vandermonde = matrix(3, 1, 2, 4, 1, 5, 25, 1, 7, 49);

    assertArrayEquals(new double[] {3 * 5 * 2}, flat(LINALG.det(vandermonde)), 1e-12);
    assertArrayEquals(new double[] {1}, flat(LINALG.slogdet(vandermonde).sign()));
  }

  /** Closed form: 2 - 2 cos(k pi / (n + 1)). */
  @Test
  void eigenvaluesOfSecondDifferences() {
    int n = 40;
    PlainArray differences =
        XP.subtract(XP.multiply(XP.eye(n), 2.0), XP.add(XP.eye(n, n, 1), XP.eye(n, n, -1)));
    double[] expected = new double[n];
    Arrays.setAll(expected, k -> 2 - 2 * Math.cos((k + 1) * Math.PI / (n + 1)));

    assertArrayEquals(expected, flat(LINALG.eigvalsh(differences)), 1e-13);
    assertArrayEquals(expected, flat(XP.sort(XP.real(LINALG.eigvals(differences)))), 1e-13);
  }

  /** The companion matrix of (x - 1)(x - 2)(x - 3)(x^2 + 1). */
  @Test
  void eigenvaluesOfACompanionAreRootsAndComeInPairs() {
    PlainArray companion =
        matrix(5, 6, -12, 12, -11, 6, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0);

    PlainArray values = LINALG.eig(companion).eigenvalues();

    double[] parts = flat(XP.sort(XP.real(values)));
    assertArrayEquals(new double[] {0, 0, 1, 2, 3}, parts, 1e-13);
    assertArrayEquals(new double[] {-1, 0, 0, 0, 1}, flat(XP.sort(XP.imag(values))), 1e-13);
    double[] sum = flat(XP.sum(XP.imag(values)));
    assertArrayEquals(new double[] {0}, sum, "exact pairs");
  }

  @Test
  void aDefectiveMatrixHasItsEigenvectorMoreThanOnce() {
    PlainArray jordan = XP.add(XP.eye(30), XP.eye(30, 30, 1));

    Eig<PlainArray> eig = LINALG.eig(jordan);

    PlainArray product = XP.matmul(XP.astype(jordan, DType.COMPLEX128), eig.eigenvectors());
    Near.same(Near.scaled(eig.eigenvectors(), eig.eigenvalues()), product, "residual");
  }

  @Test
  void vectorsOfRepeatedValuesAreOrthonormal() {
    PlainArray unitary = LINALG.qr(Near.random(DType.COMPLEX128, 3, 9, 9)).q();
    PlainArray values = doubles(0, 0, 0, 1, 1, 1, 1, 2, 2);
    PlainArray a = XP.matmul(Near.scaled(unitary, values), Near.adjoint(unitary));

    Eig<PlainArray> eig = LINALG.eigh(a);
    Svd<PlainArray> svd = LINALG.svd(a);

    PlainArray v = eig.eigenvectors();
    Near.same(values, eig.eigenvalues(), "values");
    Near.same(Near.eye(v), XP.matmul(Near.adjoint(v), v), "eigenvectors");
    Near.same(Near.scaled(v, values), XP.matmul(a, v), "residual");
    Near.same(Near.eye(v), XP.matmul(Near.adjoint(svd.u()), svd.u()), "left");
    Near.same(a, XP.matmul(Near.scaled(svd.u(), svd.s()), svd.vh()), "product");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-310, 1e-200, 1, 1e200, 1e307})
  void sizeDoesNotMatter(double size) {
    PlainArray a = matrix(2, size, 2 * size, 2 * size, size);

    assertArrayEquals(new double[] {-size, 3 * size}, flat(LINALG.eigvalsh(a)), 1e-10 * size);
    assertArrayEquals(new double[] {3 * size, size}, flat(LINALG.svdvals(a)), 1e-10 * size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNotFiniteCostsOnlyItsOwnMatrix(double value) {
    for (DType dtype : new DType[] {DType.FLOAT64, DType.COMPLEX128}) {
      PlainArray bad = XP.astype(matrix(2, 1, 2, 2, value), dtype);
      PlainArray stack = XP.stack(List.of(bad, XP.eye(2, 2, 0, dtype)));

      for (PlainArray values :
          List.of(
              LINALG.eigvals(stack),
              LINALG.eigvalsh(stack),
              LINALG.svdvals(stack),
              LINALG.eigh(stack).eigenvalues(),
              LINALG.svd(stack).s())) {
        assertTrue(Near.allNaN(XP.unstack(values).get(0)), dtype.toString());
        PlainArray rest = XP.unstack(values).get(1);
        Near.same(XP.onesLike(rest), rest, dtype.toString());
      }
      assertThrows(ArithmeticException.class, () -> LINALG.cholesky(bad));
    }
  }

  @Test
  void aSingularMatrixHasNoSolutionAndDeterminantZero() {
    for (DType dtype : Near.FLOATS) {
      PlainArray singular = XP.astype(matrix(2, 1, 2, 2, 4), dtype);

      assertThrows(ArithmeticException.class, () -> LINALG.inv(singular));
      Near.same(XP.zeros(Shape.SCALAR, dtype), LINALG.det(singular), dtype.toString());
      PlainArray logarithm = XP.astype(LINALG.slogdet(singular).logabsdet(), DType.FLOAT64);
      assertEquals(Double.NEGATIVE_INFINITY, flat(logarithm)[0]);
      PlainArray rank = LINALG.matrixRank(singular);
      Check.same(XP.asarray(1L), rank, dtype.toString());
    }
  }

  /** The standard's table: column sums for 1, row sums for infinity, singular values for 2. */
  @Test
  void normsOfAMatrix() {
    PlainArray x = matrix(2, 1, -2, 3, 4);

    assertEquals(6, norm(x, MatrixNorm.ONE));
    assertEquals(4, norm(x, MatrixNorm.MINUS_ONE));
    assertEquals(7, norm(x, MatrixNorm.INFINITY));
    assertEquals(3, norm(x, MatrixNorm.MINUS_INFINITY));
    assertEquals(Math.sqrt(30), norm(x, MatrixNorm.FROBENIUS), 1e-15);
    // Singular values have the squared sum 30 and the product 10.
    assertEquals(Math.sqrt(50), norm(x, MatrixNorm.NUCLEAR), 1e-14);
    assertEquals(10, norm(x, MatrixNorm.TWO) * norm(x, MatrixNorm.MINUS_TWO), 1e-14);
    assertEquals(Shape.of(1, 1), LINALG.matrixNorm(x, true, MatrixNorm.TWO).shape);
    assertEquals(0, norm(XP.zeros(Shape.of(0, 3)), MatrixNorm.ONE));
  }

  private static double norm(PlainArray x, MatrixNorm ord) {
    return flat(LINALG.matrixNorm(x, false, ord))[0];
  }

  @Test
  void normsOfAVector() {
    PlainArray x = doubles(3, 0, -4);

    assertEquals(5, norm(x, 2));
    assertEquals(7, norm(x, 1));
    assertEquals(4, norm(x, Double.POSITIVE_INFINITY));
    assertEquals(0, norm(x, Double.NEGATIVE_INFINITY));
    assertEquals(2, norm(x, 0));
    assertEquals(Math.cbrt(91), norm(x, 3), 1e-14);
    assertEquals(0, norm(x, -1));
    assertEquals(0, norm(doubles(), 2));
    assertEquals(12 / 7., norm(doubles(3, 4), -1), 1e-15);
    PlainArray complex = Near.array(DType.COMPLEX64, Shape.of(1), 3, 4);
    Check.same(Near.array(DType.FLOAT32, Shape.SCALAR, 5), LINALG.vectorNorm(complex));
    assertEquals(Shape.of(1, 1), LINALG.vectorNorm(matrix(2, 1, 2, 3, 4), null, true, 2).shape);
    assertThrows(DTypeException.class, () -> LINALG.vectorNorm(ints(1, 2)));
  }

  private static double norm(PlainArray x, double ord) {
    return flat(LINALG.vectorNorm(x, null, false, ord))[0];
  }

  @Test
  void integersStayWhole() {
    PlainArray x = XP.reshape(ints(1, 2, 3, 4, 5, 6), 2, 3);

    Check.same(ints(1, 5), LINALG.diagonal(x));
    Check.same(ints(2, 6), LINALG.diagonal(x, 1));
    Check.same(ints(4), LINALG.diagonal(x, -1));
    Check.same(ints(), LINALG.diagonal(x, 3));
    Check.same(ints(), LINALG.diagonal(x, -1000));
    Check.same(XP.asarray(6L), LINALG.trace(x));
    Check.same(XP.reshape(ints(3, 4, 6, 8), 2, 2), LINALG.outer(ints(1, 2), ints(3, 4)));
    Check.same(ints(-3, 6, -3), LINALG.cross(ints(1, 2, 3), ints(4, 5, 6)));
    assertThrows(ShapeException.class, () -> LINALG.cross(ints(1, 2), ints(4, 5)));
    assertThrows(IndexOutOfBoundsException.class, () -> LINALG.cross(x, x, 1));
    assertThrows(ShapeException.class, () -> LINALG.outer(x, x));
    assertThrows(DTypeException.class, () -> LINALG.det(XP.reshape(ints(1, 2, 3, 4), 2, 2)));
  }

  @Test
  void whatIsNoMatrixIsRefused() {
    PlainArray wide = XP.zeros(Shape.of(2, 3));

    assertThrows(ShapeException.class, () -> LINALG.det(wide));
    assertThrows(ShapeException.class, () -> LINALG.inv(wide));
    assertThrows(ShapeException.class, () -> LINALG.eigh(wide));
    assertThrows(ShapeException.class, () -> LINALG.matrixPower(wide, 2));
    assertThrows(ShapeException.class, () -> LINALG.svd(doubles(1, 2)));
    assertThrows(ShapeException.class, () -> LINALG.matrixRank(doubles(1, 2)));
    assertThrows(
        ShapeException.class, () -> LINALG.solve(XP.eye(2), wide.reshaped(Shape.of(3, 2))));
  }
}
