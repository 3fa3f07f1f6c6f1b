package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.thalweg.plain.Check.XP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.Eig;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Qr;
import org.thalweg.array.QrMode;
import org.thalweg.array.Shape;
import org.thalweg.array.SlogDet;
import org.thalweg.array.Svd;

/** What each decomposition says of its matrix, for stacks of random ones in every data type. */
class LinalgTest {
  private static final LinalgExtension<PlainArray> LINALG = XP.linalg();
  private static final long SEED = 41;

  private static DType real(DType dtype) {
    return XP.finfo(dtype).dtype();
  }

  private static DType complex(DType dtype) {
    return real(dtype) == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
  }

  /** Matrices far from singular: random ones with their size added to the diagonal. */
  private static PlainArray regular(DType dtype, int n) {
    PlainArray x = Near.random(dtype, SEED + n, 2, n, n);
    return XP.add(x, XP.multiply(Near.eye(x), (double) n));
  }

  private static PlainArray hermitian(DType dtype, int n) {
    PlainArray x = Near.random(dtype, SEED + n, 2, n, n);
    return XP.add(x, Near.adjoint(x));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 8, 31})
  void solutionsSatisfyTheirSystems(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = regular(dtype, n);
      PlainArray b = Near.random(dtype, SEED, 3, 1, n, 4);

      PlainArray x = LINALG.solve(a, b);

      Near.same(XP.broadcastTo(b, Shape.of(3, 2, n, 4)), XP.matmul(a, x), dtype + ", seed " + SEED);
    }
  }

  @Test
  void onlyOneAxisMakesAVectorOfTheRightHandSide() {
    PlainArray a = regular(DType.FLOAT64, 2);

    PlainArray vector = LINALG.solve(a, Check.doubles(1, 2));
    PlainArray matrix = LINALG.solve(a, XP.reshape(Check.doubles(1, 2, 3, 4), 2, 2));

    assertEquals(Shape.of(2, 2), vector.shape);
    assertEquals(Shape.of(2, 2, 2), matrix.shape);
    Near.same(
        XP.broadcastTo(Check.doubles(1, 2), Shape.of(2, 2)),
        XP.squeeze(XP.matmul(a, XP.expandDims(vector, -1)), -1),
        "seed " + SEED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7})
  void inversesAndPowersCancel(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = regular(dtype, n);

      PlainArray inverse = LINALG.inv(a);

      Near.same(Near.eye(a), XP.matmul(a, inverse), dtype + ", seed " + SEED);
      Near.same(Near.eye(a), LINALG.matrixPower(a, 0), dtype.toString());
      Near.same(XP.matmul(inverse, inverse), LINALG.matrixPower(a, -2), dtype.toString());
      Near.same(XP.matmul(a, XP.matmul(a, a)), LINALG.matrixPower(a, 3), dtype + ", seed " + SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9})
  void determinantsMultiplyAndHaveASignAndALogarithm(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = Near.random(dtype, SEED, 2, n, n);
      PlainArray b = Near.random(dtype, SEED + 1, 2, n, n);

      PlainArray det = LINALG.det(a);
      SlogDet<PlainArray> logarithm = LINALG.slogdet(a);

      assertEquals(real(dtype), logarithm.logabsdet().dtype);
      Near.same(LINALG.det(XP.matmul(a, b)), XP.multiply(det, LINALG.det(b)), "seed " + SEED);
      PlainArray product = XP.multiply(logarithm.sign(), XP.exp(logarithm.logabsdet()));
      Near.same(det, product, dtype + ", seed " + SEED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9, 30})
  void choleskyFactorsMultiplyToTheMatrix(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray x = Near.random(dtype, SEED, 2, n, n);
      PlainArray a = XP.add(XP.matmul(x, Near.adjoint(x)), Near.eye(x));

      PlainArray lower = LINALG.cholesky(a);
      PlainArray upper = LINALG.cholesky(a, true);

      Near.same(a, XP.matmul(lower, Near.adjoint(lower)), dtype + ", seed " + SEED);
      Check.same(XP.tril(lower), lower, dtype.toString());
      Near.same(a, XP.matmul(Near.adjoint(upper), upper), dtype + ", seed " + SEED);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,3", "3,0", "1,1", "2,5", "5,2", "9,9", "30,7", "7,30"})
  void qrFactorsAreUnitaryAndTriangular(int m, int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = Near.random(dtype, SEED, 2, m, n);
      for (QrMode mode : QrMode.values()) {
        Qr<PlainArray> qr = LINALG.qr(a, mode);

        long k = mode == QrMode.COMPLETE ? m : Math.min(m, n);
        assertEquals(Shape.of(2, m, k), qr.q().shape);
        PlainArray gram = XP.matmul(Near.adjoint(qr.q()), qr.q());
        Near.same(Near.eye(gram), gram, dtype + ", seed " + SEED);
        Check.same(XP.triu(qr.r()), qr.r(), dtype.toString());
        Near.same(a, XP.matmul(qr.q(), qr.r()), dtype + ", seed " + SEED);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,3", "3,0", "1,1", "2,5", "5,2", "9,9", "30,7", "7,30"})
  void singularVectorsAreUnitaryAndMultiplyToTheMatrix(int m, int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = Near.random(dtype, SEED, 2, m, n);
      for (boolean full : new boolean[] {false, true}) {
        Svd<PlainArray> svd = LINALG.svd(a, full);

        int k = Math.min(m, n);
        assertEquals(Shape.of(2, m, full ? m : k), svd.u().shape);
        assertEquals(Shape.of(2, full ? n : k, n), svd.vh().shape);
        assertEquals(real(dtype), svd.s().dtype);
        PlainArray left = XP.matmul(Near.adjoint(svd.u()), svd.u());
        PlainArray right = XP.matmul(svd.vh(), Near.adjoint(svd.vh()));
        Near.same(Near.eye(left), left, dtype + ", seed " + SEED);
        Near.same(Near.eye(right), right, dtype + ", seed " + SEED);
        Check.same(XP.sort(svd.s(), -1, true, true), svd.s(), "descending");
        Near.same(svd.s(), LINALG.svdvals(a), "without vectors");
        PlainArray product =
            XP.matmul(Near.scaled(LINALG.svd(a, false).u(), svd.s()), LINALG.svd(a, false).vh());
        Near.same(a, product, dtype + ", seed " + SEED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9, 30})
  void eigenvectorsOfHermitianMatricesAreUnitary(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = hermitian(dtype, n);

      Eig<PlainArray> eig = LINALG.eigh(a);

      assertEquals(real(dtype), eig.eigenvalues().dtype);
      PlainArray v = eig.eigenvectors();
      PlainArray gram = XP.matmul(Near.adjoint(v), v);
      Near.same(Near.eye(gram), gram, dtype + ", seed " + SEED);
      Near.same(Near.scaled(v, eig.eigenvalues()), XP.matmul(a, v), dtype + ", seed " + SEED);
      Check.same(XP.sort(eig.eigenvalues()), eig.eigenvalues(), "ascending");
      Near.same(eig.eigenvalues(), LINALG.eigvalsh(a), "without vectors");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 9, 30, 80})
  void eigenvectorsOfGeneralMatricesAreOfLengthOne(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray a = Near.random(dtype, SEED, 2, n, n);

      Eig<PlainArray> eig = LINALG.eig(a);

      assertEquals(complex(dtype), eig.eigenvalues().dtype);
      PlainArray v = eig.eigenvectors();
      PlainArray product = XP.matmul(XP.astype(a, complex(dtype)), v);
      Near.same(Near.scaled(v, eig.eigenvalues()), product, dtype + ", seed " + SEED);
      PlainArray lengths = LINALG.vectorNorm(v, -2);
      Near.same(XP.onesLike(lengths), lengths, dtype + ", seed " + SEED);
    }
  }

  @Test
  void pseudoInversesSatisfyPenrosesConditions() {
    for (DType dtype : Near.FLOATS) {
      PlainArray tall = Near.random(dtype, SEED, 2, 7, 2);
      PlainArray a = XP.matmul(tall, Near.random(dtype, SEED + 1, 2, 2, 5));

      PlainArray inverse = LINALG.pinv(a);

      PlainArray left = XP.matmul(a, inverse);
      PlainArray right = XP.matmul(inverse, a);
      Near.same(a, XP.matmul(left, a), dtype + ", seed " + SEED);
      Near.same(inverse, XP.matmul(right, inverse), dtype + ", seed " + SEED);
      Near.same(left, Near.adjoint(left), dtype + ", seed " + SEED);
      Near.same(right, Near.adjoint(right), dtype + ", seed " + SEED);
      Check.same(Check.longs(2, 2), LINALG.matrixRank(a), dtype + ", seed " + SEED);
    }
  }
}
