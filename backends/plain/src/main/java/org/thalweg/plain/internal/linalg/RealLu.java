package org.thalweg.plain.internal.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;

/** Factors of a real matrix, by EJML. */
final class RealLu implements LuFactors {
  private final int n;

  /** L below the diagonal, whose own is ones, and U on and above it. */
  private final double[] lu;

  /** Which row of the matrix stands in each row of the factors. */
  private final int[] order;

  RealLu(double[] a, int n) {
    this.n = n;
    LUDecompositionAlt_DDRM decomposition = new LUDecompositionAlt_DDRM();
    decomposition.decompose(DMatrixRMaj.wrap(n, n, a));
    this.lu = decomposition.getLU().data;
    this.order = decomposition.getPivot();
  }

  @Override
  public boolean singular() {
    for (int i = 0; i < n; i++) {
      if (lu[i * n + i] == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void determinant(double[] to, int at) {
    double product = Orders.parity(order, n);
    for (int i = 0; i < n; i++) {
      product *= lu[i * n + i];
    }
    to[at] = product;
  }

  @Override
  public double sign(double[] to, int at) {
    double sign = Orders.parity(order, n);
    double logarithm = 0;
    for (int i = 0; i < n; i++) {
      double pivot = lu[i * n + i];
      sign *= Math.signum(pivot);
      logarithm += Math.log(Math.abs(pivot));
    }
    to[at] = sign;
    return logarithm;
  }

  @Override
  public void solve(double[] b, int columns) {
    double[][] x = new double[n][];
    for (int i = 0; i < n; i++) {
      x[i] = Arrays.copyOfRange(b, order[i] * columns, (order[i] + 1) * columns);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        subtract(x[i], lu[i * n + j], x[j]);
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        subtract(x[i], lu[i * n + j], x[j]);
      }
      double pivot = lu[i * n + i];
      for (int c = 0; c < columns; c++) {
        x[i][c] /= pivot;
      }
      System.arraycopy(x[i], 0, b, i * columns, columns);
    }
  }

  private static void subtract(double[] from, double factor, double[] row) {
    for (int c = 0; c < from.length; c++) {
      from[c] -= factor * row[c];
    }
  }
}
