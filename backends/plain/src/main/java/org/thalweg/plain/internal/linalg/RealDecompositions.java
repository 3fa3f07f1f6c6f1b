package org.thalweg.plain.internal.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.hessenberg.HessenbergSimilarDecomposition_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** Decompositions of real matrices: EJML's, but for the eigenvalues of a general matrix. */
final class RealDecompositions implements Decompositions {

  @Override
  public boolean cholesky(double[] a, int n, double[] lower) {
    CholeskyDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.chol(n, true);
    if (!decomposition.decompose(mirrored(a, n))) {
      return false;
    }
    System.arraycopy(decomposition.getT(null).data, 0, lower, 0, n * n);
    for (int i = 0; i < n; i++) {
      double pivot = lower[i * n + i];
      if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
        return false;
      }
    }
    return true;
  }

  /** A copy whose upper triangle mirrors the lower one. */
  private static DMatrixRMaj mirrored(double[] a, int n) {
    DMatrixRMaj copy = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        copy.data[i * n + j] = a[i * n + j];
        copy.data[j * n + i] = a[i * n + j];
      }
    }
    return copy;
  }

  @Override
  public LuFactors lu(double[] a, int n) {
    return new RealLu(a, n);
  }

  @Override
  public void qr(double[] a, Size size, double[] q, double[] r) {
    int exponent = Scaling.exponent(a);
    boolean compact = q.length == size.m() * size.least();
    QRDecompositionHouseholderColumn_DDRM decomposition =
        new QRDecompositionHouseholderColumn_DDRM();
    decomposition.decompose(DMatrixRMaj.wrap(size.m(), size.n(), Scaling.scaled(a, exponent)));
    System.arraycopy(decomposition.getQ(null, compact).data, 0, q, 0, q.length);
    System.arraycopy(decomposition.getR(null, compact).data, 0, r, 0, r.length);
    Scaling.scale(r, -exponent);
  }

  @Override
  public boolean eigh(double[] a, int n, double[] values, double[] vectors) {
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(n, true, true);
    int[] order = eigenvalues(a, n, decomposition, values);
    for (int k = 0; k < order.length; k++) {
      double[] vector = decomposition.getEigenVector(order[k]).data;
      for (int i = 0; i < n; i++) {
        vectors[i * n + k] = vector[i];
      }
    }
    return order.length == n;
  }

  @Override
  public boolean eigvalsh(double[] a, int n, double[] values) {
    return eigenvalues(a, n, DecompositionFactory_DDRM.eig(n, false, true), values).length == n;
  }

  /** Writes the eigenvalues; their order in the decomposition, empty if it failed. */
  private static int[] eigenvalues(
      double[] a, int n, EigenDecomposition_F64<DMatrixRMaj> decomposition, double[] values) {
    int exponent = Scaling.exponent(a);
    DMatrixRMaj matrix = mirrored(a, n);
    Scaling.scale(matrix.data, exponent);
    if (!decomposition.decompose(matrix)) {
      return new int[0];
    }
    double[] unordered = new double[n];
    for (int k = 0; k < n; k++) {
      unordered[k] = decomposition.getEigenvalue(k).real;
    }
    int[] order = Orders.ascending(unordered);
    for (int k = 0; k < n; k++) {
      values[k] = Math.scalb(unordered[order[k]], -exponent);
    }
    return order;
  }

  @Override
  public boolean svd(double[] a, Size size, SvdFactors factors) {
    SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.svd(size.m(), size.n(), true, true, !factors.full());
    int[] order = singularValues(a, size, decomposition, factors.s());
    if (order.length == 0) {
      return false;
    }
    DMatrixRMaj u = decomposition.getU(null, false);
    int[] left = extended(order, u.numCols);
    for (int i = 0; i < u.numRows; i++) {
      for (int k = 0; k < u.numCols; k++) {
        factors.u()[i * u.numCols + k] = u.data[i * u.numCols + left[k]];
      }
    }
    DMatrixRMaj v = decomposition.getV(null, false);
    int[] right = extended(order, v.numCols);
    for (int k = 0; k < v.numCols; k++) {
      for (int i = 0; i < v.numRows; i++) {
        factors.vh()[k * v.numRows + i] = v.data[i * v.numCols + right[k]];
      }
    }
    return true;
  }

  @Override
  public boolean svdvals(double[] a, Size size, double[] values) {
    SingularValueDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.svd(size.m(), size.n(), false, false, true);
    return singularValues(a, size, decomposition, values).length > 0;
  }

  /** Writes the singular values; their order in the decomposition, empty if it failed. */
  private static int[] singularValues(
      double[] a,
      Size size,
      SingularValueDecomposition_F64<DMatrixRMaj> decomposition,
      double[] values) {
    int exponent = Scaling.exponent(a);
    DMatrixRMaj matrix = DMatrixRMaj.wrap(size.m(), size.n(), Scaling.scaled(a, exponent));
    if (!decomposition.decompose(matrix)) {
      return new int[0];
    }
    double[] negative = new double[size.least()];
    for (int k = 0; k < negative.length; k++) {
      negative[k] = -decomposition.getSingularValues()[k];
    }
    int[] order = Orders.ascending(negative);
    for (int k = 0; k < order.length; k++) {
      values[k] = Math.scalb(-negative[order[k]], -exponent);
    }
    return order;
  }

  /** The order of singular vectors: those without a singular value stay behind. */
  private static int[] extended(int[] order, int count) {
    int[] extended = new int[count];
    for (int k = 0; k < count; k++) {
      extended[k] = k < order.length ? order[k] : k;
    }
    return extended;
  }

  @Override
  public boolean eig(double[] a, int n, double[] values, double[] vectors) {
    int exponent = Scaling.exponent(a);
    HessenbergSimilarDecomposition_DDRM hessenberg = new HessenbergSimilarDecomposition_DDRM(n);
    DMatrixRMaj matrix = DMatrixRMaj.wrap(n, n, Scaling.scaled(a, exponent));
    if (!hessenberg.decompose(matrix)) {
      return false;
    }
    RealSchur schur = new RealSchur(hessenberg.getH(null).data, hessenberg.getQ(null).data, n);
    if (!schur.iterate()) {
      return false;
    }
    new SchurVectors(schur.triangle(), schur.basis()).copyTo(values, vectors);
    Vectors.ofReal(values, vectors, n);
    Scaling.scale(values, -exponent);
    return true;
  }
}
