package org.thalweg.plain.internal.linalg;

/** Factors of a complex matrix, with the largest element of each column as its pivot. */
final class ComplexLu implements LuFactors {
  private final int n;
  private final ComplexMatrix lu;
  private final int[] order;

  ComplexLu(ComplexMatrix a) {
    this.n = a.rows;
    this.lu = a;
    this.order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    for (int k = 0; k < n; k++) {
      exchange(k, pivot(k));
      Complex pivot = lu.get(k, k);
      for (int i = k + 1; i < n && pivot.abs() != 0; i++) {
        Complex factor = lu.get(i, k).over(pivot);
        lu.set(i, k, factor);
        lu.addRow(i, lu, k, factor.negative(), k + 1);
      }
    }
  }

  private int pivot(int k) {
    int largest = k;
    double most = lu.get(k, k).abs();
    for (int i = k + 1; i < n; i++) {
      double size = lu.get(i, k).abs();
      if (size > most) {
        most = size;
        largest = i;
      }
    }
    return largest;
  }

  private void exchange(int i, int k) {
    lu.swapRows(i, k);
    int row = order[i];
    order[i] = order[k];
    order[k] = row;
  }

  @Override
  public boolean singular() {
    for (int i = 0; i < n; i++) {
      if (lu.get(i, i).abs() == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void determinant(double[] to, int at) {
    Complex product = new Complex(Orders.parity(order, n), 0);
    for (int i = 0; i < n; i++) {
      product = product.times(lu.get(i, i));
    }
    to[2 * at] = product.re();
    to[2 * at + 1] = product.im();
  }

  @Override
  public double sign(double[] to, int at) {
    Complex sign = new Complex(Orders.parity(order, n), 0);
    double logarithm = 0;
    for (int i = 0; i < n; i++) {
      Complex pivot = lu.get(i, i);
      double size = pivot.abs();
      sign = size == 0 ? new Complex(0, 0) : sign.times(pivot.over(new Complex(size, 0)));
      logarithm += Math.log(size);
    }
    to[2 * at] = sign.re();
    to[2 * at + 1] = sign.im();
    return logarithm;
  }

  @Override
  public void solve(double[] b, int columns) {
    ComplexMatrix x = ComplexMatrix.of(b, n, columns);
    ComplexMatrix y = new ComplexMatrix(n, columns);
    for (int i = 0; i < n; i++) {
      y.re[i] = x.re[order[i]];
      y.im[i] = x.im[order[i]];
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        y.addRow(i, y, j, lu.get(i, j).negative(), 0);
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        y.addRow(i, y, j, lu.get(i, j).negative(), 0);
      }
      Complex pivot = lu.get(i, i);
      for (int c = 0; c < columns; c++) {
        y.set(i, c, y.get(i, c).over(pivot));
      }
    }
    y.copyTo(b);
  }
}
