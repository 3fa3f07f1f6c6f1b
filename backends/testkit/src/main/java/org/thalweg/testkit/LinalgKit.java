package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.Shape;

/**
 * Stacks of matrices in and out of the extension of linear algebra, and residuals held against
 * {@code eps * n * norm}.
 */
final class LinalgKit<A> {
  /** How often the unit rounding of a step may be met in an element of a residual. */
  private static final double FACTOR = 40;

  static final List<Shape> SQUARES =
      List.of(
          Shape.of(1, 1),
          Shape.of(2, 2),
          Shape.of(5, 5),
          Shape.of(12, 12),
          Shape.of(4, 3, 3),
          Shape.of(2, 1, 2, 2),
          Shape.of(0, 0),
          Shape.of(3, 0, 0),
          Shape.of(0, 2, 2));
  static final List<Shape> OBLONGS =
      List.of(
          Shape.of(1, 1),
          Shape.of(4, 4),
          Shape.of(5, 3),
          Shape.of(2, 6),
          Shape.of(9, 1),
          Shape.of(1, 3),
          Shape.of(3, 4, 2),
          Shape.of(2, 1, 2, 3),
          Shape.of(0, 3),
          Shape.of(3, 0),
          Shape.of(0, 0),
          Shape.of(0, 2, 3));

  private final Kit<A> kit;
  private final DType dtype;

  LinalgKit(Kit<A> kit, DType dtype) {
    this.kit = kit;
    this.dtype = dtype;
  }

  LinalgExtension<A> linalg() {
    return kit.xp().linalg();
  }

  A array(NdArray x) {
    return kit.array(x);
  }

  private Object entry() {
    double re = 2 * kit.random().nextDouble() - 1;
    return dtype.isComplex() ? new Complex(re, 2 * kit.random().nextDouble() - 1) : (Object) re;
  }

  /** Random elements of up to 1 in each part. */
  NdArray random(Shape shape) {
    return NdArray.build(dtype, shape, index -> entry());
  }

  /** Random matrices far from singular. */
  NdArray regular(Shape shape) {
    return mapped(
        random(shape), each -> each.plus(Matrix.identity(each.rows()).scaled(2 * each.rows())));
  }

  /** Random Hermitian matrices, whose entries opposite each other agree to the last bit. */
  NdArray hermitian(Shape shape) {
    return mapped(random(shape), each -> each.plus(each.adjoint()).scaled(0.5));
  }

  /** Random Hermitian matrices with eigenvalues from 1 on. */
  NdArray definite(Shape shape) {
    return mapped(
        random(shape),
        each -> {
          Matrix square = each.times(each.adjoint()).plus(Matrix.identity(each.rows()));
          return square.plus(square.adjoint()).scaled(0.5);
        });
  }

  /** One matrix with the given singular values, the rest of them 0. */
  NdArray withSingularValues(int rows, int columns, double... values) {
    Matrix middle = Matrix.diagonal(rows, columns, i -> i < values.length ? values[i] : 0);
    Matrix left = Matrix.unitary(kit, rows, dtype.isComplex());
    Matrix right = Matrix.unitary(kit, columns, dtype.isComplex());
    return one(left.times(middle).times(right));
  }

  /** One Hermitian matrix with the given eigenvalues. */
  NdArray withEigenvalues(double... values) {
    Matrix vectors = Matrix.unitary(kit, values.length, dtype.isComplex());
    Matrix middle = Matrix.diagonal(values.length, values.length, i -> values[i]);
    Matrix product = vectors.times(middle).times(vectors.adjoint());
    return one(product.plus(product.adjoint()).scaled(0.5));
  }

  NdArray one(Matrix matrix) {
    return Matrix.stack(dtype, Shape.of(matrix.rows(), matrix.columns()), List.of(matrix));
  }

  /** A matrix made of another. */
  interface Change {
    Matrix of(Matrix matrix);
  }

  NdArray mapped(NdArray stack, Change change) {
    List<Matrix> changed = new ArrayList<>();
    Matrix.of(stack).forEach(each -> changed.add(change.of(each)));
    return Matrix.stack(dtype, stack.shape(), changed);
  }

  /** What an array of the namespace holds, checked to be of a data type and shape. */
  NdArray read(A x, DType expected, Shape shape) {
    NdArray result = kit.read(x);
    kit.same(expected, result.dtype());
    kit.same(shape, result.shape());
    return result;
  }

  DType real() {
    return Cells.part(dtype);
  }

  double eps() {
    return real() == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0);
  }

  /** Two matrices agree as two results of computations with matrices of this size and norm do. */
  void near(Matrix expected, Matrix actual, double norm) {
    int size = Math.max(1, Math.max(expected.rows(), expected.columns()));
    double limit = FACTOR * size * eps() * Math.max(norm, Double.MIN_NORMAL);
    double residual = expected.minus(actual).frobenius();
    kit.holds(
        residual <= limit,
        () ->
            "a residual of "
                + residual
                + " is above "
                + limit
                + ": expected "
                + one(expected)
                + ", was "
                + one(actual));
  }

  void near(Complex expected, Complex actual, double scale) {
    near(expected.re(), actual.re(), scale);
    near(expected.im(), actual.im(), scale);
  }

  void near(double expected, double actual, double scale) {
    double limit = FACTOR * eps() * Math.max(scale, Double.MIN_NORMAL);
    kit.holds(
        Math.abs(expected - actual) <= limit,
        () -> "expected " + expected + ", was " + actual + ", more than " + limit + " apart");
  }

  /** The columns are orthonormal. */
  void orthonormal(Matrix columns) {
    near(Matrix.identity(columns.columns()), columns.adjoint().times(columns), 1);
  }

  /** Below (or above) the diagonal are zeros and nothing near them. */
  void triangular(Matrix matrix, boolean upper) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        Complex z = matrix.at(i, j);
        boolean beyond = upper ? i > j : i < j;
        kit.holds(!beyond || z.size() == 0, () -> "the other triangle holds " + z);
      }
    }
  }

  void holds(boolean condition, String what) {
    kit.holds(condition, () -> what);
  }

  static Shape vectors(Shape matrices) {
    return leading(matrices, matrices.dim(-1));
  }

  /** The shape of the stack, with further axes behind. */
  static Shape leading(Shape matrices, long... last) {
    int stack = matrices.ndim() - 2;
    long[] dims = new long[stack + last.length];
    for (int i = 0; i < dims.length; i++) {
      dims[i] = i < stack ? matrices.dim(i) : last[i - stack];
    }
    return Shape.of(dims);
  }

  /** The vectors along the last axis, one for each matrix of a stack. */
  static List<NdArray> rows(NdArray x, int count) {
    List<NdArray> rows = new ArrayList<>();
    int length = (int) x.shape().dim(-1);
    for (int i = 0; i < count; i++) {
      rows.add(
          NdArray.of(x.dtype(), Shape.of(length), x.cells().subList(i * length, (i + 1) * length)));
    }
    return rows;
  }
}
