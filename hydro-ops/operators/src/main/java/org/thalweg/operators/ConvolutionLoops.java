package org.thalweg.operators;

import java.util.Arrays;
import org.thalweg.array.HostArray;

/** The loops of convolutions over row-major arrays whose first axis is time or lag. */
final class ConvolutionLoops {
  private ConvolutionLoops() {}

  /** All elements, the array's own where it is float64 on the heap. */
  static double[] elements(HostArray x) {
    return HostRows.of(x, (int) x.shape().size()).open(0).array;
  }

  /**
   * Adds a convolution: y[n] += sum over l of w[l] x[n - l], from the largest l on.
   *
   * @param length how many elements a row has
   */
  static void convolve(double[] x, double[] weights, int length, double[] y) {
    if (length == 0) {
      return;
    }
    int times = x.length / length;
    int lags = weights.length / length;
    for (int n = 0; n < times + lags - 1; n++) {
      int first = Math.min(n, lags - 1);
      int last = Math.max(0, n - times + 1);
      if (length == 1) {
        double sum = y[n];
        for (int l = first; l >= last; l--) {
          sum += weights[l] * x[n - l];
        }
        y[n] = sum;
      } else {
        for (int l = first; l >= last; l--) {
          addProduct(weights, l * length, x, (n - l) * length, y, n * length, length);
        }
      }
    }
  }

  /**
   * Sets a correlation: y[i] = sum over j of w[j] g[i + j].
   *
   * @param length how many elements a row has
   */
  static void correlate(double[] g, double[] weights, int length, double[] y) {
    Arrays.fill(y, 0);
    if (length == 0) {
      return;
    }
    int rows = y.length / length;
    int terms = weights.length / length;
    if (length == 1) {
      for (int i = 0; i < rows; i++) {
        y[i] = dot(weights, g, i);
      }
    } else if (rows > terms) {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < terms; j++) {
          addProduct(weights, j * length, g, (i + j) * length, y, i * length, length);
        }
      }
    } else {
      for (int j = 0; j < terms; j++) {
        for (int i = 0; i < rows; i++) {
          addProduct(weights, j * length, g, (i + j) * length, y, i * length, length);
        }
      }
    }
  }

  /** Four sums side by side: one would wait for each addition. */
  private static double dot(double[] weights, double[] g, int at) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int j = 0;
    for (; j < weights.length - 3; j += 4) {
      a += weights[j] * g[at + j];
      b += weights[j + 1] * g[at + j + 1];
      c += weights[j + 2] * g[at + j + 2];
      d += weights[j + 3] * g[at + j + 3];
    }
    for (; j < weights.length; j++) {
      a += weights[j] * g[at + j];
    }
    return a + b + (c + d);
  }

  private static void addProduct(
      double[] a, int atA, double[] b, int atB, double[] sum, int at, int length) {
    for (int i = 0; i < length; i++) {
      sum[at + i] += a[atA + i] * b[atB + i];
    }
  }
}
