package org.thalweg.plain;

/** Matrix products of {@code double} elements. */
final class DoubleProduct extends ProductLoops {
  static final DoubleProduct INSTANCE = new DoubleProduct();

  private DoubleProduct() {}

  @Override
  void addNarrow(Matrix a, Matrix b, Lengths lengths, Object z, int start) {
    double[] left = (double[]) a.data();
    double[] right = (double[]) b.data();
    double[] to = (double[]) z;
    int n = lengths.n();
    int step = b.columnStep();
    for (int i = 0; i < lengths.m(); i++) {
      int x = a.start() + i * a.rowStep();
      int y = b.start();
      int at = start + i * n;
      for (int p = 0; p < lengths.k(); p++) {
        double factor = left[x];
        for (int j = 0; j < n; j++) {
          to[at + j] += factor * right[y + j * step];
        }
        x += a.columnStep();
        y += b.rowStep();
      }
    }
  }

  @Override
  void addWide(Matrix a, Matrix b, Lengths lengths, Object z, int start) {
    int width = Math.min(BLOCK_COLUMNS, lengths.n());
    double[][] rows = new double[Math.min(BLOCK_ROWS, lengths.k())][width];
    double[] sum = new double[width];
    for (int p = 0; p < lengths.k(); p += BLOCK_ROWS) {
      int height = Math.min(BLOCK_ROWS, lengths.k() - p);
      for (int j = 0; j < lengths.n(); j += BLOCK_COLUMNS) {
        int columns = Math.min(BLOCK_COLUMNS, lengths.n() - j);
        copyRows(b, b.start() + p * b.rowStep() + j * b.columnStep(), rows, height, columns);
        for (int i = 0; i < lengths.m(); i++) {
          int left = a.start() + i * a.rowStep() + p * a.columnStep();
          int at = start + i * lengths.n() + j;
          System.arraycopy(z, at, sum, 0, columns);
          addRow((double[]) a.data(), left, a.columnStep(), rows, height, sum, columns);
          System.arraycopy(sum, 0, z, at, columns);
        }
      }
    }
  }

  private static void copyRows(Matrix b, int start, double[][] rows, int height, int columns) {
    for (int p = 0; p < height; p++) {
      DoubleElements.INSTANCE.copy(
          b.data(), start + p * b.rowStep(), b.columnStep(), rows[p], 0, 1, columns);
    }
  }

  /** Four rows at a time, so that the sum is loaded and stored a quarter as often. */
  private static void addRow(
      double[] a, int start, int step, double[][] rows, int height, double[] sum, int columns) {
    int p = 0;
    int at = start;
    for (; p + 3 < height; p += 4) {
      double[] row0 = rows[p];
      double[] row1 = rows[p + 1];
      double[] row2 = rows[p + 2];
      double[] row3 = rows[p + 3];
      double x0 = a[at];
      double x1 = a[at + step];
      double x2 = a[at + 2 * step];
      double x3 = a[at + 3 * step];
      for (int j = 0; j < columns; j++) {
        sum[j] = sum[j] + x0 * row0[j] + x1 * row1[j] + x2 * row2[j] + x3 * row3[j];
      }
      at += 4 * step;
    }
    for (; p < height; p++) {
      double[] row = rows[p];
      double x = a[at];
      for (int j = 0; j < columns; j++) {
        sum[j] += x * row[j];
      }
      at += step;
    }
  }

  @Override
  void dotRows(Matrix a, Matrix b, Lengths lengths, Object z, int start) {
    double[] left = (double[]) a.data();
    double[] right = (double[]) b.data();
    double[] to = (double[]) z;
    int at = start;
    for (int i = 0; i < lengths.m(); i++) {
      int x = a.start() + i * a.rowStep();
      for (int j = 0; j < lengths.n(); j++) {
        to[at++] = dot(left, x, right, b.start() + j * b.columnStep(), lengths.k());
      }
    }
  }

  /** Four sums side by side, so that an addition need not wait for the one before. */
  private static double dot(double[] left, int x, double[] right, int y, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int p = 0;
    for (; p + 3 < count; p += 4) {
      sum0 += left[x + p] * right[y + p];
      sum1 += left[x + p + 1] * right[y + p + 1];
      sum2 += left[x + p + 2] * right[y + p + 2];
      sum3 += left[x + p + 3] * right[y + p + 3];
    }
    for (; p < count; p++) {
      sum0 += left[x + p] * right[y + p];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }
}
