package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * A small complex matrix in double, with what identities of linear algebra are checked by:
 * products, adjoints, norms. Nothing here decomposes anything.
 */
final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] re;
  private final double[] im;

  Matrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.re = new double[rows * columns];
    this.im = new double[rows * columns];
  }

  /** The matrices of a stack, row-major. */
  static List<Matrix> of(NdArray stack) {
    int rows = (int) stack.shape().dim(-2);
    int columns = (int) stack.shape().dim(-1);
    int count = 1;
    for (int axis = 0; axis < stack.ndim() - 2; axis++) {
      count *= (int) stack.shape().dim(axis);
    }
    List<Matrix> matrices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Matrix matrix = new Matrix(rows, columns);
      for (int j = 0; j < rows * columns; j++) {
        Complex z = Complex.of(stack.cell(i * rows * columns + j));
        matrix.re[j] = z.re();
        matrix.im[j] = z.im();
      }
      matrices.add(matrix);
    }
    return matrices;
  }

  /** A stack of these, all of one shape. */
  static NdArray stack(DType dtype, Shape shape, List<Matrix> matrices) {
    List<Object> cells = new ArrayList<>();
    for (Matrix matrix : matrices) {
      for (int j = 0; j < matrix.re.length; j++) {
        cells.add(
            dtype.isComplex() ? new Complex(matrix.re[j], matrix.im[j]) : (Object) matrix.re[j]);
      }
    }
    return NdArray.of(dtype, shape, cells);
  }

  static Matrix identity(int n) {
    return diagonal(n, n, i -> 1);
  }

  /** The number at each place of the diagonal. */
  interface Entry {
    double at(int i);
  }

  static Matrix diagonal(int rows, int columns, Entry entry) {
    Matrix matrix = new Matrix(rows, columns);
    for (int i = 0; i < Math.min(rows, columns); i++) {
      matrix.re[i * columns + i] = entry.at(i);
    }
    return matrix;
  }

  /** The diagonal matrix of a vector. */
  static Matrix diagonal(NdArray vector) {
    Matrix matrix = new Matrix(vector.size(), vector.size());
    for (int i = 0; i < vector.size(); i++) {
      Complex z = Complex.of(vector.cell(i));
      matrix.re[i * vector.size() + i] = z.re();
      matrix.im[i * vector.size() + i] = z.im();
    }
    return matrix;
  }

  /** A random unitary matrix: a product of reflections, real for a real data type. */
  static Matrix unitary(Kit<?> kit, int n, boolean complex) {
    Matrix result = identity(n);
    for (int k = 0; k < 2; k++) {
      Matrix v = new Matrix(n, 1);
      for (int i = 0; i < n; i++) {
        v.re[i] = kit.random().nextGaussian();
        v.im[i] = complex ? kit.random().nextGaussian() : 0;
      }
      double norm = v.frobenius();
      Matrix outer = v.times(v.adjoint()).scaled(2 / (norm * norm));
      result = result.times(identity(n).minus(outer));
    }
    return result;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  Complex at(int row, int column) {
    return new Complex(re[row * columns + column], im[row * columns + column]);
  }

  Matrix times(Matrix other) {
    Matrix result = new Matrix(rows, other.columns);
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        double a = re[i * columns + k];
        double b = im[i * columns + k];
        for (int j = 0; j < other.columns; j++) {
          double c = other.re[k * other.columns + j];
          double d = other.im[k * other.columns + j];
          result.re[i * other.columns + j] += a * c - b * d;
          result.im[i * other.columns + j] += a * d + b * c;
        }
      }
    }
    return result;
  }

  Matrix adjoint() {
    Matrix result = new Matrix(/* rows= */ columns, /* columns= */ rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result.re[j * rows + i] = re[i * columns + j];
        result.im[j * rows + i] = -im[i * columns + j];
      }
    }
    return result;
  }

  Matrix minus(Matrix other) {
    return plus(other.scaled(-1));
  }

  Matrix plus(Matrix other) {
    Matrix result = new Matrix(rows, columns);
    Arrays.setAll(result.re, i -> re[i] + other.re[i]);
    Arrays.setAll(result.im, i -> im[i] + other.im[i]);
    return result;
  }

  Matrix scaled(double factor) {
    Matrix result = new Matrix(rows, columns);
    Arrays.setAll(result.re, i -> factor * re[i]);
    Arrays.setAll(result.im, i -> factor * im[i]);
    return result;
  }

  /** Some of the first columns. */
  Matrix firstColumns(int count) {
    Matrix result = new Matrix(rows, count);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(re, i * columns, result.re, i * count, count);
      System.arraycopy(im, i * columns, result.im, i * count, count);
    }
    return result;
  }

  /** The matrix without its first row and a column. */
  Matrix minor(int column) {
    Matrix result = new Matrix(rows - 1, columns - 1);
    for (int i = 1; i < rows; i++) {
      for (int j = 0; j < columns - 1; j++) {
        int from = i * columns + (j < column ? j : j + 1);
        result.re[(i - 1) * (columns - 1) + j] = re[from];
        result.im[(i - 1) * (columns - 1) + j] = im[from];
      }
    }
    return result;
  }

  /** The absolute values of the elements, row-major. */
  double[] moduli() {
    double[] moduli = new double[re.length];
    Arrays.setAll(moduli, i -> Math.hypot(re[i], im[i]));
    return moduli;
  }

  /** The root of the sum of squares; NaN if there is one. */
  double frobenius() {
    double sum = 0;
    for (double each : moduli()) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
