package org.thalweg.plain.internal.linalg;

/**
 * The complex Schur form of a real matrix, through its real one, so that real eigenvalues come out
 * real and the others in exact pairs.
 *
 * <p>The real form is by Francis's double shifts: Golub and Van Loan (2013), Matrix Computations,
 * section 7.5, with the starting vector in the form of EISPACK's hqr (Wilkinson and Reinsch, 1971,
 * contribution II/14), which does not underflow. Its 2 x 2 blocks are then rotated to triangles.
 */
final class RealSchur {
  private static final double EPS = Math.ulp(1.0);
  private static final int MOST_ITERATIONS = 60;
  private static final int EXCEPTIONAL = 10;

  private final int n;
  private final ComplexMatrix t;

  /** The adjoint of the basis, so that its columns are changed along rows in memory. */
  private final ComplexMatrix adjoint;

  /** The real parts of t: all of it until the blocks are rotated. */
  private final double[][] h;

  /**
   * A Hessenberg matrix.
   *
   * @param hessenberg (n, n)
   * @param basis (n, n) the orthogonal matrix that led there
   * @param n the rows
   */
  RealSchur(double[] hessenberg, double[] basis, int n) {
    this.n = n;
    this.t = ComplexMatrix.ofReal(hessenberg, n, n, n);
    this.adjoint = ComplexMatrix.ofReal(basis, n, n, n).adjoint();
    this.h = t.re;
  }

  /** The triangle, once the iteration is done. */
  ComplexMatrix triangle() {
    return t;
  }

  /** The unitary basis in which the matrix is that triangle. */
  ComplexMatrix basis() {
    return adjoint.adjoint();
  }

  /** Makes the triangle; false if that takes too many steps. */
  boolean iterate() {
    double norm = norm();
    int high = n - 1;
    int iterations = 0;
    while (high >= 0) {
      int low = blockStart(high, norm);
      if (low >= high - 1) {
        if (low < high) {
          split(low);
        }
        high = low - 1;
        iterations = 0;
      } else if (++iterations > MOST_ITERATIONS) {
        return false;
      } else {
        step(low, high, iterations % EXCEPTIONAL == 0);
      }
    }
    for (int p = 0; p + 1 < n; p++) {
      if (h[p + 1][p] != 0) {
        rotateBlock(p);
      }
    }
    return true;
  }

  private double norm() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(i - 1, 0); j < n; j++) {
        sum += Math.abs(h[i][j]);
      }
    }
    return sum;
  }

  /** The first row of the block that ends in a row, cut off where an element is negligible. */
  private int blockStart(int high, double norm) {
    for (int low = high; low > 0; low--) {
      double size = Math.abs(h[low - 1][low - 1]) + Math.abs(h[low][low]);
      if (Math.abs(h[low][low - 1]) <= EPS * (size == 0 ? norm : size)) {
        h[low][low - 1] = 0;
        return low;
      }
    }
    return 0;
  }

  /** A double step on the rows low to high, at least three. */
  private void step(int low, int high, boolean exceptional) {
    double x = h[high][high];
    double y = h[high - 1][high - 1];
    double w = h[high][high - 1] * h[high - 1][high];
    if (exceptional) {
      double size = Math.abs(h[high][high - 1]) + Math.abs(h[high - 1][high - 2]);
      x += 0.75 * size;
      y = x;
      w = -0.4375 * size * size;
    }
    double first = h[low][low];
    double r = x - first;
    double s = y - first;
    double[] v = {
      (r * s - w) / h[low + 1][low] + h[low][low + 1],
      h[low + 1][low + 1] - first - r - s,
      h[low + 2][low + 1]
    };
    for (int k = low; k < high; k++) {
      int size = Math.min(3, high - k + 1);
      if (k > low) {
        for (int i = 0; i < size; i++) {
          v[i] = h[k + i][k - 1];
        }
      }
      reflect(v, size, k, Math.min(k + 3, high));
      for (int i = 1; i < size && k > low; i++) {
        h[k + i][k - 1] = 0;
      }
    }
  }

  /** Maps v, of two or three elements, to the first axis, from both sides. */
  private void reflect(double[] v, int size, int k, int lastRow) {
    double scale = 0;
    for (int i = 0; i < size; i++) {
      scale += Math.abs(v[i]);
    }
    if (scale == 0) {
      return;
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      v[i] /= scale;
      sum += v[i] * v[i];
    }
    double norm = Math.copySign(Math.sqrt(sum), v[0]);
    v[0] += norm;
    double factor = 1 / (norm * v[0]);
    Reflection reflection = new Reflection(v, size, k, factor);
    reflection.rows(h, Math.max(k - 1, 0));
    reflection.columns(h, lastRow + 1);
    reflection.rows(adjoint.re, 0);
  }

  /**
   * {@code I - factor v v^T} on a few neighbouring axes.
   *
   * @param v its vector
   * @param size the axes, two or three
   * @param k the first of them
   * @param factor its factor
   */
  @SuppressWarnings("ArrayRecordComponent") // made and used in one call
  private record Reflection(double[] v, int size, int k, double factor) {

    /** Applies it from the left, on the columns from one on. */
    void rows(double[][] a, int column) {
      double[] row0 = a[k];
      double[] row1 = a[k + 1];
      double[] row2 = size == 3 ? a[k + 2] : new double[row0.length];
      double v0 = v[0];
      double v1 = v[1];
      double v2 = size == 3 ? v[2] : 0;
      for (int j = column; j < row0.length; j++) {
        double sum = factor * (v0 * row0[j] + v1 * row1[j] + v2 * row2[j]);
        row0[j] -= v0 * sum;
        row1[j] -= v1 * sum;
        row2[j] -= v2 * sum;
      }
    }

    /** Applies it from the right, on as many rows. */
    void columns(double[][] a, int rows) {
      double v0 = v[0];
      double v1 = v[1];
      for (int i = 0; i < rows; i++) {
        double[] row = a[i];
        double rest = size == 3 ? v[2] * row[k + 2] : 0;
        double sum = factor * (v0 * row[k] + v1 * row[k + 1] + rest);
        row[k] -= v0 * sum;
        row[k + 1] -= v1 * sum;
        if (size == 3) {
          row[k + 2] -= v[2] * sum;
        }
      }
    }
  }

  /** Makes a block of two real eigenvalues a triangle. */
  private void split(int p) {
    double half = 0.5 * (h[p][p] - h[p + 1][p + 1]);
    double discriminant = half * half + h[p][p + 1] * h[p + 1][p];
    if (discriminant >= 0) {
      double along = half + Math.copySign(Math.sqrt(discriminant), half);
      rotate(p, Rotation.along(new Complex(along, 0), new Complex(h[p + 1][p], 0)));
      h[p + 1][p] = 0;
    }
  }

  /** Makes a block of two conjugate eigenvalues a triangle. */
  private void rotateBlock(int p) {
    double half = 0.5 * (h[p][p] - h[p + 1][p + 1]);
    double mean = h[p + 1][p + 1] + half;
    double imaginary = Math.sqrt(-(half * half + h[p][p + 1] * h[p + 1][p]));
    rotate(p, Rotation.along(new Complex(half, imaginary), new Complex(h[p + 1][p], 0)));
    t.set(p + 1, p, new Complex(0, 0));
    t.set(p, p, new Complex(mean, imaginary));
    t.set(p + 1, p + 1, new Complex(mean, -imaginary));
  }

  private void rotate(int p, Rotation rotation) {
    rotation.applyAdjointLeft(t, p, p);
    rotation.applyRight(t, p, p + 2);
    rotation.applyAdjointLeft(adjoint, p, 0);
  }
}
