package org.thalweg.plain.internal.fourier;

/**
 * Transforms of any length, as a convolution with a chirp: {@code j k = (j^2 + k^2 - (k - j)^2) /
 * 2}. The convolution is cyclic, of a power of two at least twice as long.
 *
 * <p>Bluestein (1970), IEEE Transactions on Audio and Electroacoustics 18(4), 451-455.
 */
final class Bluestein extends Transform {
  private final MixedRadix cyclic;

  /** {@code exp(-pi i k^2 / n)}. */
  private final RootsOfUnity chirp;

  /** The transform of the conjugate chirp, laid around and scaled for the way back. */
  private final Pair filter;

  Bluestein(int n) {
    super(n);
    if (n > 1 << 29) {
      throw new IllegalArgumentException("a transform of length " + n + " does not fit in memory");
    }
    cyclic = new MixedRadix(Integer.highestOneBit(2 * n - 1) * 2);
    chirp = chirp(n);
    filter = new Pair(new double[cyclic.n], new double[cyclic.n]);
    for (int k = 0; k < n; k++) {
      int mirrored = (cyclic.n - k) % cyclic.n;
      filter.re()[k] = chirp.re()[k] / cyclic.n;
      filter.im()[k] = -chirp.im()[k] / cyclic.n;
      filter.re()[mirrored] = filter.re()[k];
      filter.im()[mirrored] = filter.im()[k];
    }
    cyclic.forward(filter.re(), filter.im());
  }

  private static RootsOfUnity chirp(int n) {
    RootsOfUnity roots = RootsOfUnity.of(2 * n, 2 * n);
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k < n; k++) {
      int square = (int) ((long) k * k % (2L * n));
      re[k] = roots.re()[square];
      im[k] = roots.im()[square];
    }
    return new RootsOfUnity(re, im);
  }

  @Override
  public void forward(double[] re, double[] im) {
    double[] a = new double[cyclic.n];
    double[] b = new double[cyclic.n];
    for (int k = 0; k < n; k++) {
      a[k] = re[k] * chirp.re()[k] - im[k] * chirp.im()[k];
      b[k] = re[k] * chirp.im()[k] + im[k] * chirp.re()[k];
    }
    cyclic.forward(a, b);
    for (int k = 0; k < cyclic.n; k++) {
      double real = a[k] * filter.re()[k] - b[k] * filter.im()[k];
      b[k] = a[k] * filter.im()[k] + b[k] * filter.re()[k];
      a[k] = real;
    }
    cyclic.inverse(a, b);
    for (int k = 0; k < n; k++) {
      re[k] = a[k] * chirp.re()[k] - b[k] * chirp.im()[k];
      im[k] = a[k] * chirp.im()[k] + b[k] * chirp.re()[k];
    }
  }
}
