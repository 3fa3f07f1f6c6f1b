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
    if (length == 1) {
      convolve(x, weights, y);
      return;
    }
    for (int n = 0; n < times + lags - 1; n++) {
      int first = Math.min(n, lags - 1);
      int last = Math.max(0, n - times + 1);
      for (int l = first; l >= last; l--) {
        addProduct(weights, l * length, x, (n - l) * length, y, n * length, length);
      }
    }
  }

  /** The same of one element: along time, and the terms of each sum in the same order. */
  private static void convolve(double[] x, double[] weights, double[] y) {
    if (x.length < weights.length) {
      for (int i = 0; i < x.length; i++) {
        addMultiple(x[i], weights, 0, y, i, weights.length);
      }
    } else {
      for (int l = weights.length - 1; l >= 0; l--) {
        addMultiple(weights[l], x, 0, y, l, x.length);
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
    if (length == 1 && rows > terms) {
      for (int j = 0; j < terms; j++) {
        addMultiple(weights[j], g, j, y, 0, rows);
      }
    } else if (length == 1) {
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

  private static void addMultiple(
      double factor, double[] x, int atX, double[] sum, int at, int length) {
    for (int i = 0; i < length; i++) {
      sum[at + i] += factor * x[atX + i];
    }
  }
}
