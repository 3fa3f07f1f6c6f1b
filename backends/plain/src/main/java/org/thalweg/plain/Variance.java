package org.thalweg.plain;

import org.thalweg.array.Shape;

/**
 * The variance of all elements in two passes, the mean first (Chan, Golub and LeVeque 1983,
 * doi:10.1080/00031305.1983.10483115); block by block, so that squared deviations stay in the
 * cache.
 */
final class Variance {
  private static final int BLOCK = Expansion.BLOCK;

  private Variance() {}

  /**
   * The sum of squared deviations over a divisor.
   *
   * @param x float32 or float64, with at least one element
   * @param divisor positive
   * @return 0-d, of the same data type
   */
  static PlainArray of(PlainArray x, double divisor) {
    Object data = x.compact().data;
    if (data instanceof double[] doubles) {
      return PlainArray.scalar(squares(doubles) / divisor);
    }
    float[] variance = {squares((float[]) data) / (float) divisor};
    return PlainArray.wrap(x.dtype, Shape.SCALAR, variance);
  }

  private static double squares(double[] x) {
    double mean = Reductions.SUM.fold(x, 0, x.length) / x.length;
    double[] block = new double[Math.min(BLOCK, x.length)];
    double[] sums = new double[(x.length + BLOCK - 1) / BLOCK];
    for (int i = 0; i < sums.length; i++) {
      int start = i * BLOCK;
      int count = Math.min(BLOCK, x.length - start);
      for (int k = 0; k < count; k++) {
        double deviation = x[start + k] - mean;
        block[k] = deviation * deviation;
      }
      sums[i] = Reductions.SUM.fold(block, 0, count);
    }
    return Reductions.SUM.fold(sums, 0, sums.length);
  }

  private static float squares(float[] x) {
    float mean = Reductions.SUM.fold(x, 0, x.length) / x.length;
    float[] block = new float[Math.min(BLOCK, x.length)];
    float[] sums = new float[(x.length + BLOCK - 1) / BLOCK];
    for (int i = 0; i < sums.length; i++) {
      int start = i * BLOCK;
      int count = Math.min(BLOCK, x.length - start);
      for (int k = 0; k < count; k++) {
        float deviation = x[start + k] - mean;
        block[k] = deviation * deviation;
      }
      sums[i] = Reductions.SUM.fold(block, 0, count);
    }
    return Reductions.SUM.fold(sums, 0, sums.length);
  }
}
