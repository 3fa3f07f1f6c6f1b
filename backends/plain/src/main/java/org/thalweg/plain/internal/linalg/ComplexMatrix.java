package org.thalweg.plain.internal.linalg;

/**
 * A complex matrix to work on, real and imaginary parts in rows of their own so that loops along
 * rows become vector instructions.
 */
final class ComplexMatrix {
  final int rows;
  final int columns;
  final double[][] re;
  final double[][] im;

  ComplexMatrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.re = new double[rows][columns];
    this.im = new double[rows][columns];
  }

  /** A copy of interleaved elements. */
  static ComplexMatrix of(double[] elements, int rows, int columns) {
    ComplexMatrix a = new ComplexMatrix(rows, columns);
    int at = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a.re[i][j] = elements[at++];
        a.im[i][j] = elements[at++];
      }
    }
    return a;
  }

  /** A copy of real elements, in the upper left corner of a larger matrix. */
  static ComplexMatrix ofReal(double[] elements, int width, int rows, int columns) {
    ComplexMatrix a = new ComplexMatrix(rows, columns);
    for (int at = 0; at < elements.length; at++) {
      a.re[at / width][at % width] = elements[at];
    }
    return a;
  }

  static ComplexMatrix identity(int n) {
    ComplexMatrix a = new ComplexMatrix(n, n);
    for (int i = 0; i < n; i++) {
      a.re[i][i] = 1;
    }
    return a;
  }

  /** Copies the elements out, interleaved. */
  void copyTo(double[] elements) {
    int at = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        elements[at++] = re[i][j];
        elements[at++] = im[i][j];
      }
    }
  }

  ComplexMatrix adjoint() {
    ComplexMatrix a = new ComplexMatrix(/* rows= */ columns, /* columns= */ rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a.re[j][i] = re[i][j];
        a.im[j][i] = -im[i][j];
      }
    }
    return a;
  }

  void swapRows(int i, int k) {
    double[] row = re[i];
    re[i] = re[k];
    re[k] = row;
    row = im[i];
    im[i] = im[k];
    im[k] = row;
  }

  /** Adds a multiple of another matrix's row to a row, from a column on. */
  void addRow(int to, ComplexMatrix other, int from, Complex factor, int start) {
    double[] toRe = re[to];
    double[] toIm = im[to];
    double[] fromRe = other.re[from];
    double[] fromIm = other.im[from];
    double a = factor.re();
    double b = factor.im();
    for (int j = start; j < columns; j++) {
      toRe[j] += a * fromRe[j] - b * fromIm[j];
      toIm[j] += a * fromIm[j] + b * fromRe[j];
    }
  }

  Complex get(int i, int j) {
    return new Complex(re[i][j], im[i][j]);
  }

  void set(int i, int j, Complex value) {
    re[i][j] = value.re();
    im[i][j] = value.im();
  }

  /** Takes a column's elements below a row as they stand after a reflection. */
  void setColumn(int column, int row, double value) {
    re[row][column] = value;
    im[row][column] = 0;
    for (int i = row + 1; i < rows; i++) {
      re[i][column] = 0;
      im[i][column] = 0;
    }
  }

  /** Takes a row's elements right of a column as they stand after a reflection. */
  void setRow(int row, int column, double value) {
    re[row][column] = value;
    im[row][column] = 0;
    for (int j = column + 1; j < columns; j++) {
      re[row][j] = 0;
      im[row][j] = 0;
    }
  }
}
