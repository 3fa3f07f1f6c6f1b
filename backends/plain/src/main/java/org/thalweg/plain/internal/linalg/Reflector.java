package org.thalweg.plain.internal.linalg;

import java.util.Arrays;

/**
 * An elementary unitary matrix {@code H = I - tau v v^H} with {@code v[0] = 1}, whose adjoint maps
 * a vector to a real multiple of the first unit vector.
 *
 * <p>Golub and Van Loan (2013), Matrix Computations, section 5.1; {@code tau} is complex so that
 * the multiple is real.
 */
final class Reflector {
  /** The index that v begins at. */
  private final int start;

  private final double[] re;
  private final double[] im;
  private final Complex tau;

  /** What the vector is mapped to. */
  final double beta;

  private Reflector(int start, double[] re, double[] im) {
    this.start = start;
    this.re = re;
    this.im = im;
    double norm = norm();
    if (Arrays.stream(re, 1, re.length).allMatch(x -> x == 0)
        && Arrays.stream(im).allMatch(x -> x == 0)) {
      beta = re[0];
      tau = new Complex(0, 0);
      return;
    }
    beta = re[0] > 0 ? -norm : norm;
    tau = new Complex((beta - re[0]) / beta, -im[0] / beta);
    Complex inverse = Complex.ONE.over(new Complex(re[0] - beta, im[0]));
    for (int i = 1; i < re.length; i++) {
      Complex scaled = new Complex(re[i], im[i]).times(inverse);
      re[i] = scaled.re();
      im[i] = scaled.im();
    }
    re[0] = 1;
    im[0] = 0;
  }

  /** The reflector of a column from a row on. */
  static Reflector ofColumn(ComplexMatrix a, int column, int row) {
    double[] re = new double[a.rows - row];
    double[] im = new double[a.rows - row];
    for (int i = 0; i < re.length; i++) {
      re[i] = a.re[row + i][column];
      im[i] = a.im[row + i][column];
    }
    return new Reflector(row, re, im);
  }

  /** The reflector of a row's conjugate from a column on, to be applied from the right. */
  static Reflector ofRow(ComplexMatrix a, int row, int column) {
    double[] re = Arrays.copyOfRange(a.re[row], column, a.columns);
    double[] im = Arrays.copyOfRange(a.im[row], column, a.columns);
    for (int i = 0; i < im.length; i++) {
      im[i] = -im[i];
    }
    return new Reflector(column, re, im);
  }

  /** The Euclidean norm, scaled against overflow and underflow. */
  private double norm() {
    double largest = 0;
    for (int i = 0; i < re.length; i++) {
      largest = Math.max(largest, Math.max(Math.abs(re[i]), Math.abs(im[i])));
    }
    if (largest == 0 || !(largest < Double.POSITIVE_INFINITY)) {
      return largest;
    }
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      double x = re[i] / largest;
      double y = im[i] / largest;
      sum += x * x + y * y;
    }
    return largest * Math.sqrt(sum);
  }

  /** {@code a = H^H a}, on the columns from one on. */
  void applyAdjointLeft(ComplexMatrix a, int column) {
    left(a, column, tau.conjugate());
  }

  /** {@code a = H a}, on the columns from one on. */
  void applyLeft(ComplexMatrix a, int column) {
    left(a, column, tau);
  }

  private void left(ComplexMatrix a, int column, Complex factor) {
    double[] sumRe = new double[a.columns];
    double[] sumIm = new double[a.columns];
    for (int i = 0; i < re.length; i++) {
      double[] rowRe = a.re[start + i];
      double[] rowIm = a.im[start + i];
      double x = re[i];
      double y = im[i];
      for (int j = column; j < a.columns; j++) {
        sumRe[j] += x * rowRe[j] + y * rowIm[j];
        sumIm[j] += x * rowIm[j] - y * rowRe[j];
      }
    }
    for (int i = 0; i < re.length; i++) {
      double[] rowRe = a.re[start + i];
      double[] rowIm = a.im[start + i];
      double x = re[i] * factor.re() - im[i] * factor.im();
      double y = re[i] * factor.im() + im[i] * factor.re();
      for (int j = column; j < a.columns; j++) {
        rowRe[j] -= x * sumRe[j] - y * sumIm[j];
        rowIm[j] -= x * sumIm[j] + y * sumRe[j];
      }
    }
  }

  /** {@code a = a H}, on the rows from one on. */
  void applyRight(ComplexMatrix a, int row) {
    for (int i = row; i < a.rows; i++) {
      double[] rowRe = a.re[i];
      double[] rowIm = a.im[i];
      double sumRe = 0;
      double sumIm = 0;
      for (int j = 0; j < re.length; j++) {
        sumRe += rowRe[start + j] * re[j] - rowIm[start + j] * im[j];
        sumIm += rowRe[start + j] * im[j] + rowIm[start + j] * re[j];
      }
      double x = sumRe * tau.re() - sumIm * tau.im();
      double y = sumRe * tau.im() + sumIm * tau.re();
      for (int j = 0; j < re.length; j++) {
        rowRe[start + j] -= x * re[j] + y * im[j];
        rowIm[start + j] -= y * re[j] - x * im[j];
      }
    }
  }
}
