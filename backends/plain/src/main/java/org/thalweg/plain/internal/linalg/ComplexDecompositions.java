package org.thalweg.plain.internal.linalg;

import java.util.Arrays;

/**
 * Decompositions of complex matrices. Eigenvalues of a Hermitian matrix and singular values are
 * those of a real tridiagonal or bidiagonal matrix that reflections lead to: its vectors are
 * orthonormal also where values repeat, and so are those of the complex matrix.
 */
final class ComplexDecompositions implements Decompositions {
  private final RealDecompositions real = new RealDecompositions();

  @Override
  public boolean cholesky(double[] a, int n, double[] lower) {
    ComplexMatrix l = lowerTriangle(a, n);
    for (int k = 0; k < n; k++) {
      double pivot = l.re[k][k];
      if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
        return false;
      }
      double root = Math.sqrt(pivot);
      l.set(k, k, new Complex(root, 0));
      for (int i = k + 1; i < n; i++) {
        l.set(i, k, l.get(i, k).times(1 / root));
      }
      for (int i = k + 1; i < n; i++) {
        Complex factor = l.get(i, k).negative();
        for (int j = k + 1; j <= i; j++) {
          l.set(i, j, l.get(i, j).plus(factor.times(l.get(j, k).conjugate())));
        }
      }
    }
    l.copyTo(lower);
    return true;
  }

  /** The lower triangle, its diagonal taken to be real. */
  private static ComplexMatrix lowerTriangle(double[] a, int n) {
    ComplexMatrix l = ComplexMatrix.of(a, n, n);
    for (int i = 0; i < n; i++) {
      l.im[i][i] = 0;
      Arrays.fill(l.re[i], i + 1, n, 0);
      Arrays.fill(l.im[i], i + 1, n, 0);
    }
    return l;
  }

  @Override
  public LuFactors lu(double[] a, int n) {
    return new ComplexLu(ComplexMatrix.of(a, n, n));
  }

  @Override
  public void qr(double[] a, Size size, double[] q, double[] r) {
    ComplexMatrix triangle = ComplexMatrix.of(a, size.m(), size.n());
    Reflector[] reflectors = new Reflector[size.least()];
    for (int k = 0; k < reflectors.length; k++) {
      reflectors[k] = Reflector.ofColumn(triangle, k, k);
      reflectors[k].applyAdjointLeft(triangle, k + 1);
      triangle.setColumn(k, k, reflectors[k].beta);
    }
    int columns = q.length / 2 / size.m();
    ComplexMatrix unitary = new ComplexMatrix(size.m(), columns);
    for (int i = 0; i < columns; i++) {
      unitary.re[i][i] = 1;
    }
    applyAll(reflectors, unitary, 0);
    unitary.copyTo(q);
    ComplexMatrix upper = new ComplexMatrix(columns, size.n());
    System.arraycopy(triangle.re, 0, upper.re, 0, columns);
    System.arraycopy(triangle.im, 0, upper.im, 0, columns);
    upper.copyTo(r);
  }

  /** The product of reflectors with a matrix. */
  private static void applyAll(Reflector[] reflectors, ComplexMatrix a, int column) {
    for (int k = reflectors.length - 1; k >= 0; k--) {
      reflectors[k].applyLeft(a, column);
    }
  }

  @Override
  public boolean eigh(double[] a, int n, double[] values, double[] vectors) {
    int exponent = Scaling.exponent(a);
    Tridiagonal tridiagonal = tridiagonal(Scaling.scaled(a, exponent), n);
    double[] realVectors = new double[n * n];
    if (!real.eigh(tridiagonal.elements(), n, values, realVectors)) {
      return false;
    }
    ComplexMatrix v = ComplexMatrix.ofReal(realVectors, n, n, n);
    applyAll(tridiagonal.reflectors(), v, 0);
    v.copyTo(vectors);
    Scaling.scale(values, -exponent);
    return true;
  }

  @Override
  public boolean eigvalsh(double[] a, int n, double[] values) {
    int exponent = Scaling.exponent(a);
    if (!real.eigvalsh(tridiagonal(Scaling.scaled(a, exponent), n).elements(), n, values)) {
      return false;
    }
    Scaling.scale(values, -exponent);
    return true;
  }

  /**
   * A real tridiagonal matrix, of which the lower triangle is set.
   *
   * @param elements (n, n)
   * @param reflectors what the Hermitian matrix is transformed by
   */
  @SuppressWarnings("ArrayRecordComponent") // made and read in one call
  private record Tridiagonal(double[] elements, Reflector[] reflectors) {}

  private static Tridiagonal tridiagonal(double[] a, int n) {
    ComplexMatrix matrix = lowerTriangle(a, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix.set(j, i, matrix.get(i, j).conjugate());
      }
    }
    Reflector[] reflectors = new Reflector[n - 1];
    for (int k = 0; k < n - 1; k++) {
      reflectors[k] = Reflector.ofColumn(matrix, k, k + 1);
      reflectors[k].applyAdjointLeft(matrix, k + 1);
      matrix.setColumn(k, k + 1, reflectors[k].beta);
      reflectors[k].applyRight(matrix, k + 1);
    }
    double[] elements = new double[n * n];
    for (int i = 0; i < n; i++) {
      elements[i * n + i] = matrix.re[i][i];
      if (i > 0) {
        elements[i * n + i - 1] = matrix.re[i][i - 1];
      }
    }
    return new Tridiagonal(elements, reflectors);
  }

  @Override
  public boolean eig(double[] a, int n, double[] values, double[] vectors) {
    int exponent = Scaling.exponent(a);
    ComplexSchur schur = new ComplexSchur(ComplexMatrix.of(Scaling.scaled(a, exponent), n, n));
    if (!schur.iterate()) {
      return false;
    }
    new SchurVectors(schur.triangle(), schur.basis()).copyTo(values, vectors);
    Scaling.scale(values, -exponent);
    return true;
  }

  @Override
  public boolean svd(double[] a, Size size, SvdFactors factors) {
    int exponent = Scaling.exponent(a);
    Bidiagonal bidiagonal = bidiagonal(Scaling.scaled(a, exponent), size);
    int k = size.least();
    SvdFactors inner =
        new SvdFactors(new double[k * k], factors.s(), new double[k * k], factors.full());
    if (!real.svd(bidiagonal.elements(), new Size(k, k), inner)) {
      return false;
    }
    Scaling.scale(factors.s(), -exponent);
    ComplexMatrix longer = bidiagonal.left(inner.u(), factors.full());
    ComplexMatrix shorter = bidiagonal.right(inner.vh());
    boolean tall = size.m() >= size.n();
    (tall ? longer : shorter).copyTo(factors.u());
    (tall ? shorter : longer).adjoint().copyTo(factors.vh());
    return true;
  }

  /** The matrix, or its adjoint if that one has more rows, as a bidiagonal one. */
  private static Bidiagonal bidiagonal(double[] a, Size size) {
    ComplexMatrix matrix = ComplexMatrix.of(a, size.m(), size.n());
    return new Bidiagonal(size.m() >= size.n() ? matrix : matrix.adjoint());
  }

  @Override
  public boolean svdvals(double[] a, Size size, double[] values) {
    int exponent = Scaling.exponent(a);
    int k = size.least();
    double[] elements = bidiagonal(Scaling.scaled(a, exponent), size).elements();
    if (!real.svdvals(elements, new Size(k, k), values)) {
      return false;
    }
    Scaling.scale(values, -exponent);
    return true;
  }
}
