package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/**
 * Convolution and correlation along the first axis, as they are written or by Fourier transforms.
 *
 * @param xp the namespace
 * @param byTransform whether by Fourier transforms
 * @param <A> the array type
 */
record Convolving<A>(ArrayNamespace<A> xp, boolean byTransform) {
  /**
   * As {@link CausalConvolution}.
   *
   * @param x {@code (time, ...)}
   * @param weights {@code (lag, ...)}
   * @param pending {@code (pending, ...)}, at least one row less than there are lags
   * @return {@code (time + pending, ...)}
   */
  A convolved(A x, A weights, A pending) {
    if (!byTransform || xp.shape(x).size() == 0) {
      return xp.apply(new CausalConvolution(), List.of(x, weights, pending)).get(0);
    }
    LagRows<A> rows = new LagRows<>(xp, x);
    long times = length(x);
    long terms = times + length(weights) - 1;
    long all = times + length(pending);
    // With so many rows the end of the convolution does not reach round to its start.
    long n = atLeast(terms);
    A spectrum = xp.multiply(spectrum(x, n), spectrum(weights, n));
    A y = rows.rows(xp.fft().irfft(spectrum, n, 0), 0, terms);
    A whole = xp.concat(List.of(y, rows.zeros(all - terms)), 0);
    return xp.add(whole, xp.concat(List.of(pending, rows.zeros(times)), 0));
  }

  /**
   * As {@link Correlation}: y[i] = sum over j of x[j] g[i + j].
   *
   * @param g {@code (long, ...)}
   * @param x {@code (short, ...)}
   * @param rows how many rows are wanted, at most {@code long - short + 1}
   */
  A correlated(A g, A x, long rows) {
    if (!byTransform || xp.shape(x).size() == 0) {
      return xp.apply(new Correlation(rows), List.of(g, x)).get(0);
    }
    long n = atLeast(length(g));
    A spectrum = xp.multiply(spectrum(g, n), xp.conj(spectrum(x, n)));
    return new LagRows<>(xp, g).rows(xp.fft().irfft(spectrum, n, 0), 0, rows);
  }

  private A spectrum(A x, long n) {
    return xp.fft().rfft(x, n, 0);
  }

  private long length(A x) {
    return xp.shape(x).dim(0);
  }

  /** The least power of two from a length on, for which transforms are fastest. */
  private static long atLeast(long length) {
    return length == 1 ? 1 : 2 * Long.highestOneBit(length - 1);
  }
}
