package org.thalweg.plain;

/** Matrix products of {@code float} elements. */
final class FloatProduct extends ProductLoops {
  static final FloatProduct INSTANCE = new FloatProduct();

  private FloatProduct() {}

  @Override
  void addRows(Matrix a, Matrix b, Lengths lengths, Object z, int start) {
    for (int p = 0; p < lengths.k(); p += BLOCK_ROWS) {
      int pEnd = Math.min(p + BLOCK_ROWS, lengths.k());
      for (int j = 0; j < lengths.n(); j += BLOCK_COLUMNS) {
        int columns = Math.min(BLOCK_COLUMNS, lengths.n() - j);
        for (int i = 0; i < lengths.m(); i++) {
          int row = a.start() + i * a.rowStep();
          addRow(
              a, row, b, b.start() + j, p, pEnd, (float[]) z, start + i * lengths.n() + j, columns);
        }
      }
    }
  }

  /** Four rows at a time, so that the result is loaded and stored a quarter as often. */
  private static void addRow(
      Matrix a, int row, Matrix b, int column, int p0, int pEnd, float[] z, int at, int columns) {
    float[] left = (float[]) a.data();
    float[] right = (float[]) b.data();
    int step = a.columnStep();
    int bStep = b.rowStep();
    int p = p0;
    for (; p + 3 < pEnd; p += 4) {
      int x = row + p * step;
      int y = column + p * bStep;
      add4(
          left[x],
          left[x + step],
          left[x + 2 * step],
          left[x + 3 * step],
          right,
          y,
          bStep,
          z,
          at,
          columns);
    }
    for (; p < pEnd; p++) {
      float x = left[row + p * step];
      int y = column + p * bStep;
      for (int j = 0; j < columns; j++) {
        z[at + j] += x * right[y + j];
      }
    }
  }

  private static void add4(
      float x0,
      float x1,
      float x2,
      float x3,
      float[] right,
      int y,
      int step,
      float[] z,
      int at,
      int columns) {
    int y1 = y + step;
    int y2 = y1 + step;
    int y3 = y2 + step;
    for (int j = 0; j < columns; j++) {
      z[at + j] =
          z[at + j]
              + x0 * right[y + j]
              + x1 * right[y1 + j]
              + x2 * right[y2 + j]
              + x3 * right[y3 + j];
    }
  }

  @Override
  void dotRows(Matrix a, Matrix b, Lengths lengths, Object z, int start) {
    float[] left = (float[]) a.data();
    float[] right = (float[]) b.data();
    float[] to = (float[]) z;
    int at = start;
    for (int i = 0; i < lengths.m(); i++) {
      int x = a.start() + i * a.rowStep();
      for (int j = 0; j < lengths.n(); j++) {
        to[at++] = dot(left, x, right, b.start() + j * b.columnStep(), lengths.k());
      }
    }
  }

  /** Four sums side by side, so that an addition need not wait for the one before. */
  private static float dot(float[] left, int x, float[] right, int y, int count) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
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
