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
   * Sets a convolution: y[n] = p[n] + sum over l of w[l] x[n - l], from the largest l on.
   *
   * @param pending p, 0 behind its end
   * @param length how many elements a row has
   */
  static void convolve(double[] x, double[] weights, double[] pending, int length, double[] y) {
    if (length == 0) {
      return;
    }
    int times = x.length / length;
    int lags = weights.length / length;
    if (length == 1) {
      start(pending, y, 0, y.length);
      convolve(x, weights, y);
      return;
    }
    Halves.run(
        y.length / length,
        (long) x.length * lags,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            start(pending, y, n * length, (n + 1) * length);
            int first = Math.min(n, lags - 1);
            int last = Math.max(0, n - times + 1);
            for (int l = first; l >= last; l--) {
              addProduct(weights, l * length, x, (n - l) * length, y, n * length, length);
            }
          }
        });
  }

  /** Sets a part of y to that of p. */
  private static void start(double[] pending, double[] y, int from, int to) {
    int known = Math.max(from, Math.min(to, pending.length));
    if (known > from) {
      System.arraycopy(pending, from, y, from, known - from);
    }
    Arrays.fill(y, known, to, 0);
  }

  /** Adds that of one element: along time, and the terms of each sum in the same order. */
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
    if (length == 0) {
      return;
    }
    int rows = y.length / length;
    int terms = weights.length / length;
    if (length == 1) {
      correlate(g, weights, y);
    } else if (rows > terms) {
      Halves.run(
          rows,
          (long) y.length * terms,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              Arrays.fill(y, i * length, (i + 1) * length, 0);
              for (int j = 0; j < terms; j++) {
                addProduct(weights, j * length, g, (i + j) * length, y, i * length, length);
              }
            }
          });
    } else {
      Arrays.fill(y, 0);
      Halves.run(
          length,
          (long) y.length * terms,
          (from, to) -> {
            for (int j = 0; j < terms; j++) {
              for (int i = 0; i < rows; i++) {
                int at = j * length + from;
                addProduct(weights, at, g, at + i * length, y, i * length + from, to - from);
              }
            }
          });
    }
  }

  /** The same of one element: along time. */
  private static void correlate(double[] g, double[] weights, double[] y) {
    if (y.length > weights.length) {
      Arrays.fill(y, 0);
      for (int j = 0; j < weights.length; j++) {
        addMultiple(weights[j], g, j, y, 0, y.length);
      }
    } else {
      for (int i = 0; i < y.length; i++) {
        y[i] = dot(weights, g, i);
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
